#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/cache/PixelCache.h"
#include "engine/chip/ChipNetwork.h"
#include "engine/chip/ChipPlan.h"
#include "engine/train/TrainingSet.h"

namespace seedling {

/// What it is worth to let parts of a network learn beside its last layer, in nats of loss on
/// labelled images that were not learnt from.
struct Contributions {
    std::vector<double> biases;   ///< [layers + 1]: of the biases from that layer on; of none: 0.
    std::vector<double> weights;  ///< [layers]: of a layer's weights, beyond biases from it on.
};

/// What a plan is worth by these: its biases and the weights of each of its layers, added up.
double worthOf(const ChipPlan& plan, const Contributions& contributions);

/// The plan that is worth most of those whose memory is at most `bytes` and whose constants are at
/// most `flashBytes`; of equal ones that with the least memory. Every plan is looked at (layers are
/// few: 2^(layers + 1) - 1 plans), for their memory does not add up: stretches are shared. None
/// where not even the last layer alone fits. Source: Lin et al. 2022 (arXiv 2206.15472), section
/// 2.2, eq. 6, which searches by evolution. Any thread.
std::optional<ChipPlan> bestPlan(const ChipNetwork& network, const Contributions& contributions,
                                 int imagesPerUpdate, std::size_t bytes, std::size_t flashBytes);

/// How contributions are measured.
struct ContributionTrials {
    int rounds = 12;     ///< Times that each image is shown in a trial.
    double rate = 0.01;  ///< As ChipTraining::rate.
    std::uint64_t seed = 1;
};

/// Measures them on labelled images alone: each plan is tried on one half of the labels and judged
/// on the other, and the other way round. The network itself stays as it is. Differs from Lin et
/// al. 2022, section 2.2, which compares accuracies on another data set: with 40 images the loss
/// tells more. progress: called after each of the trials with their number and total; returns false
/// to stop. Errors: NotEnoughLabels (fewer than 2 labelled images), Cancelled.
Result<Contributions> measureContributions(
    const ChipNetwork& network, const PixelCache& cache, const std::vector<LabelledItem>& labelled,
    const ContributionTrials& settings,
    const std::function<bool(std::int64_t done, std::int64_t total)>& progress);

}  // namespace seedling
