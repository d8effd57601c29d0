#include "engine/train/StepMemory.h"

#include <torch/torch.h>

#include <algorithm>

#include "engine/method/Losses.h"
#include "engine/model/ModelFactory.h"
#include "engine/profile/TensorMemory.h"

namespace seedling {
namespace {

std::int64_t imagesFor(const Classifier& network) {
    constexpr std::int64_t kMultiplyAdds = 2'000'000'000;
    return std::clamp<std::int64_t>(kMultiplyAdds / network.multiplyAdds(), 2, 32);
}

void passThrough(Classifier& network, std::int64_t images, int side) {
    const torch::Tensor pixels =
        torch::full({images, side, side, 3}, 128, torch::kUInt8).permute({0, 3, 1, 2});
    supervisedLoss(network.forward(pixels), torch::zeros({images}, torch::kLong)).backward();
}

std::int64_t peakOf(Classifier& network, std::int64_t images, int side) {
    const std::int64_t before = TensorMemory::currentBytes();
    TensorMemory::resetPeak();
    passThrough(network, images, side);
    return TensorMemory::peakBytes() - before;
}

}  // namespace

double stepBytesPerImage(const NetworkSpec& spec) {
    const std::shared_ptr<Classifier> network = createClassifier(spec).value();
    network->train();
    const std::int64_t images = imagesFor(*network);
    // The first step makes the gradients of the weights, which later ones only add to.
    passThrough(*network, images, spec.side);
    const std::int64_t few = peakOf(*network, images, spec.side);
    const std::int64_t many = peakOf(*network, 2 * images, spec.side);
    return static_cast<double>(many - few) / static_cast<double>(images);
}

}  // namespace seedling
