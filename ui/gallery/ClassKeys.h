#pragma once

#include <QWidget>
#include <vector>

#include "ui/label/LabelController.h"

namespace seedling {

/// The classes with their keys as a row of buttons under the loupe; what the image is labelled as
/// (or what the model suggests) is marked.
class ClassKeys : public QWidget {
    Q_OBJECT

public:
    explicit ClassKeys(LabelController& controller, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int columns() const;
    [[nodiscard]] QRect cell(int index) const;
    [[nodiscard]] int cellAt(const QPoint& point) const;
    [[nodiscard]] ClassId marked() const;
    void refresh();

    LabelController& m_controller;
    int m_hovered = -1;
};

}  // namespace seedling
