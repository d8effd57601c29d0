#include "engine/profile/TensorBytes.h"

namespace seedling {

std::int64_t bytesOf(const std::vector<torch::Tensor>& tensors) {
    std::int64_t bytes = 0;
    for (const torch::Tensor& tensor : tensors) {
        bytes += tensor.defined() ? static_cast<std::int64_t>(tensor.nbytes()) : 0;
    }
    return bytes;
}

std::int64_t bytesOf(const torch::nn::Module& module) {
    return bytesOf(module.parameters()) + bytesOf(module.buffers());
}

std::int64_t gradientBytesOf(const torch::nn::Module& module) {
    std::vector<torch::Tensor> gradients;
    for (const torch::Tensor& parameter : module.parameters()) {
        gradients.push_back(parameter.grad());
    }
    return bytesOf(gradients);
}

}  // namespace seedling
