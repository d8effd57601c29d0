#include "engine/report/RunFacts.h"

#include <algorithm>
#include <cmath>

#include "datasets/base/PathText.h"
#include "datasets/base/Wilson.h"
#include "engine/protocol/OptionTable.h"
#include "engine/report/LabelCounts.h"

namespace seedling::report {
namespace {

/// The value of a Result, or none: what a report can do without is left out of it.
template <class T>
std::optional<T> valueOr(Result<T> result) {
    return result ? std::optional<T>(*std::move(result)) : std::nullopt;
}

Status readSeries(Project& project, RunFacts& facts) {
    const auto points = project.metrics().read(facts.record.id);
    if (!points)
        return failureOf(points);
    for (const MetricPoint& point : *points) {
        if (std::isfinite(point.value))
            facts.series[point.name].push_back({static_cast<double>(point.step), point.value});
    }
    return {};
}

Status readAlarms(Project& project, RunFacts& facts) {
    auto alarms = project.alarms().read(facts.record.id);
    if (!alarms)
        return failureOf(alarms);
    facts.alarms = *std::move(alarms);
    return {};
}

Status readSpotCheck(Project& project, RunFacts& facts) {
    const auto items = project.spotChecks().read(facts.record.id);
    if (!items)
        return failureOf(items);
    const SpotCheckCounts counts = countSpotCheck(*items);
    if (counts.checked > 0) {
        const Interval interval = wilsonInterval(counts.right, counts.checked);
        facts.spotCheck = AccuracyEstimate{
            static_cast<double>(counts.right) / static_cast<double>(counts.checked), interval.low,
            interval.high, counts.checked, "spot check"};
    }
    return {};
}

Status readTest(Project& project, RunFacts& facts) {
    const auto stored = project.setting(evaluationSetting(facts.record.id));
    if (!stored)
        return failureOf(stored);
    if (*stored)
        facts.test = valueOr(evaluationFromJson(**stored));
    return {};
}

Status readSettling(Project& project, RunFacts& facts) {
    const auto stored = project.setting(settlingSetting(facts.record.id));
    if (!stored)
        return failureOf(stored);
    if (*stored)
        facts.settling = valueOr(settlingFromJson(**stored));
    return {};
}

Status readLabels(Project& project, RunFacts& facts) {
    auto pickups = project.runs().labelPickups(facts.record.id);
    if (!pickups)
        return failureOf(pickups);
    facts.labelPickups = *std::move(pickups);
    auto hash = project.labels().setHash();
    if (!hash)
        return failureOf(hash);
    facts.labelSetHashNow = *std::move(hash);
    auto labels = countLabels(project, facts.labelPickups.empty()
                                           ? std::nullopt
                                           : std::optional(facts.labelPickups.back().second));
    if (!labels)
        return failureOf(labels);
    facts.labels = *std::move(labels);
    auto sources = project.images().sources();
    if (!sources)
        return failureOf(sources);
    facts.sources = *std::move(sources);
    return {};
}

}  // namespace

const std::vector<ChartPoint>& RunFacts::seriesOf(const std::string& name) const {
    static const std::vector<ChartPoint> kNone;
    const auto found = series.find(name);
    return found == series.end() ? kNone : found->second;
}

double RunFacts::lastStep() const {
    double last = summary ? static_cast<double>(summary->steps) : 0;
    for (const auto& [name, points] : series)
        last = std::max(last, points.empty() ? 0 : points.back().x);
    return std::max(last, 1.0);
}

std::optional<AccuracyEstimate> RunFacts::accuracy() const {
    if (spotCheck)
        return spotCheck;
    if (summary && summary->validation)
        return summary->validation;
    return test ? std::optional(test->accuracy) : std::nullopt;
}

Result<RunFacts> readRunFacts(Project& project, RunId run) {
    auto record = project.runs().get(run);
    if (!record)
        return failureOf(record);
    RunFacts facts;
    facts.projectFile = textFromPath(project.file().filename());
    facts.record = *std::move(record);
    facts.machine = machineOf(facts.record);
    facts.config = valueOr(configFromJson(facts.record.configJson));
    if (!facts.record.summaryJson.empty())
        facts.summary = valueOr(summaryFromJson(facts.record.summaryJson));
    for (const auto read :
         {readSeries, readAlarms, readSpotCheck, readTest, readSettling, readLabels}) {
        if (const Status status = read(project, facts); !status)
            return failureOf(status);
    }
    return facts;
}

}  // namespace seedling::report
