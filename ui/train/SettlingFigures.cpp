#include "ui/train/SettlingFigures.h"

#include <QCoreApplication>

#include "engine/protocol/MetricNames.h"
#include "ui/bridge/QtConvert.h"
#include "ui/charts/Format.h"
#include "ui/energy/RunEnergy.h"

namespace seedling::settling {
namespace {

QString tr(const char* source) {
    return QCoreApplication::translate("seedling::settling", source);
}

QString unknown() {
    return QString(QChar(0x2013));
}

/// Devices differ by so much that watt-hours would not do.
QString joulesText(double joules) {
    if (joules >= 1e6)
        return format::Quantity{format::plain(joules / 1e6), QStringLiteral("MJ")}.joined();
    if (joules >= 1e3)
        return format::Quantity{format::plain(joules / 1e3), QStringLiteral("kJ")}.joined();
    return format::Quantity{format::plain(joules), QStringLiteral("J")}.joined();
}

QString operationsText(double operations) {
    return operations > 0 ? format::operations(operations).joined() : unknown();
}

QString sweepsText(const SettlingLook& look) {
    QString text = tr("%1 free").arg(look.free.sweeps);
    for (const SettlingPhase& phase : look.nudged) {
        text += QStringLiteral(", ");
        text += tr("%1 pushed").arg(phase.sweeps);
    }
    return text;
}

}  // namespace

Figures figuresOf(const ShownRun& run, const RunSelection& selection,
                  const SettlingRecord& record) {
    const RunEnergy energy = runEnergyOf(run, selection.session());
    // A run that goes on plans more steps than it has made.
    const auto& counted = selection.history(run).series(metric::kFlopTotal);
    const double soFar = counted.empty() ? 0 : counted.back().x();
    const double made = run.summary ? static_cast<double>(run.summary->steps) : soFar;
    Figures figures;
    figures.look = record.latest;
    figures.stepOperations = made > 0 ? energy.operations / made : 0;
    figures.imageOperations = 2 * record.learningMultiplyAdds;
    figures.backpropagationOperations = 2 * record.backpropagationMultiplyAdds;
    figures.here = energy.figures[RunEnergy::Machine];
    figures.analog = report::analogEnergies(energy.operations, record);
    return figures;
}

std::vector<FigureTable::Row> costRows(const Figures& figures) {
    const double times = figures.backpropagationOperations > 0
                             ? figures.imageOperations / figures.backpropagationOperations
                             : 0;
    return {
        {tr("Sweeps of a step"), {{sweepsText(figures.look)}}, {}, false},
        {tr("Operations of a step"),
         {{operationsText(figures.stepOperations)}},
         tr("Mean of the run so far, as it counted them, images without a label included."),
         false},
        {tr("Learning from one image"),
         {{operationsText(figures.imageOperations)}},
         tr("In the sweeps above: settling, being pushed, and the products on both sides of "
            "every weight."),
         false},
        {tr("The same by backpropagation"),
         {{operationsText(figures.backpropagationOperations)}},
         tr("Were these layers an ordinary network: once forward and once back."),
         false},
        {tr("Times the work"), {{times > 0 ? format::plain(times) : unknown(), true}}, {}, false}};
}

std::vector<FigureTable::Row> analogRows(const Figures& figures) {
    std::vector<FigureTable::Row> rows;
    rows.push_back({{}, {{tr("energy")}, {tr("between")}}, {}, true});
    for (const report::AnalogEnergy& each : figures.analog) {
        rows.push_back(
            {toQString(each.device),
             {{joulesText(each.joules), true},
              {tr("%1 and %2").arg(joulesText(each.lowJoules), joulesText(each.highJoules))}},
             toQString(each.source),
             false});
    }
    rows.push_back({tr("This run, on this machine"),
                    {{figures.here ? joulesText(figures.here->joules) : unknown()},
                     {figures.here ? format::energyKind(figures.here->kind) : QString()}},
                    {},
                    false});
    return rows;
}

QString analogNote(const Figures& figures) {
    if (figures.analog.empty())
        return tr("Simulated once the run has counted what it computes.");
    return tr("Simulated, not measured: all the arithmetic that the run has counted, a sweep being "
              "a reading of all cells. A circuit that settles by itself may take less. Control and "
              "the memory for images are left out. Each figure may be wrong by %1 times either "
              "way.")
        .arg(format::plain(figures.analog.front().uncertainty));
}

}  // namespace seedling::settling
