#include "ui/train/RunComparison.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <optional>

#include "engine/protocol/MetricNames.h"
#include "engine/protocol/OptionTable.h"
#include "ui/bridge/QtConvert.h"
#include "ui/charts/Format.h"

namespace seedling::comparison {
namespace {

using Row = FigureTable::Row;
using Cell = FigureTable::Cell;

constexpr double kJoulesPerWh = 3600;

QString tr(const char* source) {
    return QCoreApplication::translate("seedling::comparison", source);
}

QString dash() {
    return QString(QChar(0x2013));
}

struct Figures {
    std::optional<double> accuracy;
    double labels = 0;
    double joules = 0;
    EnergyKind kind = EnergyKind::Estimated;
    double bytes = 0;
    double seconds = 0;
};

Figures figuresOf(const RunSelection& selection, const ShownRun& run, RunEvaluations& evaluations) {
    Figures figures;
    const MetricHistory& history = selection.history(run);
    if (const auto known = evaluations.accuracyOf(run.id, validationOf(run, history)))
        figures.accuracy = known->accuracy;
    figures.labels = run.record.labelCount;
    figures.joules = history.last(metric::kEnergyJ, 0);
    figures.bytes = history.highest(metric::kRssBytes);
    if (run.live) {
        figures.seconds = selection.session().progress().elapsedS;
        if (const auto& resources = selection.session().resources())
            figures.kind = resources->energyKind;
    } else if (run.summary) {
        figures.joules = run.summary->energyJ;
        figures.kind = run.summary->energyKind;
        figures.bytes = static_cast<double>(run.summary->peakRssBytes);
        figures.seconds = run.summary->seconds;
    }
    return figures;
}

QString withSign(double value, int decimals) {
    const QString text = QLocale().toString(std::abs(value), 'f', decimals);
    const bool zero = QLocale().toDouble(text) == 0.0;
    return zero ? text : (value < 0 ? QString(QChar(0x2212)) : QStringLiteral("+")) + text;
}

QString energyName(EnergyKind kind) {
    return tr("Energy, %1").arg(format::energyKind(kind));
}

/// The same where room is short.
QString shortEnergyName(EnergyKind kind) {
    switch (kind) {
        case EnergyKind::Measured:
            return tr("Energy, meas.");
        case EnergyKind::Integrated:
            return tr("Energy, integr.");
        case EnergyKind::Modelled:
            return tr("Energy, mod.");
        case EnergyKind::Estimated:
            return tr("Energy, est.");
    }
    return {};
}

QString valueText(const OptionSpec& option, const std::string& value) {
    if (option.key == "preset")
        return format::preset(value);
    const QString unit = optionWords(option.unit);
    QString shown = value == option.zero ? optionWords(value) : toQString(value);
    bool isNumber = false;
    if (const double number = shown.toDouble(&isNumber); isNumber)
        shown = QLocale().toString(number, 'g', 6);
    return unit.isEmpty() ? shown : shown + QLatin1Char(' ') + unit;
}

Row accuracyRow(const Figures& a, const Figures& b) {
    const auto text = [](const Figures& figures) {
        return figures.accuracy ? format::percent(*figures.accuracy) : dash();
    };
    Cell difference{dash(), false, Role::Text2};
    if (a.accuracy && b.accuracy) {
        const double points = (*a.accuracy - *b.accuracy) * 100;
        difference = {withSign(points, 0), points >= 0.5,
                      points >= 0.5 ? Role::Accent : Role::Text};
    }
    return {tr("Accuracy"), {{text(a), true}, {text(b)}, difference}, {}, false};
}

}  // namespace

std::vector<Row> results(const RunSelection& selection, RunEvaluations& evaluations) {
    const ShownRun& one = *selection.shown();
    const ShownRun& two = *selection.compared();
    const Figures a = figuresOf(selection, one, evaluations);
    const Figures b = figuresOf(selection, two, evaluations);
    const auto name = [](const ShownRun& run) { return tr("run %1").arg(run.id.value); };
    return {
        {{}, {{name(one)}, {name(two)}, {tr("change")}}, {}, true},
        accuracyRow(a, b),
        {tr("Labels"),
         {{format::count(qRound64(a.labels)), true},
          {format::count(qRound64(b.labels))},
          {withSign(a.labels - b.labels, 0)}},
         {},
         false},
        {shortEnergyName(a.kind),
         {{format::energy(a.joules).joined(), true},
          {format::energy(b.joules).joined()},
          {withSign((a.joules - b.joules) / kJoulesPerWh, 1)}},
         format::energyKindHelp(a.kind) + QLatin1Char('\n') + tr("Difference in watt-hours."),
         false},
        {tr("Peak memory"),
         {{format::bytes(a.bytes).joined(), true},
          {format::bytes(b.bytes).joined()},
          {withSign((a.bytes - b.bytes) / 1e9, 1)}},
         tr("Difference in gigabytes."),
         false},
        {tr("Time"),
         {{format::duration(a.seconds), true}, {format::duration(b.seconds)}, {QString()}},
         {},
         false},
    };
}

std::vector<Row> differences(const RunSelection& selection) {
    std::vector<Row> rows;
    for (const OptionSpec& option : trainOptions()) {
        const std::string a = optionText(selection.shown()->config, option);
        const std::string b = optionText(selection.compared()->config, option);
        if (a != b)
            rows.push_back({optionWords(option.label),
                            {{valueText(option, a), true}, {valueText(option, b)}},
                            optionWords(option.help),
                            false});
    }
    return rows;
}

std::vector<Row> cost(const ShownRun& run) {
    if (!run.summary)
        return {};
    const RunSummary& summary = *run.summary;
    std::vector<Row> rows{
        {tr("Time"), {{format::duration(summary.seconds)}}, {}, false},
        {energyName(summary.energyKind),
         {{QStringLiteral("%1 (%2)").arg(
             format::energy(summary.energyJ).joined(),
             format::energyRange(summary.energyJ, summary.energyLowJ, summary.energyHighJ))}},
         format::energyKindHelp(summary.energyKind),
         false},
        {tr("Peak memory"),
         {{format::bytes(static_cast<double>(summary.peakRssBytes)).joined()}},
         {},
         false},
    };
    return rows;
}

}  // namespace seedling::comparison
