#include "engine/memory/Recompute.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/engine/memory/Learnt.h"

namespace seedling {
namespace {

using test::eachNetwork;
using test::expectSame;
using test::learnt;

NetworkSpec recomputing(NetworkSpec spec, std::vector<int> groups) {
    spec.saving.recomputed = std::move(groups);
    return spec;
}

TEST(Recompute, GivesTheSameGradientsAndStatisticsToTheBit) {
    for (const NetworkSpec& spec : eachNetwork()) {
        SCOPED_TRACE(spec.name + " at " + std::to_string(spec.side));
        const auto plain = learnt(spec);
        for (const auto& groups : {std::vector{1, 1, 1}, {2, 2}, {1}, {100}}) {
            const auto found = learnt(recomputing(spec, groups));
            expectSame(found, plain);
            EXPECT_LT(found.keptBytes, plain.keptBytes);
        }
    }
}

TEST(Recompute, GivesTheSameInEachPrecision) {
    const auto expectAlike = [](const NetworkSpec& spec, Precision precision) {
        SCOPED_TRACE(spec.name + " in " + toString(precision));
        expectSame(learnt(recomputing(spec, {2, 1}), precision), learnt(spec, precision));
    };
    for (const NetworkSpec& spec : eachNetwork()) {
        expectAlike(spec, Precision::Fp32Winograd);
    }
    // Processors without bf16 imitate it very slowly.
    expectAlike({"frugal", 16, 3, 0.1}, Precision::Bf16);
    expectAlike({"mobilenet-v2", 32, 3, 0.1}, Precision::Bf16);
}

TEST(Recompute, GivesTheSameWhereTwoPassesShareAGradient) {
    for (const NetworkSpec& spec : eachNetwork()) {
        SCOPED_TRACE(spec.name);
        expectSame(learnt(recomputing(spec, {2, 1}), Precision::Fp32, 2),
                   learnt(spec, Precision::Fp32, 2));
    }
}

TEST(Recompute, WorksInsideAnother) {
    torch::Tensor weight = torch::linspace(-1, 1, 6).reshape({2, 3}).requires_grad_();
    const torch::Tensor x = torch::linspace(0, 2, 12).reshape({4, 3}).requires_grad_();
    const auto plain = [&weight](const torch::Tensor& rows) {
        return std::vector<torch::Tensor>(1, torch::tanh(rows.mm(weight.t())));
    };
    const RecomputedPart inner{plain, std::vector<torch::Tensor>(1, weight), {}};
    const RecomputedPart outer{
        [&inner](const torch::Tensor& rows) { return recomputed(inner, rows.sin()); },
        std::vector<torch::Tensor>(1, weight),
        {}};
    recomputed(outer, x)[0].sum().backward();
    const torch::Tensor ofWeight = weight.grad().clone();
    const torch::Tensor ofX = x.grad().clone();
    weight.mutable_grad().reset();
    x.mutable_grad().reset();
    plain(x.sin())[0].sum().backward();
    EXPECT_TRUE(ofWeight.equal(weight.grad()));
    EXPECT_TRUE(ofX.equal(x.grad()));
}

TEST(Recompute, WithoutGradientNothingIsKept) {
    const auto network = createClassifier(recomputing({"frugal", 32, 3, 0.1}, {3})).value();
    network->train();
    const torch::NoGradGuard noGrad;
    EXPECT_FALSE(network->heads(test::somePixels(8, 32, 0)).main.requires_grad());
}

}  // namespace
}  // namespace seedling
