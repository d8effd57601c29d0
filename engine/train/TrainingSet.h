#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Records.h"
#include "engine/train/ModelClass.h"

namespace seedling {

/// An image and its place in the model's output.
struct LabelledItem {
    ImageId image;
    int classIndex = 0;

    bool operator==(const LabelledItem&) const = default;
};

/// What a run learns from.
struct TrainingSet {
    std::vector<ModelClass>
        classes;  ///< In order of showing; classes without a label are left out.
    std::vector<LabelledItem> labelled;    ///< Trained on.
    std::vector<LabelledItem> validation;  ///< Held back; never trained on, labelled or not.
    std::vector<ImageId> unlabelled;       ///< Every other image, the labelled ones included.
    /// Classes that unlabelled images do not have, as a person said; ascending by image.
    std::vector<LabelledItem> vetoes{};
};

/// What it is made from. All spans ascending by image.
struct TrainingSetSource {
    std::span<const ClassRecord> classes;
    std::span<const LabelledImage> labels;
    std::span<const ImageId> images;  ///< Readable images of the train part.
    std::span<const Veto> vetoes{};
    std::span<const StackedImage> stacks{};
};

/// A class must have at least this many labels for any to be held back.
inline constexpr int kValidationLabelsPerClass = 10;

/// More are not held back: 500 tell the accuracy within 2 to 4 points, and learning from the others
/// is worth more. (Each class still gives one.)
inline constexpr int kMostValidationImages = 500;

/// Chooses what to train on. Labels on images that cannot be read or belong to the test part do not
/// count. Images marked as excluded or as none of the classes are not used at all; unsure ones are
/// used without a label. When every class has at least kValidationLabelsPerClass labels,
/// `validationShare` of each class's labels is held back, drawn by seed, but about
/// kMostValidationImages in all at most. Images that show nearly the same (stacks) are held back
/// together, without a label too, or the answer would be known.
/// Errors: NotEnoughLabels (fewer than two classes with a label), NotEnoughImages (no readable
/// image).
Result<TrainingSet> selectTrainingSet(const TrainingSetSource& source, double validationShare,
                                      std::uint64_t seed);

/// The same after labels or vetoes have changed during a run: classes and held-back images stay as
/// they are, everything else follows the labels. When a change would leave a class without a label,
/// that class keeps its earlier ones, since the model must go on knowing it.
TrainingSet withNewLabels(const TrainingSet& before, const TrainingSetSource& source);

}  // namespace seedling
