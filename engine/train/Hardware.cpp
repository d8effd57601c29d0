#include "engine/train/Hardware.h"

#include <torch/version.h>

#include <fstream>
#include <nlohmann/json.hpp>

namespace seedling {
namespace {

std::string processorName() {
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);) {
        const std::size_t colon = line.find(':');
        if (line.starts_with("model name") && colon + 2 < line.size()) {
            return line.substr(colon + 2);
        }
    }
    return "unknown processor";
}

}  // namespace

std::string hardwareJson(int threads, const PrecisionChoice& precision, bool mirror,
                         const std::vector<std::string>& choices) {
    nlohmann::json object{{"device", "cpu"},    {"processor", processorName()},
                          {"threads", threads}, {"precision", toString(precision.precision)},
                          {"mirror", mirror},   {"choices", choices}};
    if (precision.fp32ImagesPerS > 0) {
        object["fp32_images_per_s"] = precision.fp32ImagesPerS;
        object["winograd_images_per_s"] = precision.winogradImagesPerS;
        object["bf16_images_per_s"] = precision.bf16ImagesPerS;
    }
    return object.dump();
}

std::vector<std::string> choicesFrom(const std::string& hardwareJson) {
    const auto object = nlohmann::json::parse(hardwareJson, nullptr, /*allow_exceptions=*/false);
    std::vector<std::string> choices;
    if (object.is_object() && object.contains("choices")) {
        for (const auto& choice : object["choices"]) {
            choices.push_back(choice.is_string() ? choice.get<std::string>() : std::string());
        }
    }
    return choices;
}

std::string versionsJson() {
    return nlohmann::json{{"seedling", SEEDLING_VERSION}, {"libtorch", TORCH_VERSION}}.dump();
}

}  // namespace seedling
