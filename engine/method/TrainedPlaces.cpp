#include "engine/method/TrainedPlaces.h"

#include <torch/torch.h>

#include <algorithm>

namespace seedling {
namespace {

constexpr std::int64_t kShapeStep = 32;

}  // namespace

torch::Tensor placesToTrain(const torch::Tensor& weights) {
    const torch::Tensor trusted = weights.gt(0);
    const std::int64_t count = trusted.sum().item<std::int64_t>();
    const std::int64_t rounded =
        std::min((count + kShapeStep - 1) / kShapeStep * kShapeStep, weights.size(0));
    const torch::Tensor order = trusted.logical_not()
                                    .to(torch::kInt)
                                    .argsort(/*stable=*/true, /*dim=*/0,
                                             /*descending=*/false);
    return order.narrow(0, 0, rounded);
}

}  // namespace seedling
