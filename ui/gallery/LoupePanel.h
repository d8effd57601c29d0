#pragma once

#include <QWidget>

#include "ui/gallery/ThumbnailLoader.h"
#include "ui/label/LabelController.h"

class QGridLayout;

namespace seedling {

class Button;
class ClosestLabels;
class TextLabel;

/// Right panel beside the loupe: what the image is taken for, why it is shown now, which
/// labelled ones are like it, and what its file is.
class LoupePanel : public QWidget {
    Q_OBJECT

public:
    LoupePanel(LabelController& controller, ThumbnailLoader& loader, QWidget* parent = nullptr);

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
    [[nodiscard]] QString why(int row) const;
    TextLabel* addFact(QGridLayout& grid, int row, const QString& name);

    LabelController& m_controller;
    std::vector<Bar> m_bars;
    QWidget* m_barArea;
    TextLabel* m_origin;
    TextLabel* m_note;
    Button* m_accept;
    QWidget* m_whySection;
    TextLabel* m_why;
    ClosestLabels* m_closest;
    TextLabel* m_name;
    TextLabel* m_folder;
    TextLabel* m_size;
    TextLabel* m_state;
};

}  // namespace seedling
