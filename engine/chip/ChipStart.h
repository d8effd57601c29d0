#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/cache/PixelCache.h"
#include "datasets/project/Project.h"
#include "engine/chip/ChipNetwork.h"
#include "engine/model/Classifier.h"
#include "engine/model/NetworkSpec.h"
#include "engine/train/ModelClass.h"

namespace seedling {

/// What a chip's network begins with, as the engine has it.
struct ChipStart {
    std::shared_ptr<Classifier> network;
    NetworkSpec spec;
    std::vector<ModelClass> classes;  ///< That it can answer; none of a start without labels.
    std::optional<RunId> run;         ///< None: the start without labels.
};

/// The model of a run of network "chip", or with no run what the project has learnt of its images
/// without labels with that network. Errors: NotFound (no such start; the run has no checkpoint),
/// Unsupported (the run has another network), Corrupt.
Result<ChipStart> findChipStart(Project& project, std::optional<RunId> run);

/// It in 8-bit numbers, whose scales are measured on up to 256 images of the train part, with the
/// given classes: each that the start knows answers as it did, of others nothing is known yet.
/// Errors: those of inferenceGraphOf and chipNetworkOf. The exceptions of LibTorch pass through.
Result<ChipNetwork> chipNetworkOf(const ChipStart& start, const PixelCache& cache,
                                  const std::vector<ModelClass>& classes);

}  // namespace seedling
