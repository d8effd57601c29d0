#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"
#include "engine/model/NetworkSpec.h"

namespace seedling {

/// What a label-free start says about itself; stored as JSON beside the tensors. Learning goes in
/// cycles, each with a learning rate that rises and falls to 0: the first makes the start, later
/// ones extend it when there is more time.
struct WarmHeader {
    std::string network;
    int side = 0;
    bool mirror = false;
    std::string precision;
    int threads = 0;
    std::uint64_t seed = 1;

    double finishedSeconds = 0;  ///< Of all finished cycles.
    std::int64_t finishedSteps = 0;
    std::int64_t cycle = 0;  ///< Number of the current one, from 0.

    // The current cycle; `step` is 0 when none is under way.
    std::int64_t step = 0;
    std::int64_t plannedSteps = 0;  ///< Asked for; 0: by time.
    double plannedSeconds = 0;
    double elapsedSeconds = 0;
    double fraction = 0;  ///< Of its schedule, 0-1.

    [[nodiscard]] bool isUnderWay() const { return step > 0; }
    bool operator==(const WarmHeader&) const = default;
};

std::string toJson(const WarmHeader& header);
/// Errors: Corrupt.
Result<WarmHeader> warmHeaderFromJson(const std::string& text);

/// Where the project keeps its starts.
std::filesystem::path warmFolder(const Project& project);

/// Where the project keeps the start of a network: one file for each network, image size and
/// whether views are mirrored. The classes do not matter to it.
std::filesystem::path warmStartPath(const Project& project, const NetworkSpec& network,
                                    bool mirror);

}  // namespace seedling
