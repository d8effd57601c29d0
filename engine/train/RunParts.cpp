#include "engine/train/RunParts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/method/RoundStep.h"
#include "engine/train/StopRules.h"
#include "engine/train/ViewSettings.h"

namespace seedling {
namespace {

bool learnsInRounds(const TrainConfig& config) {
    return config.method == "rounds";
}

/// Share of the run before the first step with labels.
double warmShareOf(const TrainConfig& config) {
    return config.warm == "on" ? config.warmShare : 0.0;
}

}  // namespace

BatchSource::Settings batchSettings(const TrainConfig& config, const Method& method, int side,
                                    bool mirror, int threads) {
    const bool rounds = learnsInRounds(config);
    const ViewKind strong = strongViewOf(config);
    std::vector<ViewKind> views{ViewKind::Weak, strong};
    if (rounds) {
        views = {strong};
    } else if (!method.usesStrongViews()) {
        views = {ViewKind::Weak};
    }
    return {.seed = static_cast<std::uint64_t>(config.seed),
            .labelledBatch = config.labelledBatch,
            .unlabelledBatch = method.usesUnlabelled() || rounds
                                   ? config.labelledBatch * config.unlabelledRatio
                                   : 0,
            .threads = threads,
            .augment = augmentSettings(config, side, mirror),
            .unlabelledViews = views,
            .secondHalf = strong == ViewKind::Strong ? ViewKind::Weak : strong};
}

StepOutput stepOf(const DataParallel& network, Method& method, const PseudoLabelRounds* rounds,
                  const StepInput& batch, Precision precision) {
    if (rounds == nullptr) {
        return trainingStep(network, method, batch, precision);
    }
    const Mixing mixing =
        drawMixing(batch.moment.seed, batch.moment.step, std::ssize(batch.images));
    StepOutput output =
        roundStep(network, batch, rounds->classesOf(batch.images), mixing, precision);
    output.trustedShare = rounds->keptShare();
    return output;
}

std::optional<FrozenBatches> frozenBatchesOf(const TrainSetup& setup, const Method& method) {
    if (!setup.features) {
        return std::nullopt;
    }
    const bool unlabelled = method.usesUnlabelled() || learnsInRounds(setup.config);
    return FrozenBatches(
        setup.features,
        {.seed = static_cast<std::uint64_t>(setup.config.seed),
         .labelledBatch = setup.config.labelledBatch,
         .unlabelledBatch =
             unlabelled ? setup.config.labelledBatch * setup.config.unlabelledRatio : 0});
}

BatchSource::Settings batchSettings(const TrainSetup& setup, const Method& method,
                                    const RankShare& share) {
    BatchSource::Settings settings =
        batchSettings(setup.config, method, setup.network.side, setup.mirror, setup.threads);
    settings.share = share;
    if (setup.features) {
        settings.labelledBatch = 0;
        settings.unlabelledBatch = 0;
    }
    return settings;
}

DataParallel parallelOf(const TrainConfig& config, Classifier& live, const NetworkSpec& network,
                        int threads) {
    // One linear layer is not worth sharing out.
    return network.frozenBody ? DataParallel(live)
                              : DataParallel(live, network, config.skipMasked ? threads : 1);
}

RunPlan planOf(const TrainConfig& config, double startSeconds) {
    const double share = 1 - warmShareOf(config);
    return config.minutes > 0
               ? RunPlan::byTime(startSeconds + share * config.minutes * 60)
               : RunPlan::bySteps(std::llround(share * static_cast<double>(config.steps)));
}

std::optional<PseudoLabelRounds> roundsOf(const TrainSetup& setup) {
    if (!learnsInRounds(setup.config)) {
        return std::nullopt;
    }
    const double perImage = (setup.mirror ? 2 : 1) * setup.cost.secondsPerSeenImage;
    return PseudoLabelRounds(
        {.mirror = setup.mirror,
         .balanced = setup.config.alignment == "uniform" || setup.config.alignment == "auto",
         .seed = static_cast<std::uint64_t>(setup.config.seed),
         .precision = setup.precision.precision,
         .mostImages = PseudoLabelRounds::imagesWithin(60 * setup.config.minutes, perImage)});
}

WarmTraining::Settings warmSettings(const TrainSetup& setup) {
    return {.network = setup.network,
            .mirror = setup.mirror,
            .precision = setup.precision.precision,
            .threads = setup.threads,
            .seed = static_cast<std::uint64_t>(setup.config.seed)};
}

WarmTraining::Goal warmGoal(const TrainConfig& config, double spentSeconds) {
    const double share = warmShareOf(config);
    if (config.minutes > 0) {
        const double goal = share * config.minutes * 60;
        return {.seconds = goal, .allowance = std::max(goal - spentSeconds, 1.0)};
    }
    return {.steps = config.steps - planOf(config, 0).plannedSteps()};
}

RunProgress progressOf(const TrainSetup& setup) {
    RunProgress progress = setup.spent;
    progress.labelPosition = setup.labels.initialPosition();
    return setup.checkpoint ? setup.checkpoint->progress : progress;
}

RunAlarms::Facts alarmFacts(const TrainSetup& setup) {
    RunAlarms::Facts facts;
    facts.energyBudgetJ = StopRules(setup.config).energyBudgetJ();
    facts.labelShares.resize(setup.set.classes.size());
    for (const ModelClass& entry : setup.set.classes) {
        facts.classes.push_back(entry.name);
    }
    for (const LabelledItem& item : setup.set.labelled) {
        facts.labelShares[static_cast<std::size_t>(item.classIndex)] +=
            1.0 / static_cast<double>(setup.set.labelled.size());
    }
    return facts;
}

Error notFiniteError(const TrainSetup& setup, std::int64_t step,
                     std::optional<std::int64_t> keptStep) {
    const std::string last =
        keptStep ? fmt::format("The last good checkpoint, of step {}, is kept. ", *keptStep)
                 : std::string();
    const bool bf16 = setup.precision.precision == Precision::Bf16;
    return {
        ErrorCode::NotFinite,
        fmt::format("The loss became infinite or not a number at step {}.", step),
        last + fmt::format("Train again with a lower learning rate, for example {:g}{}.",
                           setup.config.learningRate / 3, bf16 ? ", or with precision fp32" : "")};
}

}  // namespace seedling
