#include "engine/meters/MeterReport.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>
#include <thread>

namespace seedling {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kPeriodSeconds = 0.25;
constexpr double kWhollyMeasured = 0.99;

MeterSource sourceOf(const EnergyMeter& meter) {
    return {meter.name(), meter.kind(), meter.status(), meter.reason(), meter.remedy()};
}

void sleepFor(double seconds) {
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
}

// Permission is asked for where it is all that lacks.
std::string remedyOf(const std::vector<MeterSource>& sources) {
    const auto denied = std::ranges::find(sources, MeterStatus::Denied, &MeterSource::status);
    if (denied != sources.end() && !denied->remedy.empty())
        return denied->remedy;
    return "Name the file of a plug meter (--wall-meter), run on battery, or calibrate "
           "(--calibrate).";
}

void explain(MeterReport& report) {
    const double measured = report.total.measuredShare();
    if (measured >= kWhollyMeasured)
        return;
    report.reason =
        measured > 0 ? fmt::format("No meter sees {:.0f} % of it.", 100 * (1 - measured))
        : report.total.kind == EnergyKind::Modelled
            ? std::string("No energy meter of this machine can be read; its use is modelled.")
            : std::string(
                  "No energy meter of this machine can be read; its use is "
                  "estimated.");
    if (measured <= 0)
        report.remedy = remedyOf(report.sources);
}

Json jsonOf(const std::optional<EnergyFigure>& figure) {
    if (!figure)
        return nullptr;
    return {{"joules", figure->joules},
            {"low_j", figure->lowJoules},
            {"high_j", figure->highJoules},
            {"kind", toString(figure->kind)},
            {"measured_share", figure->measuredShare}};
}

Json jsonOf(const MeterSource& source) {
    return {{"name", source.name},
            {"kind", toString(source.kind)},
            {"status", toString(source.status)},
            {"reason", source.reason},
            {"remedy", source.remedy}};
}

}  // namespace

double MeterReport::uncertainty() const {
    if (total.joules <= 0)
        return 0;
    return std::max(total.highJoules - total.joules, total.joules - total.lowJoules) / total.joules;
}

MeterReport meterReport(double seconds, const MeterEnvironment& environment,
                        const std::function<void(double seconds)>& sleep) {
    EnergyLedger ledger(environment);
    ledger.start();
    for (double left = seconds; left > 1e-9; left -= kPeriodSeconds) {
        (sleep ? sleep : sleepFor)(std::min(left, kPeriodSeconds));
        (void)ledger.sample();
    }
    MeterReport report;
    for (const EnergyMeter* meter : ledger.meters())
        report.sources.push_back(sourceOf(*meter));
    report.total = ledger.total();
    // Over the whole time, which says more than the last quarter of a second.
    if (report.total.seconds > 0)
        report.total.watts = report.total.joules / report.total.seconds;
    report.carbon = storedCarbonIntensity(environment);
    explain(report);
    return report;
}

std::string toJson(const MeterReport& report) {
    Json sources = Json::array();
    for (const auto& source : report.sources)
        sources.push_back(jsonOf(source));
    const auto& total = report.total;
    return Json{{"sources", std::move(sources)},
                {"total",
                 {{"joules", total.joules},
                  {"watts", total.watts},
                  {"kind", toString(total.kind)},
                  {"seconds", total.seconds},
                  {"uncertainty", report.uncertainty()},
                  {"source", total.source},
                  {"whole_machine", total.isWholeMachine},
                  {"suspends", total.suspends},
                  {"reason", report.reason},
                  {"remedy", report.remedy}}},
                {"figures",
                 {{"machine", jsonOf(total.machine())},
                  {"above_idle", jsonOf(total.aboveIdle())},
                  {"process", jsonOf(total.process())}}},
                {"carbon",
                 {{"grams", carbonGrams(total.joules, report.carbon.gramsPerKwh)},
                  {"grams_per_kwh", report.carbon.gramsPerKwh},
                  {"code", report.carbon.code},
                  {"source", toText(report.carbon)}}}}
        .dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace seedling
