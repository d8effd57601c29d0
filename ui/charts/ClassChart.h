#pragma once

#include "ui/charts/ChartFrame.h"
#include "ui/charts/ClassStrip.h"
#include "ui/charts/FigureLabel.h"

namespace seedling {

class Button;

/// Two figures of every class over time, of which one is seen. GUI thread only.
class ClassChart : public ChartFrame {
    Q_OBJECT

public:
    /// term: the word of the field and what it means, for the tooltip. first, second: what the two
    /// figures are called.
    ClassChart(const QString& icon, const QString& title, const QString& term, const QString& first,
               const QString& second, QWidget* parent = nullptr);

    void setPictures(ClassPicture first, ClassPicture second);
    [[nodiscard]] FigureLabel& figure() { return *m_figure; }
    [[nodiscard]] ClassStrip& strip() { return *m_strip; }
    [[nodiscard]] bool showsSecond() const;
    void showSecond(bool shown);

protected:
    void paintContent(QPainter& painter) override;
    [[nodiscard]] int hiddenHeight() const override { return m_strip->hiddenHeight(); }

private:
    void refresh();

    FigureLabel* m_figure;
    ClassStrip* m_strip;
    Button* m_switch;
    QString m_names[2];
    ClassPicture m_pictures[2];
};

}  // namespace seedling
