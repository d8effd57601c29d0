#include "engine/report/LabelCounts.h"

#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace seedling::report {
namespace {

using Images = std::unordered_set<ImageId>;
using Counts = std::unordered_map<ClassId, std::int64_t>;

/// Returns the images of the test part: their labels are not learnt from.
Images countImages(const std::vector<ImageRecord>& images, LabelFacts& facts) {
    Images test;
    for (const ImageRecord& image : images) {
        if (image.part == Part::Test)
            test.insert(image.id);
        if (image.state == ImageState::Unreadable)
            ++facts.unreadable;
    }
    facts.testImages = std::ssize(test);
    facts.trainImages = std::ssize(images) - facts.testImages;
    return test;
}

Counts byClass(std::span<const LabelledImage> labels, const Images& test) {
    Counts counts;
    for (const auto& [image, label] : labels) {
        if (label.verdict == Verdict::Class && !test.contains(image))
            ++counts[label.classId];
    }
    return counts;
}

void countOthers(std::span<const LabelledImage> labels, LabelFacts& facts) {
    for (const auto& [image, label] : labels) {
        facts.unsure += label.verdict == Verdict::Unsure ? 1 : 0;
        facts.excluded += label.verdict == Verdict::Excluded ? 1 : 0;
        facts.noneOfThese += label.verdict == Verdict::NoneOfThese ? 1 : 0;
    }
}

}  // namespace

Result<LabelFacts> countLabels(Project& project, std::optional<std::int64_t> position) {
    const auto images = project.images().all();
    if (!images)
        return failureOf(images);
    const auto classes = project.classes().all();
    if (!classes)
        return failureOf(classes);
    const auto now = project.labels().all();
    if (!now)
        return failureOf(now);
    const auto then =
        position ? project.labels().at(*position) : Result<std::vector<LabelledImage>>();
    if (!then)
        return failureOf(then);
    LabelFacts facts;
    facts.knowsRun = position.has_value();
    const Images test = countImages(*images, facts);
    const Counts nowCounts = byClass(*now, test);
    const Counts thenCounts = byClass(*then, test);
    const auto of = [](const Counts& counts, ClassId id) {
        const auto found = counts.find(id);
        return found == counts.end() ? std::int64_t{0} : found->second;
    };
    for (const ClassRecord& record : *classes)
        facts.classes.push_back(
            {record.name, record.colour, of(thenCounts, record.id), of(nowCounts, record.id)});
    countOthers(*now, facts);
    return facts;
}

}  // namespace seedling::report
