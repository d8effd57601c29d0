#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "engine/protocol/OptionTable.h"

namespace seedling {
namespace {

using Json = nlohmann::ordered_json;

// A JSON value as `--set` would take it, so that both are checked by the same code.
std::string textOf(const Json& value) {
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_boolean())
        return value.get<bool>() ? "on" : "off";
    if (value.is_number_float())
        return fmt::format("{}", value.get<double>());
    return value.dump();
}

}  // namespace

std::string configToJson(const TrainConfig& config) {
    Json object = Json::object();
    for (const auto& option : trainOptions())
        std::visit([&](auto member) { object[option.key] = config.*member; }, option.member);
    return object.dump();
}

Result<TrainConfig> configFromJson(const std::string& text) {
    const auto object = Json::parse(text, nullptr, false);
    if (!object.is_object()) {
        return failure(ErrorCode::Corrupt, "The options of a run are not a JSON object.",
                       "Start a new run instead.");
    }
    TrainConfig config;
    // The preset sets all other options, so it comes before them wherever it stands.
    if (const auto preset = object.find("preset"); preset != object.end()) {
        if (auto set = setOption(config, "preset", textOf(*preset)); !set)
            return failureOf(set);
    }
    for (const auto& [key, value] : object.items()) {
        if (key == "preset")
            continue;
        if (auto set = setOption(config, key, textOf(value)); !set)
            return failureOf(set);
    }
    if (auto valid = validate(config); !valid)
        return failureOf(valid);
    return config;
}

}  // namespace seedling
