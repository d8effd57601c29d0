#include "engine/meters/MeterSettings.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>

#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"
#include "engine/meters/NamedValues.h"
#include "engine/meters/ProcessorTime.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::int64_t kMostBytes = 1 << 20;

constexpr NamedValues<MeterScope, 5> kScopes{{
    {MeterScope::Machine, "machine"},
    {MeterScope::Processor, "processor"},
    {MeterScope::ProcessorAndMemory, "processor_and_memory"},
    {MeterScope::Memory, "memory"},
    {MeterScope::Graphics, "graphics"},
}};

fs::path fileOf(const MeterEnvironment& environment) {
    return environment.config / "meters.json";
}

Json jsonOf(const Calibration& calibration) {
    Json points = Json::array();
    for (const CalibrationPoint& point : calibration.points)
        points.push_back({{"load", point.load}, {"watts", point.watts}});
    return {{"date", calibration.date},
            {"meter", calibration.meter},
            {"scope", nameOf(kScopes, calibration.scope)},
            {"points", points}};
}

// Throws what nlohmann::json throws.
std::optional<Calibration> calibrationFrom(const Json& object) {
    Calibration calibration;
    calibration.date = object.at("date").get<std::string>();
    calibration.meter = object.at("meter").get<std::string>();
    const auto scope = valueOf(kScopes, object.at("scope").get<std::string>());
    for (const Json& point : object.at("points"))
        calibration.points.push_back(
            {point.at("load").get<double>(), point.at("watts").get<double>()});
    std::ranges::sort(calibration.points, {}, &CalibrationPoint::load);
    if (!scope || calibration.points.size() < 2)
        return std::nullopt;
    calibration.scope = *scope;
    return calibration;
}

// Throws what nlohmann::json throws.
MeterSettings settingsFrom(const Json& object, const std::string& machine) {
    MeterSettings settings;
    settings.wallMeter = object.value("wall_meter", "");
    settings.carbon = object.value("carbon", "");
    settings.machine = machine;
    if (object.value("machine", "") != machine)
        return settings;
    settings.idleDate = object.value("idle_date", "");
    const Json idle = object.value("idle_watts", Json::object());
    for (const auto& [meter, watts] : idle.items())
        settings.idleWatts[meter] = watts.get<double>();
    if (const auto found = object.find("calibration"); found != object.end())
        settings.calibration = calibrationFrom(*found);
    return settings;
}

}  // namespace

std::string machineName(const MeterEnvironment& environment) {
    return fmt::format("{}, {} cores", processorName(environment), environment.cores);
}

std::string dateToday(const MeterEnvironment& environment) {
    using namespace std::chrono;
    const auto day = static_cast<std::int64_t>(std::floor(environment.wallSeconds() / 86400));
    const year_month_day date{sys_days{days{day}}};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

Result<MeterSettings> readMeterSettings(const MeterEnvironment& environment) {
    MeterSettings settings;
    settings.machine = machineName(environment);
    if (environment.config.empty() || !fileStamp(fileOf(environment)))
        return settings;
    const fs::path file = fileOf(environment);
    const auto bytes = readFile(file, kMostBytes);
    if (!bytes)
        return failureOf(bytes);
    try {
        return settingsFrom(Json::parse(bytes->begin(), bytes->end()), settings.machine);
    } catch (const Json::exception&) {
        return failure(
            ErrorCode::Corrupt,
            fmt::format("The settings of the meters in '{}' are damaged.", textFromPath(file)),
            "Remove the file and store them anew with \"seedling-cli meters\".");
    }
}

Status writeMeterSettings(const MeterEnvironment& environment, const MeterSettings& settings) {
    if (environment.config.empty())
        return failure(ErrorCode::NotFound, "There is no folder for settings.",
                       "Set the environment variable HOME.");
    std::error_code error;
    fs::create_directories(environment.config, error);
    if (error)
        return tl::make_unexpected(systemError(error.value(), "write", environment.config));
    Json object{{"wall_meter", settings.wallMeter},
                {"carbon", settings.carbon},
                {"machine", machineName(environment)},
                {"idle_date", settings.idleDate},
                {"idle_watts", settings.idleWatts}};
    if (settings.calibration)
        object["calibration"] = jsonOf(*settings.calibration);
    const std::string text = object.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    return writeFileAtomically(fileOf(environment), text);
}

}  // namespace seedling
