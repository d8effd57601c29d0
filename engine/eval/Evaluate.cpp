#include "engine/eval/Evaluate.h"

#include <torch/torch.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "datasets/base/Wilson.h"
#include "datasets/cache/PixelCache.h"
#include "engine/eval/Confusion.h"
#include "engine/eval/Inference.h"
#include "engine/train/Checkpoint.h"

namespace seedling {
namespace {

/// Images to be judged and their true classes, side by side.
struct TestSet {
    std::vector<ImageId> images;
    std::vector<ClassId> truth;
    std::int64_t leftOut = 0;
};

using Truth = std::unordered_map<ImageId, ClassId>;

Result<Truth> labelledTruth(Project& project) {
    const auto labels = project.labels().all();
    if (!labels) {
        return failureOf(labels);
    }
    Truth truth;
    for (const LabelledImage& entry : *labels) {
        if (entry.label.verdict == Verdict::Class) {
            truth.emplace(entry.image, entry.label.classId);
        }
    }
    return truth;
}

/// First images of the stacks that training images are in.
std::unordered_set<ImageId> trainedStacks(const std::vector<StackedImage>& stacks,
                                          const std::vector<ImageRecord>& records) {
    std::unordered_set<ImageId> trained;
    for (const StackedImage& each : stacks) {
        const auto record = std::ranges::lower_bound(records, each.image, {}, &ImageRecord::id);
        if (record != records.end() && record->id == each.image && record->part == Part::Train) {
            trained.insert(each.first);
        }
    }
    return trained;
}

/// Test images that show nearly the same as a training image.
Result<std::unordered_set<ImageId>> duplicatesOf(Project& project,
                                                 const std::vector<ImageRecord>& records) {
    const auto stacks = project.stacks().all();
    if (!stacks) {
        return failureOf(stacks);
    }
    const auto trained = trainedStacks(*stacks, records);
    std::unordered_set<ImageId> duplicates;
    for (const StackedImage& each : *stacks) {
        if (trained.contains(each.first)) {
            duplicates.insert(each.image);
        }
    }
    return duplicates;
}

Result<TestSet> testSetOf(Project& project, const PixelCache& cache, bool withDuplicates) {
    const auto records = project.images().all();
    if (!records) {
        return failureOf(records);
    }
    const auto labels = labelledTruth(project);
    if (!labels) {
        return failureOf(labels);
    }
    const auto duplicates = duplicatesOf(project, *records);
    if (!duplicates) {
        return failureOf(duplicates);
    }
    TestSet set;
    for (const ImageRecord& image : *records) {
        if (image.part != Part::Test || cache.pixels(image.id).empty()) {
            continue;
        }
        const auto label = labels->find(image.id);
        const std::optional<ClassId> truth = image.hiddenTruth        ? image.hiddenTruth
                                             : label != labels->end() ? std::optional(label->second)
                                                                      : std::nullopt;
        if (!truth) {
            continue;
        }
        if (!withDuplicates && duplicates->contains(image.id)) {
            ++set.leftOut;
            continue;
        }
        set.images.push_back(image.id);
        set.truth.push_back(*truth);
    }
    if (set.images.empty() && set.leftOut > 0) {
        return failure(ErrorCode::NotFound,
                       "Every test image shows nearly the same as a training image, so nothing "
                       "that is new to the model is left to evaluate on.",
                       "Take other images for the test part, or count these all the same: "
                       "seedling-cli evaluate PROJECT --with-duplicates.");
    }
    if (set.images.empty()) {
        return failure(ErrorCode::NotFound,
                       "There is no test image whose class is known, so nothing can be evaluated.",
                       "Add labelled images that are kept out of training: "
                       "seedling-cli import PROJECT FOLDER --test FOLDER.");
    }
    return set;
}

/// Rows and columns of the report: the model's classes, then classes that only the truth has.
class ClassRows {
public:
    explicit ClassRows(const std::vector<ModelClass>& classes) {
        for (const ModelClass& entry : classes) {
            add(entry.id, entry.name);
        }
    }

    Status addMissing(Project& project, const std::vector<ClassId>& truth) {
        const auto records = project.classes().all();
        if (!records) {
            return failureOf(records);
        }
        for (const ClassRecord& record : *records) {
            if (!m_rows.contains(record.id) &&
                std::find(truth.begin(), truth.end(), record.id) != truth.end()) {
                add(record.id, record.name);
            }
        }
        return {};
    }

    [[nodiscard]] std::size_t rowOf(ClassId id) const { return m_rows.at(id); }
    [[nodiscard]] const std::vector<std::string>& names() const { return m_names; }

private:
    void add(ClassId id, const std::string& name) {
        m_rows.emplace(id, m_names.size());
        m_names.push_back(name);
    }

    std::unordered_map<ClassId, std::size_t> m_rows;
    std::vector<std::string> m_names;
};

EvaluationReport reportOf(RunId run, const TestSet& set, const torch::Tensor& predicted,
                          const ClassRows& rows) {
    EvaluationReport report;
    report.run = run;
    report.split = "test";
    report.classes = rows.names();
    report.confusion = emptyConfusion(report.classes.size());
    const auto answers = predicted.accessor<std::int64_t, 1>();
    for (std::size_t i = 0; i < set.images.size(); ++i) {
        const auto answer = static_cast<std::size_t>(answers[static_cast<std::int64_t>(i)]);
        ++report.confusion[rows.rowOf(set.truth[i])][answer];
    }
    report.images = countOf(report.confusion);
    report.leftOut = set.leftOut;
    const std::int64_t correct = correctOf(report.confusion);
    const Interval interval = wilsonInterval(correct, report.images);
    report.accuracy = static_cast<double>(correct) / static_cast<double>(report.images);
    report.accuracyLow = interval.low;
    report.accuracyHigh = interval.high;
    report.balancedAccuracy = balancedAccuracyOf(report.confusion);
    return report;
}

}  // namespace

Result<EvaluationReport> evaluate(Project& project, RunId run, const EvaluationSettings& settings) {
    auto model = loadRunModel(project, run);
    if (!model) {
        return failureOf(model);
    }
    const auto cache = PixelCache::open(project, model->header.network.side, settings.threads,
                                        [](std::int64_t, std::int64_t) { return true; });
    if (!cache) {
        return failureOf(cache);
    }
    const auto set = testSetOf(project, **cache, settings.withDuplicates);
    if (!set) {
        return failureOf(set);
    }
    ClassRows rows(model->header.classes);
    if (const Status status = rows.addMissing(project, set->truth); !status) {
        return failureOf(status);
    }
    torch::Tensor predicted;
    const Status status = guarded("evaluate the run", [&] {
        at::set_num_threads(settings.threads);
        predicted = probabilitiesOf(*model->network, **cache, set->images).argmax(1);
    });
    if (!status) {
        return failureOf(status);
    }
    return reportOf(run, *set, predicted, rows);
}

}  // namespace seedling
