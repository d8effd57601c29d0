#include "ui/train/StopRows.h"

#include "engine/protocol/MetricNames.h"
#include "engine/protocol/OptionTable.h"
#include "ui/bridge/QtConvert.h"
#include "ui/charts/Format.h"
#include "ui/train/RunPanel.h"

namespace seedling {
namespace {

constexpr double kJoulesPerWh = 3600;
constexpr double kMegabyte = 1e6;

/// Checks since the best accuracy of the series.
int checksWithoutGain(const std::vector<QPointF>& accuracies) {
    double best = -1;
    int without = 0;
    for (const QPointF& point : accuracies) {
        without = point.y() > best ? 0 : without + 1;
        best = qMax(best, point.y());
    }
    return without;
}

QString helpOf(const char* key) {
    const OptionSpec* option = findOption(key);
    return option ? optionWords(option->help) : QString();
}

/// "now 1.9 Wh" while the run goes on; of one that has ended what it came to.
QString standing(const ShownRun& run, const QString& figure) {
    return run.live ? RunPanel::tr("now %1").arg(figure) : figure;
}

}  // namespace

std::vector<FigureTable::Row> stopRows(const ShownRun& run, const MetricHistory& history) {
    const TrainConfig& config = run.config;
    std::vector<FigureTable::Row> rows;
    const auto add = [&](const QString& rule, const QString& figure, const char* key) {
        rows.push_back({rule, {{figure, false, Role::Text2}}, helpOf(key), false});
    };
    if (config.patience > 0) {
        const int checks = checksWithoutGain(history.series(metric::kValidationAccuracy));
        add(format::counted(config.patience, RunPanel::tr("Nothing gained for 1 check"),
                            RunPanel::tr("Nothing gained for %1 checks")),
            standing(run, format::count(checks)), "patience");
    }
    if (config.energyWh > 0) {
        const double joules = history.last(metric::kEnergyJ, 0);
        add(RunPanel::tr("Energy reaches %1")
                .arg(format::energy(config.energyWh * kJoulesPerWh).joined()),
            standing(run, format::energy(joules).joined()), "energy_wh");
    }
    if (config.memoryMb > 0) {
        const double bytes = history.last(metric::kRssBytes, 0);
        add(RunPanel::tr("Memory passes %1")
                .arg(format::bytes(config.memoryMb * kMegabyte).joined()),
            standing(run, format::bytes(bytes).joined()), "memory_mb");
    }
    if (config.pointWh > 0) {
        add(RunPanel::tr("1 % more costs over %1")
                .arg(format::energy(config.pointWh * kJoulesPerWh).joined()),
            {}, "point_wh");
    }
    return rows;
}

}  // namespace seedling
