#include "engine/chip/ChipJob.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "datasets/base/Wilson.h"
#include "datasets/cache/PixelCache.h"
#include "engine/chip/ChipMachine.h"
#include "engine/chip/ChipSource.h"
#include "engine/chip/ChipStart.h"
#include "engine/chip/ContributionPlan.h"
#include "engine/eval/Inference.h"
#include "engine/eval/TestSet.h"
#include "engine/export/CTexts.h"
#include "engine/export/ExportFolder.h"
#include "engine/export/ExportParts.h"

namespace seedling {
namespace {

constexpr std::size_t kKilobyte = 1024;

/// What a chip is taught with.
struct Material {
    std::unique_ptr<PixelCache> cache;
    TrainingSet set;
    ChipNetwork network;
    std::optional<RunId> run;
};

/// All labels count: with so few none is held back.
Result<TrainingSet> trainingSetOf(Project& project, const PixelCache& cache, std::uint64_t seed) {
    const auto classes = project.classes().all();
    if (!classes) {
        return failureOf(classes);
    }
    const auto labels = project.labels().all();
    if (!labels) {
        return failureOf(labels);
    }
    const auto vetoes = project.vetoes().all();
    if (!vetoes) {
        return failureOf(vetoes);
    }
    const auto stacks = project.stacks().all();
    if (!stacks) {
        return failureOf(stacks);
    }
    return selectTrainingSet({*classes, *labels, cache.images(Part::Train), *vetoes, *stacks},
                             /*validationShare=*/0, seed);
}

Result<ChipNetwork> roundedStart(const ChipStart& start, const PixelCache& cache,
                                 const std::vector<ModelClass>& classes) {
    Result<ChipNetwork> network = failure(ErrorCode::Internal, "Nothing was rounded.");
    const Status status = guarded("prepare the network for the chip",
                                  [&] { network = chipNetworkOf(start, cache, classes); });
    return status ? network : failureOf(status);
}

Result<Material> materialOf(Project& project, const ChipRequest& request,
                            const ChipProgress& progress) {
    const auto start = findChipStart(project, request.run);
    if (!start) {
        return failureOf(start);
    }
    progress.activity("reading images");
    auto cache = PixelCache::open(project, start->spec.side, request.threads, progress.progress);
    if (!cache) {
        return failureOf(cache);
    }
    auto set = trainingSetOf(project, **cache, request.training.seed);
    if (!set) {
        return failureOf(set);
    }
    auto network = roundedStart(*start, **cache, set->classes);
    if (!network) {
        return failureOf(network);
    }
    return Material{std::move(*cache), std::move(*set), std::move(*network), start->run};
}

/// Images without a label; all others teach by their labels.
std::vector<ImageId> unlabelledOf(const TrainingSet& set) {
    std::vector<ImageId> labelled;
    for (const LabelledItem& item : set.labelled) {
        labelled.push_back(item.image);
    }
    std::ranges::sort(labelled);
    std::vector<ImageId> others;
    std::ranges::copy_if(set.unlabelled, std::back_inserter(others), [&](ImageId image) {
        return !std::ranges::binary_search(labelled, image);
    });
    return others;
}

Result<ChipPlan> chosenPlan(const ChipNetwork& network, const Contributions& contributions,
                            const ChipRequest& request) {
    auto plan = bestPlan(network, contributions, request.imagesPerUpdate,
                         request.profile.workingBytes, request.profile.flashBytes);
    if (plan) {
        return *std::move(plan);
    }
    const ChipPlan least = headAlone(network, request.imagesPerUpdate);
    return failure(
        ErrorCode::InvalidArgument,
        fmt::format("The network does not fit: even if the last layer alone learns it needs {} KB "
                    "of working memory and {} KB for its numbers.",
                    (chipMemoryOf(network, least).bytes + kKilobyte - 1) / kKilobyte,
                    (flashBytesOf(network, least) + kKilobyte - 1) / kKilobyte),
        "Give it more with --budget or --flash, or learn at a smaller image size.");
}

/// None where the project has no test part. Errors: those of the project, Cancelled.
Result<std::optional<ChipAccuracy>> accuracyOf(Project& project, const Material& material,
                                               ChipMachine& machine, const ChipProgress& progress) {
    const auto set = testSetOf(project, *material.cache, /*withDuplicates=*/false);
    if (!set) {
        return set.error().code == ErrorCode::NotFound
                   ? Result<std::optional<ChipAccuracy>>(std::nullopt)
                   : failureOf(set);
    }
    const std::vector<ModelClass>& classes = material.set.classes;
    std::int64_t correct = 0;
    for (std::size_t i = 0; i < set->images.size(); ++i) {
        if (!progress.progress(static_cast<std::int64_t>(i), std::ssize(set->images))) {
            return failure(ErrorCode::Cancelled, "Stopped.");
        }
        const auto answer = machine.answer(material.cache->pixels(set->images[i]));
        const auto best = std::ranges::max_element(answer) - answer.begin();
        correct += classes[static_cast<std::size_t>(best)].id == set->truth[i] ? 1 : 0;
    }
    const std::int64_t images = std::ssize(set->images);
    const Interval interval = wilsonInterval(correct, images);
    return ChipAccuracy{images, static_cast<double>(correct) / static_cast<double>(images),
                        interval.low, interval.high};
}

Status writeChip(const ChipMachine& machine, const ChipPlan& plan,
                 const std::vector<std::string>& classes, const std::filesystem::path& folder) {
    const ChipNetwork learnt = machine.network();
    return writeFiles(folder, {{"labels.txt", labelsText(classes)},
                               {"README.md", chipReadme(learnt, plan)},
                               {"example.c", cChipExampleText()},
                               {"seedling_chip.h", chipHeader(learnt, plan, classes)}});
}

ChipReport reportOf(const Material& material, const ChipPlan& plan,
                    const Contributions& contributions) {
    ChipReport report;
    report.run = material.run;
    report.side = material.network.side;
    report.classes = material.network.classes;
    report.labels = std::ssize(material.set.labelled);
    report.plan = planText(material.network, plan);
    report.memoryBytes = chipMemoryOf(material.network, plan).bytes;
    report.flashBytes = flashBytesOf(material.network, plan);
    report.multiplyAdds = material.network.multiplyAdds();
    for (const ChipLayer& layer : material.network.layers) {
        report.layers.push_back(layer.name);
    }
    report.biasWorth = contributions.biases;
    report.biasWorth.pop_back();
    report.weightWorth = contributions.weights;
    return report;
}

/// Learns and judges.
Result<ChipReport> taught(Project& project, const Material& material, const ChipRequest& request,
                          const ChipProgress& progress, const std::filesystem::path& folder) {
    progress.activity("measuring what is worth learning");
    const auto contributions =
        measureContributions(material.network, *material.cache, material.set.labelled,
                             {.rounds = ContributionTrials{}.rounds,
                              .rate = request.training.rate,
                              .seed = request.training.seed},
                             progress.progress);
    if (!contributions) {
        return failureOf(contributions);
    }
    const auto plan = chosenPlan(material.network, *contributions, request);
    if (!plan) {
        return failureOf(plan);
    }
    ChipReport report = reportOf(material, *plan, *contributions);
    ChipMachine machine(material.network, *plan, static_cast<std::uint32_t>(request.training.seed));
    if (material.run) {
        progress.activity("evaluating on the test part");
        const auto before = accuracyOf(project, material, machine, progress);
        if (!before) {
            return failureOf(before);
        }
        report.before = *before;
    }
    progress.activity("learning on the chip");
    report.learning = trainOnChip(
        machine, *material.cache, material.set.labelled, unlabelledOf(material.set),
        request.training,
        [&](std::int64_t step) { return progress.progress(step, request.training.steps); });
    if (report.learning.stopped) {
        return failure(ErrorCode::Cancelled, "Stopped.");
    }
    progress.activity("evaluating on the test part");
    const auto after = accuracyOf(project, material, machine, progress);
    if (!after) {
        return failureOf(after);
    }
    report.after = *after;
    const Status written = writeChip(machine, *plan, namesOf(material.set.classes), folder);
    return written ? Result<ChipReport>(std::move(report)) : failureOf(written);
}

}  // namespace

Result<ChipReport> learnOnChip(Project& project, const ChipRequest& request,
                               const ChipProgress& progress) {
    auto target = ExportFolder::prepare(request.out, {"seedling_chip.h", "labels.txt"});
    if (!target) {
        return failureOf(target);
    }
    const auto material = materialOf(project, request, progress);
    if (!material) {
        return failureOf(material);
    }
    auto report = taught(project, *material, request, progress, target->staging());
    if (!report) {
        return report;
    }
    const Status status = target->commit();
    return status ? report : failureOf(status);
}

}  // namespace seedling
