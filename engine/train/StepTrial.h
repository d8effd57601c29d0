#pragma once

#include <torch/nn/module.h>
#include <torch/types.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "engine/optim/Optimizer.h"
#include "engine/train/StepCost.h"

namespace seedling {

/// Measures steps of something that is only there to be tried out; see tryStep. Thread rule: one
/// thread, and nothing else may use LibTorch meanwhile.
class StepTrial {
public:
    /// Goes forward with so many images, an even number unless a step has an odd one. Returns the
    /// loss.
    using Pass = std::function<torch::Tensor(std::int64_t images)>;

    struct Parts {
        std::vector<std::shared_ptr<torch::nn::Module>> trained;  ///< All that learns.
        std::int64_t atOnce = 0;  ///< As StepCost's, of `whole`; `plain` is never in micro-batches.
        double imageBytes = 0;    ///< Of an image's pixels.
        Optimizer& optimizer;     ///< Of all that learns.
        double multiplyAdds = 1;  ///< Of an image going forward, about: how many are affordable.
        Pass whole;               ///< As in training.
        Pass plain;               ///< The network in one part, whatever the number of images.
    };

    /// How much work may go into one pass.
    struct Effort {
        double multiplyAdds = 0;  ///< Going forward.
        std::int64_t images = 0;
    };

    /// What the parts refer to must outlive the trial.
    explicit StepTrial(Parts parts);

    /// All but averageBytes. images: trained at once in a step.
    StepCost measure(std::int64_t images);

    /// [images, 3, side, side] uint8, as batches are laid out.
    static torch::Tensor greyImages(std::int64_t images, int side);

private:
    [[nodiscard]] std::int64_t affordable(const Effort& effort) const;
    [[nodiscard]] std::int64_t plainImages(std::int64_t tried) const;
    void measureSteps(StepCost& cost);
    void countOperations(StepCost& cost);
    void measureStep(StepCost& cost);
    void measureImages(StepCost& cost);

    Parts m_parts;
};

}  // namespace seedling
