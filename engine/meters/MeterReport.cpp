#include "engine/meters/MeterReport.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <thread>

#include "datasets/base/PathText.h"
#include "engine/meters/EnergyPartition.h"

namespace seedling {
namespace {

constexpr double kPeriodSeconds = 0.25;
constexpr double kWhollyMeasured = 0.99;

MeterSource sourceOf(const EnergyMeter& meter, bool isUsed) {
    const bool sees = meter.scope() != MeterScope::Memory && meter.scope() != MeterScope::Graphics;
    return {meter.name(),
            meter.kind(),
            meter.status(),
            meter.reason(),
            meter.remedy(),
            meter.command(),
            meter.source(),
            isUsed,
            sees && isReal(meter.kind()) && meter.status() == MeterStatus::Ok};
}

std::optional<WallMeterReport> wallMeterOf(const MeterSettings& settings,
                                           const MeterEnvironment& environment) {
    if (settings.wallMeter.empty())
        return std::nullopt;
    WallMeterReport report;
    report.file = settings.wallMeter;
    const auto content = readWallFile(pathFromText(settings.wallMeter));
    if (!content) {
        report.problem = content.error().message;
        return report;
    }
    report.content = *content;
    if (content->last)
        report.ageSeconds = environment.wallSeconds() - content->last->seconds;
    return report;
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
        report.sources.push_back(sourceOf(*meter, ledger.uses(*meter)));
    report.total = ledger.total();
    // Over the whole time, which says more than the last quarter of a second.
    if (report.total.seconds > 0)
        report.total.watts = report.total.joules / report.total.seconds;
    report.carbon = storedCarbonIntensity(environment);
    report.settings = readMeterSettings(environment).value_or(MeterSettings{});
    report.wallMeter = wallMeterOf(report.settings, environment);
    explain(report);
    return report;
}

}  // namespace seedling
