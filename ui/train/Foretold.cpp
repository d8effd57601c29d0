#include "ui/train/Foretold.h"

#include <QCoreApplication>

#include "engine/protocol/MetricNames.h"
#include "engine/protocol/OptionTable.h"
#include "ui/charts/Format.h"

namespace seedling::foretold {
namespace {

QString tr(const char* source) {
    return QCoreApplication::translate("seedling::foretold", source);
}

bool isLike(const RunRecord& run, const TrainConfig& config) {
    // Cheaper than to read all of its options.
    if (run.status != RunStatus::Finished || run.preset != config.preset)
        return false;
    const Result<TrainConfig> other = configFromJson(run.configJson);
    return other && areAlike(*other, config);
}

std::optional<Cost> toldOf(const RunSummary& summary) {
    if (summary.forecastRssBytes <= 0)
        return std::nullopt;
    return Cost{summary.forecastSeconds, static_cast<double>(summary.forecastRssBytes), false,
                summary.forecastEnergyJ};
}

}  // namespace

std::optional<Cost> costOf(const MetricHistory& history) {
    if (!history.has(metric::kForecastSeconds) || !history.has(metric::kForecastRssBytes))
        return std::nullopt;
    return Cost{history.last(metric::kForecastSeconds, 0),
                history.last(metric::kForecastRssBytes, 0),
                history.last(metric::kForecastEndsWithEnergy, 0) > 0,
                history.last(metric::kForecastEnergyJ, 0)};
}

bool areAlike(TrainConfig one, const TrainConfig& other) {
    one.seed = other.seed;
    return one == other;
}

std::optional<EndedRun> lastAlike(const std::vector<RunRecord>& runs, const TrainConfig& config) {
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        if (!isLike(*run, config))
            continue;
        if (const auto summary = summaryFromJson(run->summaryJson)) {
            const Cost took{summary->seconds, static_cast<double>(summary->peakRssBytes), false,
                            summary->energyJ};
            return EndedRun{run->id, took, toldOf(*summary)};
        }
    }
    return std::nullopt;
}

std::optional<Cost> lastTime(const std::vector<RunRecord>& runs, const TrainConfig& config) {
    const auto run = lastAlike(runs, config);
    return run ? std::optional(run->took) : std::nullopt;
}

QString figures(const Cost& cost) {
    return tr("%1 and %2").arg(format::duration(cost.seconds), format::bytes(cost.bytes).joined());
}

QString besideTheRun(const Cost& cost) {
    return cost.endsWithEnergy
               ? tr("foretold about %1, ends with the energy budget").arg(figures(cost))
               : tr("foretold %1").arg(figures(cost));
}

QString beforehand(const std::optional<Cost>& last) {
    return last ? tr("last time %1").arg(figures(*last))
                : tr("what it takes is not known before the first run with these settings");
}

}  // namespace seedling::foretold
