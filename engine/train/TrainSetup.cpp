#include "engine/train/TrainSetup.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <torch/torch.h>

#include <algorithm>
#include <filesystem>
#include <unordered_map>
#include <utility>

#include "engine/model/ModelFactory.h"
#include "engine/profile/TensorMemory.h"
#include "engine/train/AutoChoices.h"
#include "engine/train/BatchSetup.h"
#include "engine/train/Checkpoint.h"
#include "engine/train/FirstLook.h"
#include "engine/train/Hardware.h"
#include "engine/train/ImageSetup.h"
#include "engine/train/RunMeter.h"
#include "engine/train/TrainingClock.h"

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
    if (!run.isValid()) {
        return std::optional<CheckpointHeader>();
    }
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

/// The method a run has, or had when it was begun: a first look is not taken twice.
Chosen<TrainConfig> methodOf(const TrainConfig& asked, const DataFacts& facts,
                             const RunRecord& record, bool resumed) {
    auto chosen = withChosenMethod(asked, facts);
    const bool lookFoundEasy =
        resumed && chosen.value.method == "rounds" && record.method == "fixmatch";
    return lookFoundEasy ? withMethodByLook(asked, facts, 1) : chosen;
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
    if (config.memoryMb > 0) {
        TensorMemory::giveBackAtOnce();
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
                     .trialWatts = 0,
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
    RunMeter trialMeter({});
    const TrainingClock trialClock(0);
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
    setup.trialWatts = trialMeter.readNow().energyJ / std::max(trialClock.seconds(), 1e-3);
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
