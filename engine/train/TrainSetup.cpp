#include "engine/train/TrainSetup.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <torch/torch.h>

#include <algorithm>
#include <filesystem>
#include <unordered_map>
#include <utility>

#include "datasets/image/Image.h"
#include "engine/meters/ProcessMemory.h"
#include "engine/model/ModelFactory.h"
#include "engine/train/AutoChoices.h"
#include "engine/train/Checkpoint.h"
#include "engine/train/Hardware.h"
#include "engine/train/ImageSetup.h"
#include "engine/train/RunMeter.h"
#include "engine/train/RunParts.h"
#include "engine/train/ShortTraining.h"
#include "engine/train/StepImages.h"

namespace seedling {
namespace {

Result<HiddenTruth> hiddenTruth(Project& project, const std::vector<ModelClass>& classes) {
    HiddenTruth truth;
    const Result<bool> any = project.hasHiddenTruth();
    if (!any || !*any) {
        return any ? Result<HiddenTruth>(truth) : failureOf(any);
    }
    std::unordered_map<ClassId, int> places;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        places[classes[i].id] = static_cast<int>(i);
    }
    const auto records = project.images().all();
    if (!records) {
        return failureOf(records);
    }
    for (const ImageRecord& record : *records) {
        if (record.hiddenTruth && record.part == Part::Train) {
            const auto place = places.find(*record.hiddenTruth);
            // A class the model does not know: no answer is right.
            truth[record.id] = place == places.end() ? -1 : place->second;
        }
    }
    return truth;
}

Result<TrainingSet> firstSet(Project& project, const TrainConfig& config,
                             TrainingSetSource source) {
    const auto classes = project.classes().all();
    if (!classes) {
        return failureOf(classes);
    }
    source.classes = *classes;
    return selectTrainingSet(source, config.validationShare,
                             static_cast<std::uint64_t>(config.seed));
}

Result<std::optional<CheckpointHeader>> checkpointOf(const Project& project, RunId run) {
    Result<CheckpointHeader> header = readNewestHeader(project.runFolder(run));
    if (header) {
        return std::optional(*std::move(header));
    }
    if (header.error().code == ErrorCode::NotFound) {
        return std::optional<CheckpointHeader>();
    }
    return failureOf(header);
}

Status describe(Project& project, const TrainSetup& setup, RunRecorder& recorder) {
    const Result<std::string> hash = project.labels().setHash();
    if (!hash) {
        return failureOf(hash);
    }
    return recorder.describe(
        setup.config.method,
        hardwareJson(setup.threads, setup.precision, setup.mirror, setup.choices),
        static_cast<int>(setup.set.labelled.size()), *hash);
}

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

/// And finds out what a step costs.
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

/// Where steps without labels come first.
void tryWarmStep(TrainSetup& setup) {
    if (setup.config.warm == "on" && (!setup.checkpoint || setup.checkpoint->progress.step == 0)) {
        setup.warmCost =
            WarmTraining::tryOut(warmSettings(setup), std::ssize(setup.set.unlabelled));
    }
}

/// The method a run has, or had when it was begun: a first look is not taken twice.
Chosen<TrainConfig> methodOf(const TrainConfig& asked, const DataFacts& facts,
                             const RunRecord& record, bool resumed) {
    auto chosen = withChosenMethod(asked, facts);
    const bool lookFoundEasy =
        resumed && chosen.value.method == "rounds" && record.method == "fixmatch";
    return lookFoundEasy ? withMethodByLook(asked, facts, 1) : chosen;
}

/// Where "auto" has chosen rounds. Also where a start without labels was learnt in the background:
/// that says nothing of how hard the images are.
bool wantsFirstLook(const TrainConfig& asked, const TrainSetup& setup) {
    return asked.method == "auto" && setup.config.method == "rounds" && !setup.checkpoint &&
           !setup.network.frozenBody;
}

Status lookFirst(const TrainConfig& asked, const DataFacts& facts, TrainSetup& setup,
                 RunRecorder& recorder, const RunControl& control) {
    const Status sent =
        recorder.state(RunState::Preparing, "finding out how hard the images are to tell apart");
    if (!sent) {
        return sent;
    }
    RunMeter meter({});
    const TrainingClock clock(0);
    Every reports(1);
    const auto goOn = [&](const ShortTraining& look) {
        if (reports.due()) {
            const double now = clock.seconds();
            recorder.progress({.elapsedS = now,
                               .etaS = 60 * asked.minutes - now,
                               .imagesPerS = static_cast<double>(look.imagesSeen) / now});
        }
        return !control.stopRequested();
    };
    const ShortTraining look =
        trainShortly(setup, "fixmatch", shortTrainingSeconds(asked.minutes), clock, goOn);
    setup.spent.flop = look.flop;
    setup.spent.imagesSeen = look.imagesSeen;
    setup.spent.elapsedSeconds = clock.seconds();
    meter.writeTo(setup.spent);
    auto chosen = withMethodByLook(asked, facts, look.trustedShare);
    chosen.value.labelledBatch = setup.config.labelledBatch;
    chosen.value.unlabelledRatio = setup.config.unlabelledRatio;
    setup.config = std::move(chosen.value);
    setup.choices.insert(setup.choices.begin(), std::move(chosen.why));
    return {};
}

Result<std::shared_ptr<const PretrainedStart>> pretrainedOf(
    const Project& project, const TrainConfig& config,
    const std::optional<CheckpointHeader>& checkpoint) {
    if (config.pretrained.empty()) {
        return std::shared_ptr<const PretrainedStart>();
    }
    return PretrainedStart::open(project, config, checkpoint ? &checkpoint->pretrained : nullptr);
}

/// Every image through the frozen weights, but for those that earlier runs have put through.
Status encodeImages(const Project& project, TrainSetup& setup, RunRecorder& recorder,
                    const RunControl& control) {
    if (!setup.network.frozenBody) {
        return {};
    }
    const auto network = createClassifier(setup.network).value();
    setup.pretrained->giveTo(*network);
    network->eval();
    RunMeter meter({});
    const TrainingClock clock(0);
    Every reports(1);
    auto features = FrozenFeatures::open(
        {.folder = project.dataFolder() / "features",
         .key = setup.pretrained->key(),
         .mirror = setup.mirror},
        *network, *setup.cache, [&](std::int64_t done, std::int64_t total) {
            if (reports.due()) {
                // A status that cannot be stored shows up at the next write that matters.
                (void)recorder.state(
                    RunState::Preparing,
                    fmt::format("looking at images with frozen weights: {} of {}", done, total));
            }
            return !control.stopRequested();
        });
    if (!features) {
        return failureOf(features);
    }
    setup.features = *features;
    if (!setup.checkpoint) {
        setup.spent.flop = (*features)->operations();
        setup.spent.imagesSeen = (*features)->passes();
        setup.spent.elapsedSeconds = clock.seconds();
        // The run's time is that of learning: what is looked at now serves all later runs.
        setup.spent.warmSeconds = setup.spent.elapsedSeconds;
        meter.writeTo(setup.spent);
    }
    return {};
}

/// Classes without any label are no outputs of the network; their images go to the others.
Status warnOfUnknownClasses(Project& project, const TrainingSet& set, RunRecorder& recorder) {
    constexpr std::size_t kNamed = 5;
    const auto classes = project.classes().all();
    if (!classes) {
        return failureOf(classes);
    }
    std::vector<std::string> names;
    for (const ClassRecord& record : *classes) {
        if (std::ranges::find(set.classes, record.id, &ModelClass::id) == set.classes.end()) {
            names.push_back(record.name);
        }
    }
    if (names.empty()) {
        return {};
    }
    const std::size_t more = names.size() > kNamed ? names.size() - kNamed : 0;
    names.resize(names.size() - more);
    recorder.warning(
        "class_without_labels",
        fmt::format("The model will not know {}{}, which {} no labelled image. Label at least one "
                    "of each and train again.",
                    fmt::join(names, ", "), more > 0 ? fmt::format(" and {} more", more) : "",
                    names.size() + more == 1 ? "has" : "have"));
    return {};
}

Status tellChoices(TrainSetup& setup, RunRecorder& recorder) {
    std::erase(setup.choices, std::string());
    for (const std::string& choice : setup.choices) {
        if (const Status sent = recorder.state(RunState::Preparing, choice); !sent) {
            return sent;
        }
    }
    return {};
}

}  // namespace

