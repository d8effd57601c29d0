#include "engine/train/MemoryShares.h"

#include <algorithm>

#include "engine/profile/TensorBytes.h"

namespace seedling {

MemorySplit sharesOf(const torch::nn::Module& network, const torch::nn::Module& average,
                     const Optimizer& optimizer) {
    return {.parameters = bytesOf(network),
            .gradients = gradientBytesOf(network),
            .optimizer = optimizer.stateBytes() + bytesOf(average)};
}

MemorySplit withRest(MemorySplit split, std::int64_t tensorBytes) {
    split.activations = 0;
    split.activations = std::max<std::int64_t>(tensorBytes - split.tensors(), 0);
    return split;
}

}  // namespace seedling
