#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/method/StepInput.h"
#include "engine/pretrained/FrozenFeatures.h"
#include "engine/train/BatchPlan.h"
#include "engine/train/TrainingSet.h"

namespace seedling {

/// BatchSource for a network whose body is frozen: the same images in the same steps, as rows of
/// features instead of pixels. A view is the image or, where that is allowed, its mirror image, by
/// a coin of seed, step and place. What methods that compare weak and strong views need is not
/// there: `weak` stays undefined. Thread rule: one thread.
class FrozenBatches {
public:
    struct Settings {
        std::uint64_t seed = 1;
        int labelledBatch = 64;
        int unlabelledBatch = 192;  ///< 0 for methods that use labelled images only.
    };

    FrozenBatches(std::shared_ptr<const FrozenFeatures> features, const Settings& settings);

    /// Images from now on.
    void setImages(const TrainingSet& set);

    /// From now on batches have so many unlabelled images; as BatchSource::setUnlabelled.
    void setUnlabelled(int count);

    /// The batch of a step, all but moment.fraction.
    StepInput take(std::int64_t step);

private:
    [[nodiscard]] torch::Tensor viewsOf(const std::vector<ImageId>& images, std::int64_t step,
                                        std::int64_t place) const;

    std::shared_ptr<const FrozenFeatures> m_features;
    Settings m_settings;
    BatchPlan m_plan;
    int m_unlabelledCount;  ///< In a batch.
    std::vector<LabelledItem> m_labelled;
    std::vector<ImageId> m_unlabelled;
    std::vector<LabelledItem> m_vetoes;
    torch::Tensor m_labelCounts;  ///< [classes] float
};

}  // namespace seedling
