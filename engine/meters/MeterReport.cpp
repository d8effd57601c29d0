#include "engine/meters/MeterReport.h"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <thread>

#include "engine/meters/EstimatedMeter.h"
#include "engine/meters/RaplMeter.h"

namespace seedling {
namespace {

constexpr double kPeriodSeconds = 0.25;

MeterSource sourceOf(const EnergyMeter& meter) {
    return {meter.name(), meter.kind(), meter.status(), meter.reason(), meter.remedy()};
}

void sleepFor(double seconds) {
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
}

}  // namespace

double MeterReport::uncertainty() const {
    if (total.joules <= 0)
        return 0;
    return std::max(total.highJoules - total.joules, total.joules - total.lowJoules) / total.joules;
}

MeterReport meterReport(double seconds, const MeterEnvironment& environment,
                        const std::function<void(double seconds)>& sleep) {
    RaplMeter rapl(environment);
    EstimatedMeter estimate(environment);
    EnergyLedger ledger(environment);
    (void)rapl.read();
    ledger.start();
    for (double left = seconds; left > 1e-9; left -= kPeriodSeconds) {
        (sleep ? sleep : sleepFor)(std::min(left, kPeriodSeconds));
        (void)rapl.read();
        (void)ledger.sample();
    }
    MeterReport report;
    report.sources = {sourceOf(rapl), sourceOf(estimate)};
    report.total = ledger.total();
    // Over the whole time, which says more than the last quarter of a second.
    if (report.total.seconds > 0)
        report.total.watts = report.total.joules / report.total.seconds;
    return report;
}

std::string toJson(const MeterReport& report) {
    using Json = nlohmann::ordered_json;
    Json sources = Json::array();
    for (const auto& source : report.sources) {
        sources.push_back({{"name", source.name},
                           {"kind", toString(source.kind)},
                           {"status", toString(source.status)},
                           {"reason", source.reason},
                           {"remedy", source.remedy}});
    }
    const auto& total = report.total;
    return Json{{"sources", std::move(sources)},
                {"total",
                 {{"joules", total.joules},
                  {"watts", total.watts},
                  {"kind", toString(total.kind)},
                  {"seconds", total.seconds},
                  {"uncertainty", report.uncertainty()},
                  {"source", total.source}}}}
        .dump();
}

}  // namespace seedling
