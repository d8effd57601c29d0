// MeterReport as JSON. Apart from MeterReport.cpp, which makes it.
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "engine/meters/MeterReport.h"

namespace seedling {
namespace {

using Json = nlohmann::ordered_json;

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
            {"remedy", source.remedy},
            {"command", source.command},
            {"sees", source.sees},
            {"used", source.isUsed},
            {"can_calibrate", source.canCalibrate}};
}

Json totalJson(const MeterReport& report) {
    const EnergyTotal& total = report.total;
    return {{"joules", total.joules},
            {"watts", total.watts},
            {"kind", toString(total.kind)},
            {"seconds", total.seconds},
            {"uncertainty", report.uncertainty()},
            {"source", total.source},
            {"whole_machine", total.isWholeMachine},
            {"suspends", total.suspends},
            {"reason", report.reason},
            {"remedy", report.remedy}};
}

Json carbonJson(const MeterReport& report) {
    const CarbonIntensity& carbon = report.carbon;
    return {{"grams", carbonGrams(report.total.joules, carbon.gramsPerKwh)},
            {"grams_per_kwh", carbon.gramsPerKwh},
            {"code", carbon.code},
            {"source", toText(carbon)}};
}

Json placesJson() {
    Json places = Json::array();
    for (const CarbonIntensity& place : carbonTable())
        places.push_back({{"code", place.code},
                          {"place", place.place},
                          {"grams_per_kwh", place.gramsPerKwh},
                          {"year", place.year},
                          {"source", place.source}});
    return places;
}

Json jsonOf(const std::optional<Calibration>& calibration) {
    if (!calibration)
        return nullptr;
    Json points = Json::array();
    for (const CalibrationPoint& point : calibration->points)
        points.push_back({{"load", point.load}, {"watts", point.watts}});
    return {{"date", calibration->date}, {"meter", calibration->meter}, {"points", points}};
}

Json settingsJson(const MeterSettings& settings) {
    Json idle = Json::object();
    for (const auto& [meter, watts] : settings.idleWatts)
        idle[meter] = watts;
    return {{"carbon", settings.carbon},
            {"idle_date", settings.idleDate},
            {"idle_w", std::move(idle)},
            {"calibration", jsonOf(settings.calibration)}};
}

Json jsonOf(const std::optional<WallMeterReport>& report) {
    if (!report)
        return nullptr;
    const auto& last = report->content.last;
    return {{"file", report->file},
            {"time_column", report->content.timeColumn},
            {"watts_column", report->content.wattsColumn},
            {"watts", last ? Json(last->watts) : Json()},
            {"age_s", last ? Json(report->ageSeconds) : Json()},
            {"problem", report->problem}};
}

Json restJson(const MeterReport& report) {
    Json rest = Json::object();
    for (const auto& [meter, power] : report.rest)
        rest[meter] = {
            {"watts", power.watts}, {"low_w", power.lowWatts}, {"high_w", power.highWatts}};
    return rest;
}

}  // namespace

std::string toJson(const MeterReport& report) {
    Json sources = Json::array();
    for (const MeterSource& source : report.sources)
        sources.push_back(jsonOf(source));
    const EnergyTotal& total = report.total;
    Json object;
    object["sources"] = std::move(sources);
    object["total"] = totalJson(report);
    object["figures"] = {{"machine", jsonOf(total.machine())},
                         {"above_idle", jsonOf(total.aboveIdle())},
                         {"process", jsonOf(total.process())}};
    object["carbon"] = carbonJson(report);
    object["carbon_places"] = placesJson();
    object["settings"] = settingsJson(report.settings);
    object["wall_meter"] = jsonOf(report.wallMeter);
    object["rest"] = restJson(report);
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace seedling
