#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "engine/protocol/TrainConfig.h"

namespace seedling::cli {

/// What was typed about a run; empty text: not given.
struct TrainArguments {
    std::string preset;
    std::string method;
    std::string minutes;
    std::string seed;
    std::string threads;
    std::vector<std::string> settings;  ///< key=value
};

/// Declares --preset, --method, --minutes, --seed, --threads and --set; what they say of themselves
/// comes from the option table.
void addTrainArguments(CLI::App& command, TrainArguments& arguments);

/// The preset with everything that was typed put over it. A count of steps without a time means
/// that the steps decide. Errors: InvalidArgument.
Result<TrainConfig> configOf(const TrainArguments& arguments);

}  // namespace seedling::cli
