#include "engine/warm/WarmStart.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace seedling {

using nlohmann::json;

std::string toJson(const WarmHeader& header) {
    const json object{{"format", 1},
                      {"network", header.network},
                      {"side", header.side},
                      {"mirror", header.mirror},
                      {"precision", header.precision},
                      {"threads", header.threads},
                      {"seed", header.seed},
                      {"finished_s", header.finishedSeconds},
                      {"finished_steps", header.finishedSteps},
                      {"cycle", header.cycle},
                      {"step", header.step},
                      {"planned_steps", header.plannedSteps},
                      {"planned_s", header.plannedSeconds},
                      {"elapsed_s", header.elapsedSeconds},
                      {"fraction", header.fraction}};
    return object.dump();
}

Result<WarmHeader> warmHeaderFromJson(const std::string& text) {
    try {
        const json object = json::parse(text);
        WarmHeader header;
        header.network = object.at("network");
        header.side = object.at("side");
        header.mirror = object.at("mirror");
        header.precision = object.at("precision");
        header.threads = object.at("threads");
        header.seed = object.at("seed");
        header.finishedSeconds = object.at("finished_s");
        header.finishedSteps = object.at("finished_steps");
        header.cycle = object.at("cycle");
        header.step = object.at("step");
        header.plannedSteps = object.at("planned_steps");
        header.plannedSeconds = object.at("planned_s");
        header.elapsedSeconds = object.at("elapsed_s");
        header.fraction = object.at("fraction");
        return header;
    } catch (const json::exception& exception) {
        return failure(ErrorCode::Corrupt,
                       std::string("The label-free start is damaged: ") + exception.what());
    }
}

std::filesystem::path warmFolder(const Project& project) {
    return project.dataFolder() / "warm";
}

std::filesystem::path warmStartPath(const Project& project, const NetworkSpec& network,
                                    bool mirror) {
    return warmFolder(project) /
           fmt::format("{}-{}{}.pt", network.name, network.side, mirror ? "-mirrored" : "");
}

}  // namespace seedling
