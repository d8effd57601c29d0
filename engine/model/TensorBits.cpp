#include "engine/model/TensorBits.h"

#include <torch/csrc/jit/frontend/tracer.h>

namespace seedling {

bool suitsPlainLoops(const torch::Tensor& tensor) {
    return tensor.device().is_cpu() && !torch::jit::tracer::isTracing() &&
           (tensor.scalar_type() == torch::kFloat || tensor.scalar_type() == torch::kBFloat16);
}

}  // namespace seedling
