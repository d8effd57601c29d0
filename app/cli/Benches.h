#pragma once

#include <string>

#include "datasets/base/Result.h"
#include "engine/protocol/TrainConfig.h"

namespace seedling::cli {

/// What a bench has found, ready to print.
struct BenchResult {
    std::string json;  ///< One object.
    std::string text;  ///< One line for people, with its line end.
};

/// Times whole training steps (forward, backward, optimizer, weight average) of a configuration on
/// pixels of noise, after a few steps of warming up. Views are not rendered. Nothing is masked, so
/// that every strong view is trained on. rounds: 1 or more. Errors: InvalidArgument, and those of
/// guarded.
Result<BenchResult> benchStep(const TrainConfig& config, int classes, int rounds);

/// Times rendering the views of a step (weak labelled, weak and strong unlabelled) from pixels of
/// noise on all threads.
Result<BenchResult> benchAugment(const TrainConfig& config, int rounds);

}  // namespace seedling::cli
