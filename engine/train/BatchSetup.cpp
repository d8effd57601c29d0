#include "engine/train/BatchSetup.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "datasets/image/Image.h"
#include "engine/meters/ProcessMemory.h"
#include "engine/model/ModelFactory.h"
#include "engine/train/AutoChoices.h"
#include "engine/train/RunParts.h"
#include "engine/train/StepImages.h"

namespace seedling {
namespace {

/// That a step is tried out with before it is known how many fit.
constexpr std::int64_t kFewImages = 8;

TrainConfig withBatches(TrainConfig config, const BatchSizes& sizes) {
    config.labelledBatch = sizes.labelled;
    config.unlabelledRatio = sizes.unlabelledRatio;
    return config;
}

/// What a step with these batches costs.
StepCost costOf(const TrainSetup& setup, const TrainConfig& config) {
    return tryStep(setup.network, config, setup.precision.precision, setup.threads,
                   stepImages(config).trained);
}

/// What the training may still take, in bytes.
struct MemoryRoom {
    double bytes = 0;
    bool isAllowance = false;  ///< The run's memory budget is closer than the machine's limit.
};

MemoryRoom memoryRoom(const TrainSetup& setup) {
    const ProcessMemory memory = readProcessMemory();
    const auto free = static_cast<double>(memory.freeBytes);
    if (setup.config.memoryMb == 0) {
        return {free, false};
    }
    constexpr double kMegabyte = 1e6;
    const std::int64_t side = setup.network.side;
    // The pixels are mapped into the process as they are used.
    const std::int64_t pixels =
        std::ssize(setup.cache->images(Part::Train)) * side * side * Image::kChannels;
    const double left =
        setup.config.memoryMb * kMegabyte - static_cast<double>(memory.rssBytes + pixels);
    const double allowed = std::max(left, 1.0);
    return free > 0 && free < allowed ? MemoryRoom{free, false} : MemoryRoom{allowed, true};
}

}  // namespace

void chooseBatches(TrainSetup& setup, RunRecorder& recorder) {
    if (setup.checkpoint && setup.checkpoint->labelledBatch > 0) {
        setup.config = withBatches(std::move(setup.config), {setup.checkpoint->labelledBatch,
                                                             setup.checkpoint->unlabelledRatio});
        setup.cost = costOf(setup, setup.config);
        return;
    }
    const auto wanted = chosenBatches(
        setup.config, static_cast<std::int64_t>(setup.set.unlabelled.size()), setup.network.classes,
        learntMultiplyAdds(setup.network, *createClassifier(setup.network).value()), setup.threads);
    const bool isLimited = setup.config.memoryMb > 0;
    const TrainConfig asWanted = withBatches(setup.config, wanted.value);
    // With a limit, steps are not even tried out before they are known to keep to it.
    setup.cost = isLimited
                     ? tryStep(setup.network, asWanted, setup.precision.precision, setup.threads,
                               std::min(kFewImages, stepImages(asWanted).trained))
                     : costOf(setup, asWanted);
    const MemoryRoom room = memoryRoom(setup);
    const auto fitting =
        fittingBatches(setup.config, wanted.value, setup.cost, room.bytes, room.isAllowance);
    if (!fitting.why.empty()) {
        recorder.warning("little_memory", fitting.why);
    }
    setup.choices.push_back(fitting.why.empty() ? wanted.why : fitting.why);
    setup.config = withBatches(std::move(setup.config), fitting.value);
    if (isLimited) {
        setup.cost = costOf(setup, setup.config);
    }
}

void tryWarmStep(TrainSetup& setup) {
    if (setup.config.warm == "on" && (!setup.checkpoint || setup.checkpoint->progress.step == 0)) {
        setup.warmCost =
            WarmTraining::tryOut(warmSettings(setup), std::ssize(setup.set.unlabelled));
    }
}

}  // namespace seedling
