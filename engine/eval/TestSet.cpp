#include "engine/eval/TestSet.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace seedling {
namespace {

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

}  // namespace

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

}  // namespace seedling
