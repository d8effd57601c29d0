#pragma once

#include <QWidget>

#include "ui/label/LabelController.h"

class QGridLayout;

namespace seedling {

class Button;
class TextLabel;

/// Right panel beside the loupe: what the model thinks of the image, and what its file is.
class LoupePanel : public QWidget {
    Q_OBJECT

public:
    explicit LoupePanel(LabelController& controller, QWidget* parent = nullptr);

    void setPicture(const QSize& pixels, qint64 fileBytes);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Bar {
        int colour = 0;
        QString key;
        QString name;
        double fraction = 0;
    };

    void refresh();
    [[nodiscard]] std::vector<Bar> bars() const;
    void paintBar(QPainter& painter, const Bar& bar, int top, bool first) const;
    TextLabel* addFact(QGridLayout& grid, int row, const QString& name);

    LabelController& m_controller;
    std::vector<Bar> m_bars;
    QWidget* m_barArea;
    TextLabel* m_origin;
    TextLabel* m_note;
    Button* m_accept;
    TextLabel* m_name;
    TextLabel* m_folder;
    TextLabel* m_size;
    TextLabel* m_state;
};

}  // namespace seedling
