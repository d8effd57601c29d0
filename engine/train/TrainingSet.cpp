#include "engine/train/TrainingSet.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "datasets/base/Random.h"

namespace seedling {
namespace {

using Images = std::unordered_set<ImageId>;

Images asSet(std::span<const ImageId> images) {
    return {images.begin(), images.end()};
}

bool isClassLabel(const LabelledImage& item) {
    return item.label.verdict == Verdict::Class;
}

bool leavesTheImageOut(const LabelledImage& item) {
    return item.label.verdict == Verdict::Excluded || item.label.verdict == Verdict::NoneOfThese;
}

std::vector<ModelClass> classesWithLabels(const TrainingSetSource& source, const Images& images) {
    std::unordered_set<ClassId> used;
    for (const LabelledImage& item : source.labels) {
        if (isClassLabel(item) && images.contains(item.image)) {
            used.insert(item.label.classId);
        }
    }
    std::vector<ModelClass> classes;
    for (const ClassRecord& record : source.classes) {
        if (used.contains(record.id)) {
            classes.push_back({record.id, record.name});
        }
    }
    return classes;
}

std::vector<LabelledItem> itemsOf(const TrainingSetSource& source, const Images& images,
                                  const std::vector<ModelClass>& classes) {
    std::unordered_map<ClassId, int> places;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        places[classes[i].id] = static_cast<int>(i);
    }
    std::vector<LabelledItem> items;
    for (const LabelledImage& item : source.labels) {
        const auto place = isClassLabel(item) ? places.find(item.label.classId) : places.end();
        if (place != places.end() && images.contains(item.image)) {
            items.push_back({item.image, place->second});
        }
    }
    return items;
}

Status enough(const TrainingSetSource& source, const std::vector<ModelClass>& classes) {
    if (source.images.empty()) {
        return failure(ErrorCode::NotEnoughImages, "The project has no readable image to train on.",
                       "Add images to it.");
    }
    if (classes.empty()) {
        return failure(ErrorCode::NotEnoughLabels, "No image is labelled yet.",
                       "Label at least one image of each of two classes.");
    }
    if (classes.size() == 1) {
        return failure(
            ErrorCode::NotEnoughLabels,
            fmt::format("Only one class, '{}', has labelled images.", classes.front().name),
            "Label at least one image of a second class.");
    }
    return {};
}

/// Which stack an image is in; one that is alone is its own.
class StackOf {
public:
    explicit StackOf(std::span<const StackedImage> stacks) {
        for (const StackedImage& each : stacks) {
            m_first[each.image] = each.first;
        }
    }
    [[nodiscard]] ImageId operator()(ImageId image) const {
        const auto found = m_first.find(image);
        return found == m_first.end() ? image : found->second;
    }

private:
    std::unordered_map<ImageId, ImageId> m_first;
};

/// Labelled images of one class, one entry a stack, in the order of their first ones.
using Stacks = std::vector<std::vector<LabelledItem>>;

std::vector<Stacks> stacksByClass(const std::vector<LabelledItem>& items, std::size_t classCount,
                                  const StackOf& stackOf) {
    std::vector<Stacks> byClass(classCount);
    std::map<std::pair<int, ImageId>, std::size_t> places;
    for (const LabelledItem& item : items) {
        Stacks& stacks = byClass[static_cast<std::size_t>(item.classIndex)];
        const auto [place, isNew] =
            places.try_emplace({item.classIndex, stackOf(item.image)}, stacks.size());
        if (isNew) {
            stacks.emplace_back();
        }
        stacks[place->second].push_back(item);
    }
    return byClass;
}

std::vector<LabelledItem> heldBack(const std::vector<LabelledItem>& items, std::size_t classCount,
                                   const StackOf& stackOf, double share, std::uint64_t seed) {
    std::vector<Stacks> byClass = stacksByClass(items, classCount, stackOf);
    const bool enoughOfEach = std::ranges::all_of(
        byClass, [](const Stacks& stacks) { return stacks.size() >= kValidationLabelsPerClass; });
    std::vector<LabelledItem> held;
    if (!enoughOfEach || share <= 0) {
        return held;
    }
    const double enough = kMostValidationImages / static_cast<double>(items.size());
    const double taken = std::min(share, enough);
    Random random(Random::streamSeed(seed, "validation"));
    for (Stacks& stacks : byClass) {
        random.shuffle(stacks);
        const auto count = std::clamp(std::llround(taken * static_cast<double>(stacks.size())), 1LL,
                                      static_cast<long long>(stacks.size()) - 1);
        for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
            held.insert(held.end(), stacks[i].begin(), stacks[i].end());
        }
    }
    std::ranges::sort(held, {}, &LabelledItem::image);
    return held;
}

