#include "engine/train/SavingChoice.h"

#include <torch/torch.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "engine/model/ModelFactory.h"
#include "engine/profile/OperationCounter.h"
#include "engine/profile/TensorMemory.h"
#include "engine/train/StepImages.h"
#include "engine/train/StepTrial.h"

namespace seedling {
namespace {

constexpr std::int64_t kFewestAtOnce = 4;

/// Between two blocks.
struct Mark {
    double bytes = 0;   ///< Of all tensors.
    double output = 0;  ///< Of the one that is passed on.
    double operations = 0;
};

std::vector<Mark> marksOf(Classifier& network, int side, Precision precision, std::int64_t images) {
    std::vector<Mark> marks;
    OperationCounter counter;
    network.watchBlocks([&](const torch::Tensor& x) {
        marks.push_back({static_cast<double>(TensorMemory::currentBytes()),
                         static_cast<double>(x.nbytes()), counter.take()});
    });
    {
        const PrecisionScope scope(precision);
        (void)network.heads(StepTrial::greyImages(images, side));
    }
    network.watchBlocks({});
    return marks;
}

KeptForm formOf(const TrainConfig& config) {
    return config.kept == "exact"   ? KeptForm::Exact
           : config.kept == "8-bit" ? KeptForm::Bits8
           : config.kept == "4-bit" ? KeptForm::Bits4
                                    : KeptForm::Whole;
}

}  // namespace

std::vector<BlockCost> measureBlocks(NetworkSpec network, Precision precision, KeptForm kept) {
    constexpr std::int64_t kFew = 4;
    constexpr double kKeptOfOutput = 4;
    // Gradients are as large however numbers are kept: three of the five tensors or so of a block.
    constexpr double kGradientShare = 0.6;
    if (network.frozenBody) {
        return {};
    }
    const std::vector<BlockCost> whole = kept == KeptForm::Whole
                                             ? std::vector<BlockCost>()
                                             : measureBlocks(network, precision, KeptForm::Whole);
    network.saving = {.recomputed = {}, .atOnce = 0, .kept = kept};
    const auto copy = createClassifier(network).value();
    copy->train();
    const std::vector<Mark> few = marksOf(*copy, network.side, precision, kFew);
    const std::vector<Mark> many = marksOf(*copy, network.side, precision, 2 * kFew);
    std::vector<BlockCost> blocks;
    for (std::size_t i = 0; i + 1 < few.size(); ++i) {
        const double bytes =
            (many[i + 1].bytes - many[i].bytes) - (few[i + 1].bytes - few[i].bytes);
        const double output = few[i + 1].output / kFew;
        const double keptBytes = bytes > 0 ? bytes / kFew : kKeptOfOutput * output;
        blocks.push_back({keptBytes, output, few[i + 1].operations / kFew,
                          whole.empty() ? kGradientShare * keptBytes : whole[i].gradientBytes});
    }
    return blocks;
}

MemorySaving askedSaving(const TrainConfig& config, const NetworkSpec& network,
                         Precision precision) {
    if (network.frozenBody) {
        return {};
    }
    MemorySaving saving;
    saving.kept = formOf(config);
    if (config.microBatch > 0) {
        saving.atOnce = std::max<std::int64_t>(config.microBatch, kFewestAtOnce);
    }
    if (config.recompute == "on") {
        saving.recomputed = smallestGroups(measureBlocks(network, precision, saving.kept));
    }
    return saving;
}

Chosen<MemorySaving> fittingSaving(const TrainConfig& config, const NetworkSpec& network,
                                   Precision precision, const StepCost& cost, double roomBytes) {
    MemoryQuestion question{.blocks = measureBlocks(network, precision, network.saving.kept),
                            .exact = {},
                            .now = network.saving,
                            .mayRecompute = config.recompute == "auto",
                            .mayMicroBatch = config.microBatch == 0,
                            .images = stepImages(config).trained,
                            .bytesPerImage = cost.bytesPerImage,
                            .waitingBytes = cost.waitingBytes,
                            .lastingBytes = cost.lastingBytes(),
                            .roomBytes = roomBytes};
    if (question.blocks.empty()) {
        return {network.saving, {}};
    }
    if (config.kept == "auto") {
        question.exact = measureBlocks(network, precision, KeptForm::Exact);
    }
    const MemoryPlan plan = cheapestPlan(question);
    if (plan.saving == network.saving) {
        return {network.saving, {}};
    }
    return {plan.saving, inWords(plan, question)};
}

}  // namespace seedling
