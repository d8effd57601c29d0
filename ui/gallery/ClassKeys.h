#pragma once

#include <QAbstractScrollArea>
#include <vector>

#include "ui/label/LabelController.h"

class QPainter;

namespace seedling {

/// The classes with their keys as rows of buttons under the loupe, wide enough for their names;
/// more than three rows scroll. What the image is labelled as (or what the model suggests) is
/// marked and in sight.
class ClassKeys : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit ClassKeys(LabelController& controller, QWidget* parent = nullptr);

    /// The button of a class, by its place among the classes, in the viewport.
    [[nodiscard]] QRect cell(int index) const;
    /// Whether its name is too long for its button; it is then the button's tool tip.
    [[nodiscard]] bool isNameCut(int index) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    [[nodiscard]] int count() const;
    [[nodiscard]] QString nameOf(int index) const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] int cellAt(const QPoint& point) const;
    [[nodiscard]] QRectF nameRect(const QRectF& box) const;
    [[nodiscard]] ClassId marked() const;
    void paintCell(QPainter& painter, int index, bool isMarked) const;
    void refresh();
    void layOut();
    void follow();
    void setHovered(int index);

    LabelController& m_controller;
    int m_cellWidth = 0;  ///< That the names need.
    int m_hovered = -1;
};

}  // namespace seedling
