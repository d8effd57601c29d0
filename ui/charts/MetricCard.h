#pragma once

#include <QWidget>

#include "ui/charts/FigureLabel.h"
#include "ui/charts/KindChip.h"
#include "ui/charts/Sparkline.h"

namespace seedling {

class TextLabel;

/// A card of the right panel: hairline, icon and name (and kind chip), the figure with its course
/// beside it, what it is measured on. GUI thread only.
class MetricCard : public QWidget {
    Q_OBJECT

public:
    /// term: the word of the field and what it means, for the tooltip.
    MetricCard(const QString& icon, const QString& title, const QString& term,
               QWidget* parent = nullptr);

    void setFigure(const QString& number, const QString& unit, const QString& note);
    /// Nothing is known: a dash, and a sentence on what would make it known.
    void setUnknown(const QString& note);
    void setEnergyKind(EnergyKind kind, const QString& source);
    /// Silent worker: the figure turns grey and the note says since when. 0: fresh.
    void setSilence(int seconds);
    [[nodiscard]] Sparkline& sparkline() { return *m_sparkline; }
    [[nodiscard]] const FigureLabel& figure() const { return *m_figure; }
    [[nodiscard]] QString note() const;

private:
    void applyNote();

    FigureLabel* m_figure;
    KindChip* m_chip;
    Sparkline* m_sparkline;
    TextLabel* m_noteLabel;
    QString m_note;
    int m_silence = 0;
};

}  // namespace seedling
