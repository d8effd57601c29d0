#include "engine/train/AutoChoices.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <thread>
#include <utility>

#include "datasets/project/ProjectImages.h"
#include "engine/model/ModelFactory.h"
#include "engine/protocol/EquilibriumOptions.h"

namespace seedling {
namespace {

constexpr std::size_t kSampledImages = 64;
constexpr int kUsualSide = 32;
constexpr BatchSizes kUsualBatches{64, 3};
constexpr const char* kSmallNetwork = "frugal";
constexpr const char* kSettlingNetwork = "hopfield";

int shorterSide(ProjectImages& images, const ImageRecord& record) {
    if (record.width > 0 && record.height > 0) {
        return std::min(record.width, record.height);
    }
    const Result<Image> image = images.read(record);
    return image ? std::min(image->width, image->height) : 0;
}

std::int64_t multiplyAddsOf(const std::string& network, int side) {
    const auto classifier = createClassifier({network, side, 2, 0.1});
    return classifier ? (*classifier)->multiplyAdds() : 0;
}

double unlabelledImages(const TrainConfig& config) {
    return config.method == "supervised"
               ? 0.0
               : static_cast<double>(config.labelledBatch) * config.unlabelledRatio;
}

/// Images that a step keeps activations of, when it trusts every unlabelled one.
double imagesAtOnce(const TrainConfig& config) {
    const double views = config.skipMasked ? 1 : 2;
    return config.labelledBatch + views * unlabelledImages(config);
}

/// The same with the blends of mixup, which go forward before anything goes back.
double imagesInMemory(const TrainConfig& config) {
    const bool blends = config.mixupWeight > 0 && unlabelledImages(config) > 0;
    return imagesAtOnce(config) + (blends ? config.labelledBatch + unlabelledImages(config) : 0.0);
}

/// Names the largest batch for which so many bytes suffice.
std::string smallerBatch(TrainConfig config, const StepCost& cost, double bytes) {
    config.labelledBatch = 1;
    const double perLabelled = trainingBytes(config, cost) - cost.lastingBytes();
    const double most = std::floor((bytes - cost.lastingBytes()) / perLabelled);
    return most >= 1 ? fmt::format("With a labelled_batch of {:.0f} it would.", most)
                     : std::string("A smaller image_side needs less.");
}

/// Cost of a step in training passes of one image; a pass forward alone costs a third.
double passesPerStep(const TrainConfig& config) {
    const double forwardOnly = config.skipMasked ? unlabelledImages(config) : 0.0;
    return imagesAtOnce(config) + forwardOnly / 3;
}

TrainConfig withBatches(TrainConfig config, const BatchSizes& sizes) {
    config.labelledBatch = sizes.labelled;
    config.unlabelledRatio = sizes.unlabelledRatio;
    return config;
}

std::string inWords(const TrainConfig& config) {
    const double unlabelled = unlabelledImages(config);
    return unlabelled > 0 ? fmt::format("{} labelled and {:.0f} unlabelled images",
                                        config.labelledBatch, unlabelled)
                          : fmt::format("{} labelled images", config.labelledBatch);
}

/// "" where none is known to do well.
std::string largeNetworkFor(int side) {
    constexpr int kLargestSmallPicture = 48;
    constexpr int kSmallestPhoto = 65;
    return side <= kLargestSmallPicture ? "wrn-28-2" : side >= kSmallestPhoto ? "resnet-18" : "";
}

constexpr std::int64_t kEnoughImages = 200;  // For pseudo-labels in rounds.

bool isFrozen(const TrainConfig& config) {
    return !config.pretrained.empty() && config.pretrainedUse == "frozen";
}

/// As whoever changed nothing has them.
bool hasUsualOptimizer(const TrainConfig& config) {
    const TrainConfig usual;
    return config.optimizer == usual.optimizer && config.learningRate == usual.learningRate &&
           config.momentum == usual.momentum && config.weightDecay == usual.weightDecay;
}

/// What a run by equilibrium propagation takes for granted. The rates are those of Scellier et al.
/// 2023, arXiv 2312.15103, whose results are all of SGD.
Chosen<TrainConfig> forEquilibrium(TrainConfig config) {
    if (config.method == "auto") {
        config.method = "equilibrium";
    }
    if (config.network == "auto") {
        config.network = kSettlingNetwork;
    }
    const char* why = "Learning by equilibrium propagation, with the optimizer as it was set.";
    if (hasUsualOptimizer(config)) {
        config.optimizer = "sgd";
        config.learningRate = 0.03;
        config.momentum = 0.9;
        config.weightDecay = 3e-4;
        why =
            "Learning by equilibrium propagation, with SGD and the published learning rate of "
            "0.03, momentum of 0.9 and weight decay of 0.0003, because no other was set.";
    }
    return {std::move(config), why};
}

int largestPowerOfTwo(std::int64_t atMost) {
    return static_cast<int>(std::bit_floor(static_cast<std::uint64_t>(atMost)));
}

}  // namespace

int chosenThreads(const TrainConfig& config) {
    if (config.threads > 0) {
        return config.threads;
    }
    return static_cast<int>(std::max(std::thread::hardware_concurrency(), 1U));
}

Chosen<TrainConfig> withChosenMethod(TrainConfig config, const DataFacts& facts) {
    constexpr int kFewLabels = 100;  // A class.
    constexpr double kEnoughMinutes = 5;
    std::string why;
    if (learnsByEquilibrium(config)) {
        auto settled = forEquilibrium(std::move(config));
        config = std::move(settled.value);
        why = std::move(settled.why);
    } else if (config.method == "auto" && isFrozen(config)) {
        const bool rounds = facts.images >= kEnoughImages;
        config.method = rounds ? "rounds" : "supervised";
        why = rounds ? "Learning from pseudo-labels in rounds, which frozen features suffice for."
                     : "Learning from the labels alone, because there are few images.";
    } else if (config.method == "auto") {
        const bool few = facts.labels <= kFewLabels * facts.classes;
        const bool rounds =
            few && config.minutes >= kEnoughMinutes && facts.images >= kEnoughImages;
        config.method = rounds ? "rounds" : "fixmatch";
        why = rounds && !config.pretrained.empty()
                  ? "Learning from pseudo-labels in rounds, because labels are few and there is "
                    "time."
              : rounds
                  ? "Learning what the images look like first and from pseudo-labels in rounds "
                    "then, because labels are few and there is time."
                  : fmt::format("Learning with FixMatch, because {}.",
                                few ? "there is little time or there are few images"
                                    : "there are many labels");
    }
    const bool rounds = config.method == "rounds";
    if (config.warm == "auto") {
        const bool isAble = config.pretrained.empty() && !learnsByEquilibrium(config);
        config.warm = rounds && isAble ? "on" : "off";
    }
    if (config.schedule == "auto") {
        config.schedule = rounds ? "trapezoid" : "cosine";
    }
    return {std::move(config), std::move(why)};
}

Chosen<TrainConfig> withMethodByLook(const TrainConfig& config, const DataFacts& facts,
                                     double trustedShare) {
    constexpr double kEasy = 0.5;
    const double percent = 100 * trustedShare;
    if (trustedShare < kEasy) {
        const char* how =
            config.pretrained.empty()
                ? "Learning what the images look like first and from pseudo-labels in "
                  "rounds then"
                : "Learning from pseudo-labels in rounds";
        return {withChosenMethod(config, facts).value,
                fmt::format("{}, because labels are few and a first look could trust only {:.0f} "
                            "% of the images.",
                            how, percent)};
    }
    TrainConfig easy = config;
    easy.method = "fixmatch";
    if (easy.alignment == "auto") {
        easy.alignment = "uniform";
    }
    return {withChosenMethod(std::move(easy), facts).value,
            fmt::format("Learning with FixMatch, because a first look could soon trust {:.0f} % of "
                        "the images.",
                        percent)};
}

TrainConfig withUsualBatches(TrainConfig config) {
    if (config.labelledBatch == 0) {
        config.labelledBatch = kUsualBatches.labelled;
    }
    if (config.unlabelledRatio == 0) {
        config.unlabelledRatio = kUsualBatches.unlabelledRatio;
    }
    return config;
}

double expectedSteps(const TrainConfig& config, std::int64_t multiplyAdds, int threads) {
    constexpr double kOperationsPerThread = 0.15e12;
    constexpr double kOperationsPerMultiplyAdd = 6;
    if (config.minutes <= 0) {
        return std::numeric_limits<double>::infinity();
    }
    const double operations =
        kOperationsPerMultiplyAdd * static_cast<double>(multiplyAdds) * passesPerStep(config);
    return config.minutes * 60 * kOperationsPerThread * threads / operations;
}

Chosen<int> chosenSide(const TrainConfig& config, int medianSide, int threads) {
    constexpr int kKeptSide = 40;
    constexpr int kSmallestSide = 16;
    constexpr std::array kSides{48, 64, 96, 128, 160, 224};
    constexpr double kEnoughSteps = 2000;
    constexpr double kEnoughStepsAMinute = 200;
    if (config.imageSide > 0) {
        return {config.imageSide, {}};
    }
    if (medianSide <= kKeptSide) {
        const int side = std::max(kSmallestSide, (medianSide + 3) / 4 * 4);
        return {side, fmt::format("Training at {} pixels, about the size of the images.", side)};
    }
    if (learnsByEquilibrium(config)) {
        return {kUsualSide, fmt::format("Training at {} pixels, because a network that settles "
                                        "looks at each image many times; image_side sets another.",
                                        kUsualSide)};
    }
    if (config.minutes <= 0) {
        return {kUsualSide, fmt::format("Training at {} pixels, the usual size of a run without a "
                                        "time limit; image_side sets another.",
                                        kUsualSide)};
    }
    TrainConfig usual = withUsualBatches(config);
    usual.method = "fixmatch";
    const double enough = std::min(kEnoughSteps, kEnoughStepsAMinute * config.minutes);
    int chosen = kUsualSide;
    for (const int side : kSides) {
        if (side <= medianSide &&
            expectedSteps(usual, multiplyAddsOf(kSmallNetwork, side), threads) >= enough) {
            chosen = side;
        }
    }
    return {chosen, fmt::format("Training at {} pixels, the most that images of about {} pixels "
                                "and {:g} minutes allow.",
                                chosen, medianSide, config.minutes)};
}

Chosen<int> chosenPretrainedSide(const TrainConfig& config, int medianSide, int threads) {
    constexpr int kLearntSide = 224;
    constexpr int kSmallestSide = 128;
    if (config.imageSide > 0) {
        return {config.imageSide, {}};
    }
    if (isFrozen(config)) {
        return {kLearntSide, fmt::format("Looking at {} pixels, the size that the pretrained "
                                         "network learnt at.",
                                         kLearntSide)};
    }
    const int side = std::max(chosenSide(config, medianSide, threads).value, kSmallestSide);
    return {side, fmt::format("Training at {} pixels; the pretrained network learnt at {}.", side,
                              kLearntSide)};
}

Chosen<std::string> chosenNetwork(const TrainConfig& config, int side, int threads) {
    constexpr double kManySteps = 20'000;
    if (config.network != "auto") {
        return {config.network, {}};
    }
    if (learnsByEquilibrium(config)) {
        return {
            kSettlingNetwork,
            fmt::format("Training the network {}, which settles at an energy.", kSettlingNetwork)};
    }
    const std::string large = largeNetworkFor(side);
    if (config.minutes > 0 && !large.empty() &&
        expectedSteps(withUsualBatches(config), multiplyAddsOf(large, side), threads) >=
            kManySteps) {
        return {large, fmt::format("Training the network {}, because {:g} minutes suffice for "
                                   "many of its steps.",
                                   large, config.minutes)};
    }
    return {kSmallNetwork,
            fmt::format("Training the network {}, which is made for processors.", kSmallNetwork)};
}

Chosen<BatchSizes> chosenBatches(const TrainConfig& config, std::int64_t images, int classes,
                                 std::int64_t multiplyAdds, int threads) {
    constexpr int kManyClasses = 128;
    constexpr int kSmallestBatch = 16;
    constexpr double kFewSteps = 300;
    TrainConfig resolved = withUsualBatches(config);
    std::string because;
    int& labelled = resolved.labelledBatch;
    if (config.labelledBatch == 0) {
        if (classes > kManyClasses) {
            labelled *= 2;
            because = fmt::format(", because there are {} classes", classes);
        }
        if (images < labelled) {
            labelled = std::max(kSmallestBatch, largestPowerOfTwo(images));
            because = fmt::format(", because there are only {} images", images);
        }
        while (labelled > kSmallestBatch &&
               expectedSteps(resolved, multiplyAdds, threads) < kFewSteps) {
            labelled /= 2;
            because = ", so that the time suffices for more steps";
        }
    }
    if (config.unlabelledRatio == 0) {
        resolved.unlabelledRatio = static_cast<int>(
            std::clamp<std::int64_t>(images / labelled, 1, kUsualBatches.unlabelledRatio));
    }
    const bool isOurs = config.labelledBatch == 0 || config.unlabelledRatio == 0;
    return {{labelled, resolved.unlabelledRatio},
            isOurs ? fmt::format("Learning from {} a step{}.", inWords(resolved), because)
                   : std::string()};
}

double usableBytes(double freeBytes) {
    constexpr double kShare = 0.7;
    return kShare * freeBytes;
}

double trainingBytes(const TrainConfig& config, const StepCost& cost) {
    return cost.lastingBytes() +
           cost.imageBytes(static_cast<std::int64_t>(imagesInMemory(config)), cost.bytesPerImage);
}

Chosen<BatchSizes> fittingBatches(const TrainConfig& config, const BatchSizes& wanted,
                                  const StepCost& cost, double freeBytes, bool isAllowance) {
    constexpr int kSmallestBatch = 4;
    constexpr double kMegabyte = 1e6;
    TrainConfig resolved = withBatches(config, wanted);
    const double room = usableBytes(freeBytes);
    if (freeBytes <= 0 || trainingBytes(resolved, cost) <= room) {
        return {wanted, {}};
    }
    const std::string need = fmt::format(
        "A step of {} needs about {:.0f} MB of memory, and {:.0f} MB {}", inWords(resolved),
        trainingBytes(resolved, cost) / kMegabyte, freeBytes / kMegabyte,
        isAllowance ? "are left of what the run may take" : "are free");
    if (config.labelledBatch > 0) {
        return {wanted, need + ": it may not fit. " + smallerBatch(resolved, cost, room)};
    }
    while (resolved.labelledBatch > kSmallestBatch && trainingBytes(resolved, cost) > room) {
        resolved.labelledBatch /= 2;
    }
    return {{resolved.labelledBatch, resolved.unlabelledRatio},
            need + fmt::format(": learning from {} a step instead.", inWords(resolved))};
}

Result<int> medianShorterSide(Project& project) {
    const auto records = project.images().sample(kSampledImages);
    if (!records) {
        return failureOf(records);
    }
    const auto images = ProjectImages::create(project);
    if (!images) {
        return failureOf(images);
    }
    std::vector<int> sides;
    for (const ImageRecord& record : *records) {
        const int side = shorterSide(**images, record);
        if (side > 0) {
            sides.push_back(side);
        }
    }
    if (sides.empty()) {
        return kUsualSide;
    }
    std::ranges::sort(sides);
    return sides[sides.size() / 2];
}

Result<int> usualSide(Project& project, int threads) {
    const auto median = medianShorterSide(project);
    return median ? Result<int>(chosenSide(TrainConfig{}, *median, threads).value)
                  : failureOf(median);
}

}  // namespace seedling
