#include "engine/train/BatchSetup.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "datasets/image/Image.h"
#include "engine/meters/ProcessMemory.h"
#include "engine/model/ModelFactory.h"
#include "engine/train/AutoChoices.h"
#include "engine/train/RunParts.h"
#include "engine/train/SavingChoice.h"
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

StepCost costOfFew(const TrainSetup& setup, const NetworkSpec& network, const TrainConfig& config) {
    return tryStep(network, config, setup.precision.precision, setup.threads,
                   std::min(kFewImages, stepImages(config).trained));
}

/// That come to the process with such steps: networks, momenta, a checkpoint before it is written,
/// and what kernels and gaps between blocks take over tensors.
double processBytes(const TrainConfig& config, const StepCost& cost) {
    const StepImages images = stepImages(config);
    const auto momenta = static_cast<double>(cost.optimizerBytes);
    const auto networks = static_cast<double>(cost.parameterBytes + cost.averageBytes);
    const double step = momenta + cost.peakBytes(images.trained, images.seen);
    return networks + step * (1 + cost.scratchShare) + networks + momenta;
}

bool fits(const TrainConfig& config, const StepCost& cost, double freeBytes) {
    return trainingBytes(config, cost) <= usableBytes(freeBytes) &&
           processBytes(config, cost) <= freeBytes;
}

/// Saves what memory has to be saved: by an estimate, which is tried out and mended where it was
/// too good. The last try takes what saves most.
void chooseSaving(TrainSetup& setup, const TrainConfig& config, double freeBytes) {
    constexpr int kTries = 4;
    double aim = usableBytes(freeBytes);
    const StepCost plain = setup.cost;
    const NetworkSpec asked = setup.network;
    std::string why;
    for (int i = 0; i < kTries && !fits(config, setup.cost, freeBytes); ++i) {
        if (i > 0) {
            const double over = std::max(trainingBytes(config, setup.cost) / usableBytes(freeBytes),
                                         processBytes(config, setup.cost) / freeBytes);
            aim = i + 1 < kTries ? aim / std::max(over, 1.0) : 0.0;
        }
        Chosen<MemorySaving> saving =
            fittingSaving(config, asked, setup.precision.precision, plain, aim);
        if (saving.why.empty()) {
            break;
        }
        if (saving.value != setup.network.saving) {
            why = std::move(saving.why);
            setup.network.saving = std::move(saving.value);
            setup.cost = costOfFew(setup, setup.network, config);
        }
    }
    setup.choices.push_back(why);
}

}  // namespace

void chooseBatches(TrainSetup& setup, RunRecorder& recorder) {
    if (!setup.checkpoint) {
        setup.network.saving = askedSaving(setup.config, setup.network, setup.precision.precision);
    }
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
    setup.cost = isLimited ? costOfFew(setup, setup.network, asWanted) : costOf(setup, asWanted);
    const MemoryRoom room = memoryRoom(setup);
    if (isLimited && room.bytes > 0) {
        chooseSaving(setup, asWanted, room.bytes);
    }
    const auto fitting =
        fittingBatches(setup.config, wanted.value, setup.cost, room.bytes, room.isAllowance);
    if (!fitting.why.empty()) {
        recorder.warning("little_memory", fitting.why);
    }
    setup.choices.push_back(fitting.why.empty() ? wanted.why : fitting.why);
    setup.config = withBatches(std::move(setup.config), fitting.value);
    if (isLimited && fits(setup.config, setup.cost, room.bytes)) {
        setup.cost = costOf(setup, setup.config);
    }
}

StepCost leastCost(const TrainSetup& setup) {
    NetworkSpec least = setup.network;
    least.saving = fittingSaving(setup.config, setup.network, setup.precision.precision, setup.cost,
                                 /*roomBytes=*/0)
                       .value;
    return least.saving == setup.network.saving ? setup.cost
                                                : costOfFew(setup, least, setup.config);
}

void tryWarmStep(TrainSetup& setup) {
    if (setup.config.warm == "on" && (!setup.checkpoint || setup.checkpoint->progress.step == 0)) {
        setup.warmCost =
            WarmTraining::tryOut(warmSettings(setup), std::ssize(setup.set.unlabelled));
    }
}

}  // namespace seedling