/// The images that show nearly the same as those held back; no class may become empty by that.
void removeLikeHeld(std::vector<LabelledItem>& items, const Images& heldStacks,
                    const StackOf& stackOf) {
    std::unordered_set<int> others;
    for (const LabelledItem& item : items) {
        if (!heldStacks.contains(stackOf(item.image))) {
            others.insert(item.classIndex);
        }
    }
    std::erase_if(items, [&](const LabelledItem& item) {
        return heldStacks.contains(stackOf(item.image)) && others.contains(item.classIndex);
    });
}

Images stacksOf(const std::vector<LabelledItem>& items, const StackOf& stackOf) {
    Images stacks;
    for (const LabelledItem& item : items) {
        stacks.insert(stackOf(item.image));
    }
    return stacks;
}

/// Vetoes of images that no class is known of; a label says more.
std::vector<LabelledItem> vetoesOf(const TrainingSetSource& source, const TrainingSet& set) {
    std::vector<LabelledItem> vetoes;
    for (const Veto& veto : source.vetoes) {
        const auto place = std::ranges::find(set.classes, veto.classId, &ModelClass::id);
        if (place != set.classes.end() &&
            !std::ranges::binary_search(set.labelled, veto.image, {}, &LabelledItem::image)) {
            vetoes.push_back({veto.image, static_cast<int>(place - set.classes.begin())});
        }
    }
    return vetoes;
}

std::vector<ImageId> unlabelledOf(const TrainingSetSource& source, const Images& heldStacks,
                                  const StackOf& stackOf) {
    Images leftOut;
    for (const LabelledImage& item : source.labels) {
        if (leavesTheImageOut(item)) {
            leftOut.insert(item.image);
        }
    }
    std::vector<ImageId> images;
    std::ranges::copy_if(source.images, std::back_inserter(images), [&](ImageId image) {
        return !leftOut.contains(image) && !heldStacks.contains(stackOf(image));
    });
    return images;
}

Images imagesOf(const std::vector<LabelledItem>& items) {
    Images images;
    for (const LabelledItem& item : items) {
        images.insert(item.image);
    }
    return images;
}

}  // namespace

Result<TrainingSet> selectTrainingSet(const TrainingSetSource& source, double validationShare,
                                      std::uint64_t seed) {
    const Images images = asSet(source.images);
    TrainingSet set;
    set.classes = classesWithLabels(source, images);
    if (const Status status = enough(source, set.classes); !status) {
        return failureOf(status);
    }
    const StackOf stackOf(source.stacks);
    set.labelled = itemsOf(source, images, set.classes);
    set.validation = heldBack(set.labelled, set.classes.size(), stackOf, validationShare, seed);
    const Images held = imagesOf(set.validation);
    std::erase_if(set.labelled,
                  [&](const LabelledItem& item) { return held.contains(item.image); });
    const Images heldStacks = stacksOf(set.validation, stackOf);
    removeLikeHeld(set.labelled, heldStacks, stackOf);
    set.unlabelled = unlabelledOf(source, heldStacks, stackOf);
    set.vetoes = vetoesOf(source, set);
    return set;
}

TrainingSet withNewLabels(const TrainingSet& before, const TrainingSetSource& source) {
    const Images held = imagesOf(before.validation);
    const std::vector<LabelledItem> items = itemsOf(source, asSet(source.images), before.classes);
    TrainingSet set;
    set.classes = before.classes;
    std::unordered_set<int> present;
    for (const LabelledItem& item : items) {
        if (held.contains(item.image)) {
            set.validation.push_back(item);
        } else {
            set.labelled.push_back(item);
            present.insert(item.classIndex);
        }
    }
    const StackOf stackOf(source.stacks);
    const Images heldStacks = stacksOf(before.validation, stackOf);
    removeLikeHeld(set.labelled, heldStacks, stackOf);
    const Images labelled = imagesOf(set.labelled);
    for (const LabelledItem& item : before.labelled) {
        if (!present.contains(item.classIndex) && !labelled.contains(item.image)) {
            set.labelled.push_back(item);
        }
    }
    std::ranges::sort(set.labelled, {}, &LabelledItem::image);
    // Held-back images stay out even when their label is gone: they were never seen.
    set.unlabelled = unlabelledOf(source, heldStacks, stackOf);
    set.vetoes = vetoesOf(source, set);
    return set;
}

}  // namespace seedling