Result<TrainSetup> prepareTraining(Project& project, const TrainConfig& config,
                                   RunRecorder& recorder, const RunControl& control) {
    if (const Status sent = recorder.state(RunState::Preparing, "reading images"); !sent) {
        return failureOf(sent);
    }
    const RunId run = recorder.record().id;
    auto checkpoint = checkpointOf(project, run);
    if (!checkpoint) {
        return failureOf(checkpoint);
    }
    const auto pretrained = pretrainedOf(project, config, *checkpoint);
    if (!pretrained) {
        return failureOf(pretrained);
    }
    auto images = prepareImages(
        project, config, *checkpoint ? &**checkpoint : nullptr, control,
        [&](const std::string& reason) {
            // A status that cannot be stored shows up at the next write that matters.
            (void)recorder.state(RunState::Preparing, reason);
        },
        pretrained->get());
    if (!images) {
        return failureOf(images);
    }
    if (*checkpoint) {
        images->choices = choicesFrom(recorder.record().hardwareJson);
    }
    auto labels = LabelFeed::open(project, run);
    if (!labels) {
        return failureOf(labels);
    }
    const auto initial = labels->initial();
    if (!initial) {
        return failureOf(initial);
    }
    auto vetoes = project.vetoes().all();
    if (!vetoes) {
        return failureOf(vetoes);
    }
    auto stacks = project.stacks().all();
    if (!stacks) {
        return failureOf(stacks);
    }
    const std::vector<ImageId>& readable = images->cache->images(Part::Train);
    auto set = firstSet(project, config, {{}, *initial, readable, *vetoes, *stacks});
    if (!set) {
        return failureOf(set);
    }
    // By the labels the run began with: what it was begun as does not change when more are given.
    const DataFacts facts{std::ssize(readable),
                          static_cast<int>(set->labelled.size() + set->validation.size()),
                          static_cast<int>(set->classes.size())};
    auto method = methodOf(config, facts, recorder.record(), checkpoint->has_value());
    if (*checkpoint) {
        const auto later = labels->at((*checkpoint)->progress.labelPosition);
        if (!later) {
            return failureOf(later);
        }
        set = withNewLabels(*set, {{}, *later, readable, *vetoes, *stacks});
    }
    auto truth = hiddenTruth(project, set->classes);
    if (!truth) {
        return failureOf(truth);
    }

    images->network.classes = static_cast<int>(set->classes.size());
    images->network.mirrorAnswers = images->mirror && config.mirrorAnswers;
    TrainSetup setup{.config = method.value,
                     .threads = images->threads,
                     .network = images->network,
                     .mirror = images->mirror,
                     .precision = images->precision,
                     .cost = {},
                     .warmCost = {},
                     .cache = std::move(images->cache),
                     .set = std::move(*set),
                     .labels = std::move(*labels),
                     .vetoes = std::move(*vetoes),
                     .stacks = std::move(*stacks),
                     .truth = std::move(*truth),
                     .checkpoint = std::move(*checkpoint),
                     .spent = {},
                     .choices = std::move(images->choices),
                     .pretrained = *pretrained};
    if (setup.pretrained && !setup.checkpoint) {
        setup.choices.push_back(setup.pretrained->sentence());
    }
    if (const Status warned = warnOfUnknownClasses(project, setup.set, recorder); !warned) {
        return failureOf(warned);
    }
    if (const Status encoded = encodeImages(project, setup, recorder, control); !encoded) {
        return failureOf(encoded);
    }
    chooseBatches(setup, recorder);
    if (wantsFirstLook(config, setup)) {
        const Status looked = lookFirst(config, facts, setup, recorder, control);
        if (!looked) {
            return failureOf(looked);
        }
    } else if (!setup.checkpoint) {
        setup.choices.insert(setup.choices.begin(), method.why);
    }
    tryWarmStep(setup);
    if (const Status told = tellChoices(setup, recorder); !told) {
        return failureOf(told);
    }
    if (const Status described = describe(project, setup, recorder); !described) {
        return failureOf(described);
    }
    return setup;
}

Status checkLabels(Project& project) {
    const auto records = project.images().all();
    const auto labels = project.labels().all();
    if (!records || !labels) {
        return records ? failureOf(labels) : failureOf(records);
    }
    std::vector<ImageId> images;
    for (const ImageRecord& record : *records) {
        if (record.part == Part::Train && record.state == ImageState::Ok) {
            images.push_back(record.id);
        }
    }
    const auto set = firstSet(project, {}, {{}, *labels, images});
    return set ? Status{} : failureOf(set);
}

}  // namespace seedling
