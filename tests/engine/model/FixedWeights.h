#pragma once

#include <cmath>

#include "engine/model/Classifier.h"
#include "tests/engine/Waves.h"

namespace seedling::test {

/// Fills the network as tests/golden/make_engine_golden.py and make_model_golden.py do.
inline void fillWithWaves(Classifier& network) {
    const torch::NoGradGuard noGrad;
    double number = 0;
    for (auto& entry : network.named_parameters()) {
        torch::Tensor& weights = entry.value();
        if (entry.key() == "head.bias" || entry.key() == "fc.bias" ||
            entry.key() == "classifier.1.bias") {
            weights.copy_(0.5 * waves(weights.numel(), 3000.0));
        } else if (weights.dim() == 1) {
            const bool scale = entry.key().find("weight") != std::string::npos;
            number += 1;
            weights.copy_((scale ? 1.0 : 0.0) + 0.5 * waves(weights.numel(), number));
        } else {
            number += 1;
            const double fan = static_cast<double>(weights.numel() / weights.size(0));
            weights.copy_(
                waves(weights.numel(), number, std::sqrt(2.0 / fan)).reshape(weights.sizes()));
        }
    }
    double norm = 0;
    for (auto& entry : network.named_buffers()) {
        torch::Tensor& buffer = entry.value();
        if (entry.key().find("running_mean") != std::string::npos) {
            norm += 1;
            buffer.copy_(0.1 * waves(buffer.numel(), 1000.0 + norm));
        } else if (entry.key().find("running_var") != std::string::npos) {
            buffer.copy_(1.0 + 0.5 * waves(buffer.numel(), 2000.0 + norm));
        } else if (entry.key() == "stem_kernels") {
            const double fan = static_cast<double>(buffer.numel() / buffer.size(0));
            buffer.copy_(
                waves(buffer.numel(), 4000.0, std::sqrt(2.0 / fan)).reshape(buffer.sizes()));
        }
    }
}

/// Two pictures of side x side pixels, as the golden scripts make them.
inline torch::Tensor fixedPixels(std::int64_t side) {
    return torch::arange(2 * 3 * side * side, torch::kLong)
        .mul(7919)
        .floor_divide(7)
        .remainder(256)
        .to(torch::kUInt8)
        .reshape({2, 3, side, side});
}

}  // namespace seedling::test
