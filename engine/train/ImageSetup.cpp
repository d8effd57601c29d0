#include "engine/train/ImageSetup.h"

#include <fmt/format.h>
#include <torch/torch.h>

#include "engine/parallel/Threads.h"
#include "engine/protocol/EquilibriumOptions.h"
#include "engine/train/AutoChoices.h"
#include "engine/train/CachedImages.h"
#include "engine/train/MirrorRule.h"
#include "engine/train/RunRecorder.h"

namespace seedling {
namespace {

constexpr std::size_t kMirrorSample = 2000;

Result<std::unique_ptr<PixelCache>> openCache(Project& project, int side, int threads,
                                              const RunControl& control,
                                              const std::function<void(const std::string&)>& tell) {
    Every reports(0.25);
    return PixelCache::open(project, side, threads, [&](std::int64_t done, std::int64_t total) {
        if (reports.due()) {
            tell(fmt::format("reading images: {} of {}", done, total));
        }
        return !control.stopRequested();
    });
}

NetworkSpec chosenSpec(const TrainConfig& config, int side, int threads,
                       std::vector<std::string>& choices) {
    const Chosen<std::string> network = chosenNetwork(config, side, threads);
    choices.push_back(network.why);
    return {.name = network.value};
}

/// Side and network.
Result<NetworkSpec> trainingNetwork(Project& project, const TrainConfig& config, int threads,
                                    const PretrainedStart* pretrained,
                                    std::vector<std::string>& choices) {
    // Whoever gave the size need not wait until images were looked at.
    const Result<int> median = config.imageSide > 0 ? config.imageSide : medianShorterSide(project);
    if (!median) {
        return failureOf(median);
    }
    const Chosen<int> side = pretrained ? chosenPretrainedSide(config, *median, threads)
                                        : chosenSide(config, *median, threads);
    choices.push_back(side.why);
    NetworkSpec spec =
        pretrained ? pretrained->network() : chosenSpec(config, side.value, threads, choices);
    spec.side = side.value;
    spec.batchNormMomentum = config.batchNormMomentum;
    spec.balancedHead = config.balancedHead;
    spec.equilibrium = equilibriumSettings(config);
    return spec;
}

bool chosenMirror(const TrainConfig& config, const PixelCache& cache) {
    if (config.mirror != "auto") {
        return config.mirror == "on";
    }
    return looksTheSameMirrored(
        pixelsOf(cache, evenSample(cache.images(Part::Train), kMirrorSample)));
}

}  // namespace

Result<ImageSetup> prepareImages(Project& project, const TrainConfig& config,
                                 const CheckpointHeader* from, const RunControl& control,
                                 const std::function<void(const std::string&)>& tell,
                                 const PretrainedStart* pretrained) {
    ImageSetup setup;
    setup.threads = from ? from->threads : chosenThreads(config);
    useThreads(setup.threads);
    Result<NetworkSpec> network =
        from ? withEncoderFile(from->network, project)
             : trainingNetwork(project, config, setup.threads, pretrained, setup.choices);
    if (!network) {
        return failureOf(network);
    }
    setup.network = *network;
    auto cache = openCache(project, network->side, setup.threads, control, tell);
    if (!cache) {
        return failureOf(cache);
    }
    setup.cache = std::move(*cache);
    if (!setup.cache->images(Part::Train).empty()) {
        setup.mirror = from ? from->mirror : chosenMirror(config, *setup.cache);
    }
    tell("measuring this computer's speed");
    // One linear layer is all that a frozen network computes while it learns, and equilibria differ
    // by too little for bf16.
    const bool isExact = setup.network.frozenBody || isHopfieldNetwork(setup.network.name);
    const std::string wish = isExact ? "fp32" : config.precision;
    setup.precision = choosePrecision(from ? from->precision : wish, setup.network, setup.threads);
    return setup;
}

}  // namespace seedling
