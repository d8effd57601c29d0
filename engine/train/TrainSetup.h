#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/cache/PixelCache.h"
#include "datasets/project/Project.h"
#include "engine/model/NetworkSpec.h"
#include "engine/pretrained/FrozenFeatures.h"
#include "engine/pretrained/PretrainedStart.h"
#include "engine/protocol/TrainConfig.h"
#include "engine/train/CheckpointHeader.h"
#include "engine/train/LabelFeed.h"
#include "engine/train/PrecisionChoice.h"
#include "engine/train/RunControl.h"
#include "engine/train/RunRecorder.h"
#include "engine/train/StepCost.h"
#include "engine/train/StepMonitor.h"
#include "engine/train/TrainingSet.h"

namespace seedling {

/// Everything a training needs, chosen and read, before its first step.
struct TrainSetup {
    TrainConfig config;  ///< With the batch sizes that were chosen.
    int threads = 1;
    NetworkSpec network;
    bool mirror = false;
    PrecisionChoice precision;
    StepCost cost;          ///< Of a step with labels.
    StepCost warmCost;      ///< Of one without; all 0 where the run has none before it.
    double trialWatts = 0;  ///< Mean power of the machine meanwhile; 0: not known.
    std::unique_ptr<PixelCache> cache;
    TrainingSet set;  ///< As it is at the step to begin with.
    LabelFeed labels;
    std::vector<Veto> vetoes;  ///< As they were when it began.
    std::vector<StackedImage> stacks;
    HiddenTruth truth;                           ///< Empty where there is none.
    std::optional<CheckpointHeader> checkpoint;  ///< To go on from.
    RunProgress spent;                           ///< Before the first step of a new run.
    std::vector<std::string> choices;            ///< One plain sentence each.
    /// What the weights begin with; none: they are drawn.
    std::shared_ptr<const PretrainedStart> pretrained{};
    /// Of all images that can be read, where the network's body is frozen.
    std::shared_ptr<const FrozenFeatures> features{};
};

/// Reads the images at training size, splits the labels, resolves "auto", sets LibTorch's threads,
/// tries out what steps cost, and says what was chosen: in the run's record and as `preparing`
/// states; as a warning where memory is short. With a recorder that has no run, no run comes of it.
/// Errors:
/// Cancelled (stop was asked for), NotEnoughLabels, NotEnoughImages, and those of PixelCache::open.
Result<TrainSetup> prepareTraining(Project& project, const TrainConfig& config,
                                   RunRecorder& recorder, const RunControl& control);

/// Whether the project's labels suffice for a run, before anything is begun. Errors:
/// NotEnoughLabels, NotEnoughImages.
Status checkLabels(Project& project);

}  // namespace seedling
