#pragma once

#include <torch/types.h>

#include <cmath>
#include <optional>

#include "engine/method/UnlabelledPolicy.h"

namespace seedling::cli {

/// Trusts the same share of every batch, its first images, whatever the network believes: for
/// benches, where the work of a step must not depend on how far learning is. share: 0-1.
class FixedShare final : public UnlabelledPolicy {
public:
    explicit FixedShare(double share) : UnlabelledPolicy(std::nullopt), m_share(share) {}

private:
    PseudoLabels judge(const PolicyInput& /*input*/, const torch::Tensor& aligned) override {
        const auto [confidence, classes] = aligned.max(1);
        torch::Tensor weights = torch::zeros_like(confidence);
        const auto count = std::llround(m_share * static_cast<double>(weights.size(0)));
        weights.narrow(0, 0, count).fill_(1);
        return {classes, confidence, weights};
    }

    double m_share;
};

}  // namespace seedling::cli
