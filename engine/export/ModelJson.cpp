#include "engine/export/ModelJson.h"

#include <nlohmann/json.hpp>

namespace seedling {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kUnknownBelow = "unknown_below";

}  // namespace

std::string modelJson(const ExportFacts& facts) {
    Json object;
    object["made_by"] = std::string("Seedling ") + SEEDLING_VERSION;
    object["network"] = facts.network;
    object["image_side"] = facts.side;
    object["classes"] = facts.classes;
    object["temperature"] = facts.temperature;
    object["unknown_score"] = "highest_probability";
    object[kUnknownBelow] = facts.unknownBelow > 0 ? Json(facts.unknownBelow) : Json();
    return object.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

double unknownBelowIn(const std::string& json) {
    const Json object = Json::parse(json, nullptr, /*allow_exceptions=*/false);
    if (!object.is_object()) {
        return 0;
    }
    const auto found = object.find(kUnknownBelow);
    return found != object.end() && found->is_number() ? found->get<double>() : 0;
}

}  // namespace seedling
