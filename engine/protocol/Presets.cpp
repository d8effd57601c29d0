#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

#include "engine/protocol/OptionTable.h"

namespace seedling {
namespace {

const std::array<std::string, 4> kNames = {"quick", "balanced", "best", "paper"};

// Sohn et al., "FixMatch: Simplifying Semi-Supervised Learning with Consistency and Confidence",
// NeurIPS 2020, table 4 and the authors' program; every labelled image is trained on.
TrainConfig paperConfig() {
    TrainConfig config;
    config.method = "fixmatch";
    config.minutes = 0;
    config.steps = 1 << 20;
    config.network = "wrn-28-2";
    config.imageSide = 32;
    config.labelledBatch = 64;
    config.unlabelledRatio = 7;
    config.alignment = "off";
    config.skipMasked = false;
    config.strongView = "randaugment";
    config.operationProbability = 0.5;
    config.mirrorAnswers = false;
    config.optimizer = "sgd";
    config.learningRate = 0.03;
    config.momentum = 0.9;
    config.schedule = "cosine-7-16";
    config.averageDecay = 0.999;
    config.averageWarmup = false;
    config.batchNormMomentum = 0.001;
    config.precision = "fp32";
    config.validationShare = 0;
    return config;
}

// In a few hundred steps the network never becomes as sure as the paper asks for, and views that
// are changed less are learnt sooner.
TrainConfig quickConfig() {
    TrainConfig config;
    config.minutes = 2;
    config.threshold = 0.9;
    config.alignment = "uniform";
    config.warpStrength = 0.6;
    return config;
}

}  // namespace

std::span<const std::string> presetNames() {
    return kNames;
}

Result<TrainConfig> presetConfig(std::string_view name) {
    TrainConfig config;
    if (name == "quick")
        config = quickConfig();
    else if (name == "balanced")
        config.minutes = 10;
    else if (name == "best")
        config.minutes = 30;
    else if (name == "paper")
        config = paperConfig();
    else {
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("There is no preset named \"{}\".", name),
                       fmt::format("Choose one of: {}.", fmt::join(kNames, ", ")));
    }
    config.preset = name;
    return config;
}

std::string presetHelp(std::string_view name) {
    if (name == "quick")
        return "About 2 minutes: a first look, or easy images.";
    if (name == "balanced")
        return "About 10 minutes, for most jobs.";
    if (name == "best")
        return "About 30 minutes, when every percent counts.";
    if (name == "paper")
        return "The published FixMatch, step for step: days without a GPU.";
    return {};
}

}  // namespace seedling
