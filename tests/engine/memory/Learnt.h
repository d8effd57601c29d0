#pragma once

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <string>
#include <vector>

#include "engine/model/ModelFactory.h"
#include "engine/profile/TensorMemory.h"
#include "engine/train/Precision.h"

namespace seedling::test {

/// Every kind of network, as small as it goes.
inline std::vector<NetworkSpec> eachNetwork() {
    return {{"frugal", 32, 3, 0.1},      {"frugal", 75, 3, 0.1},    {"wrn-28-2", 16, 3, 0.1},
            {"resnet-18", 32, 3, 0.1},   {"resnet-18", 75, 3, 0.1}, {"resnet-50", 32, 3, 0.1},
            {"mobilenet-v2", 64, 3, 0.1}};
}

inline torch::Tensor somePixels(std::int64_t rows, int side, std::int64_t seed) {
    return torch::arange(rows * side * side * 3, torch::kLong)
        .mul(7919)
        .add(seed)
        .remainder(251)
        .to(torch::kUInt8)
        .reshape({rows, side, side, 3})
        .permute({0, 3, 1, 2});
}

/// What a step leaves in a network.
struct Learnt {
    std::vector<torch::Tensor> gradients;
    std::vector<torch::Tensor> buffers;
    torch::Tensor loss;
    std::int64_t keptBytes = 0;  ///< For the gradient, after the pass forward.
};

/// passes: through the network before the gradient of the sum of their losses.
inline Learnt learnt(const NetworkSpec& spec, Precision precision = Precision::Fp32,
                     int passes = 1) {
    TensorMemory::install();
    const auto network = createClassifier(spec).value();
    network->train();
    Learnt result;
    const std::int64_t before = TensorMemory::currentBytes();
    torch::Tensor loss = torch::zeros({1});
    for (int pass = 0; pass < passes; ++pass) {
        const PrecisionScope scope(precision);
        loss = loss + network->heads(somePixels(8, spec.side, pass)).main.square().mean();
    }
    result.keptBytes = TensorMemory::currentBytes() - before;
    loss.backward();
    result.loss = loss.detach();
    for (const torch::Tensor& parameter : network->parameters()) {
        result.gradients.push_back(parameter.grad());
    }
    for (const torch::Tensor& buffer : network->buffers()) {
        result.buffers.push_back(buffer);
    }
    return result;
}

inline void expectSame(const std::vector<torch::Tensor>& found,
                       const std::vector<torch::Tensor>& expected) {
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        ASSERT_EQ(found[i].defined(), expected[i].defined()) << i;
        if (found[i].defined()) {
            EXPECT_TRUE(found[i].equal(expected[i])) << i;
        }
    }
}

inline void expectSame(const Learnt& found, const Learnt& expected) {
    EXPECT_TRUE(found.loss.equal(expected.loss));
    expectSame(found.gradients, expected.gradients);
    expectSame(found.buffers, expected.buffers);
}

}  // namespace seedling::test
