#pragma once

#include <QWidget>
#include <array>

#include "ui/energy/MeterDesk.h"
#include "ui/energy/RunEnergy.h"

class QVBoxLayout;

namespace seedling {

class FigureLabel;
class FigureTable;
class KindChip;
class TextLabel;

/// What the shown run has used: whole machine, above idle, share of this process, always in this
/// order, each with its band and how it is known; operations, time, mean power, carbon. GUI thread
/// only.
class RunEnergyPart : public QWidget {
    Q_OBJECT

public:
    RunEnergyPart(RunSelection& selection, MeterDesk& meters, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] const FigureLabel& figure(RunEnergy::Figure which) const;
    /// Beside and below that figure: which part was measured; why it is not known.
    [[nodiscard]] QString noteOf(RunEnergy::Figure which) const;
    /// Operations, time, power and carbon as lines of text.
    [[nodiscard]] QString facts() const;

private:
    struct Line {
        QWidget* row = nullptr;
        FigureLabel* figure = nullptr;
        KindChip* chip = nullptr;
        TextLabel* share = nullptr;
        TextLabel* why = nullptr;
    };

    Line makeLine(const QString& name, const QString& help, QVBoxLayout* column);
    void showLine(const Line& line, const std::optional<EnergyFigure>& figure, const QString& why,
                  const QString& source, bool stale);
    void showFacts(const RunEnergy& energy);

    RunSelection& m_selection;
    MeterDesk& m_meters;
    TextLabel* m_name;
    TextLabel* m_nothing;
    TextLabel* m_stale;
    QWidget* m_body;
    std::array<Line, 3> m_lines;
    FigureTable* m_facts;
    TextLabel* m_carbon;
};

}  // namespace seedling
