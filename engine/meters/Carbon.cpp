#include "engine/meters/Carbon.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>

#include "engine/meters/CarbonText.h"
#include "engine/meters/MeterSettings.h"

namespace seedling {
namespace {

constexpr double kJoulesPerKwh = 3.6e6;
/// Nothing makes electricity dirtier than burning the worst coal; more is another unit.
constexpr double kMostGrams = 2000;

std::string upperCase(std::string text) {
    for (char& letter : text)
        letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    return text;
}

bool isPlausible(double gramsPerKwh) {
    return gramsPerKwh >= 0 && gramsPerKwh <= kMostGrams;
}

}  // namespace

Result<std::vector<CarbonIntensity>> parseCarbonTable(const std::string& text) {
    using Json = nlohmann::json;
    std::vector<CarbonIntensity> table;
    try {
        const Json object = Json::parse(text);
        for (const Json& row : object.at("intensities"))
            table.push_back({row.at("code").get<std::string>(), row.at("place").get<std::string>(),
                             row.at("grams_per_kwh").get<double>(), row.at("year").get<int>(),
                             row.at("source").get<std::string>()});
    } catch (const Json::exception& exception) {
        return failure(ErrorCode::Corrupt, std::string("The table of carbon intensities is "
                                                       "damaged: ") +
                                               exception.what());
    }
    return table;
}

const std::vector<CarbonIntensity>& carbonTable() {
    static const std::vector<CarbonIntensity> kTable =
        parseCarbonTable(builtInCarbonText()).value_or(std::vector<CarbonIntensity>{});
    return kTable;
}

Result<CarbonIntensity> carbonIntensity(const std::string& choice) {
    if (const auto grams = numberFrom(choice)) {
        if (!isPlausible(*grams))
            return failure(
                ErrorCode::InvalidArgument,
                fmt::format("A carbon intensity of {} is none in grams per kWh.", choice),
                "Give grams of CO2 equivalents per kilowatt-hour, 0 to 2000.");
        return CarbonIntensity{"OWN", "own value", *grams, 0, ""};
    }
    const std::string code = choice.empty() ? "WORLD" : upperCase(choice);
    const auto& table = carbonTable();
    const auto found = std::ranges::find(table, code, &CarbonIntensity::code);
    if (found != table.end())
        return *found;
    std::string known;
    for (const CarbonIntensity& row : table)
        known += (known.empty() ? "" : ", ") + row.code;
    return failure(ErrorCode::InvalidArgument,
                   fmt::format("\"{}\" is not in the table of carbon intensities.", choice),
                   fmt::format("Give grams per kWh, or one of: {}.", known));
}

CarbonIntensity storedCarbonIntensity(const MeterEnvironment& environment) {
    const auto settings = readMeterSettings(environment);
    const auto chosen = carbonIntensity(settings ? settings->carbon : "");
    return chosen ? *chosen : carbonIntensity("").value_or(CarbonIntensity{});
}

double carbonGrams(double joules, double gramsPerKwh) {
    return joules / kJoulesPerKwh * gramsPerKwh;
}

std::string toText(const CarbonIntensity& intensity) {
    if (intensity.year == 0)
        return intensity.place;
    return fmt::format("{}, {} ({})", intensity.place, intensity.year, intensity.source);
}

}  // namespace seedling
