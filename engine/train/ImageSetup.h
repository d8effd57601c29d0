#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/cache/PixelCache.h"
#include "datasets/project/Project.h"
#include "engine/model/NetworkSpec.h"
#include "engine/pretrained/PretrainedStart.h"
#include "engine/protocol/TrainConfig.h"
#include "engine/train/CheckpointHeader.h"
#include "engine/train/PrecisionChoice.h"
#include "engine/train/RunControl.h"

namespace seedling {

/// What any learning needs that does not depend on labels.
struct ImageSetup {
    int threads = 1;
    NetworkSpec network;  ///< Its classes are not known here: 2.
    bool mirror = false;
    PrecisionChoice precision;
    std::unique_ptr<PixelCache> cache;
    std::vector<std::string> choices;  ///< What was chosen for the person, a sentence each.
};

/// Reads the images at training size, resolves "auto" as far as the images decide, and sets
/// LibTorch's threads. from: a checkpoint whose choices are kept; null at the beginning. tell: what
/// is being done, now and then. pretrained: weights that decide the network; null for none. Errors:
/// Cancelled (stop was asked for), those of PixelCache::open.
Result<ImageSetup> prepareImages(Project& project, const TrainConfig& config,
                                 const CheckpointHeader* from, const RunControl& control,
                                 const std::function<void(const std::string&)>& tell,
                                 const PretrainedStart* pretrained = nullptr);

}  // namespace seedling
