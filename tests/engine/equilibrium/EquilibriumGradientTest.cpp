// What equilibria say against backpropagation through the sweeps.
#include "engine/equilibrium/EquilibriumGradient.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include "tests/engine/equilibrium/SmallNets.h"

namespace seedling {
namespace {

constexpr std::int64_t kImages = 16;
constexpr int kUnrolled = 30;

HopfieldState settledFrom(const HopfieldEnergy& energy) {
    HopfieldState state = energy.start(test::noise(kImages), SweepStart::Zero);
    relax(energy, state, {}, {100, SweepOrder::Alternating, 0});
    return state;
}

torch::Tensor targets() {
    return torch::one_hot(torch::arange(kImages).remainder(10), 10).to(torch::kFloat);
}

torch::Tensor joined(const std::vector<torch::Tensor>& weights,
                     const std::vector<torch::Tensor>& biases) {
    std::vector<torch::Tensor> all;
    for (const auto* part : {&weights, &biases}) {
        for (const torch::Tensor& each : *part) {
            all.push_back(each.flatten());
        }
    }
    return torch::cat(all);
}

/// One sweep that autograd looks on to, by the layers' own operations.
void sweepWithGraph(const test::SmallNet& net, const torch::Tensor& input,
                    std::vector<torch::Tensor>& units) {
    const auto below = [&](std::size_t layer) { return layer == 0 ? input : units[layer - 1]; };
    const auto driveOfLayer = [&](std::size_t layer) {
        return driveOf(net.layers[layer], net.weights[layer], below(layer));
    };
    for (const std::size_t first : {std::size_t{0}, std::size_t{1}}) {
        for (std::size_t layer = first; layer < units.size(); layer += 2) {
            const torch::Tensor drive = driveOfLayer(layer).value;
            const torch::Tensor bias = net.biases[layer];
            torch::Tensor pull = drive + (drive.dim() == 2 ? bias : bias.reshape({1, -1, 1, 1}));
            if (layer + 1 < units.size()) {
                pull = pull + feedbackOf(net.layers[layer + 1], net.weights[layer + 1],
                                         driveOfLayer(layer + 1), units[layer + 1], units[layer]);
            }
            units[layer] = net.layers[layer].isLinear ? pull : pull.clamp(0, 1);
        }
    }
}

/// Of 1/2 |o - y|^2, mean of the rows, through kUnrolled sweeps from the free equilibrium.
torch::Tensor throughTime(const test::SmallNet& net, const HopfieldState& free) {
    test::SmallNet learning{net.layers, {}, {}};
    for (std::size_t layer = 0; layer < net.layers.size(); ++layer) {
        learning.weights.push_back(net.weights[layer].clone().requires_grad_());
        learning.biases.push_back(net.biases[layer].clone().requires_grad_());
    }
    std::vector<torch::Tensor> units = free.units;
    for (int sweep = 0; sweep < kUnrolled; ++sweep) {
        sweepWithGraph(learning, free.input, units);
    }
    const torch::Tensor loss = (units.back() - targets()).square().sum() / (2.0 * kImages);
    loss.backward();
    std::vector<torch::Tensor> weights;
    std::vector<torch::Tensor> biases;
    for (std::size_t layer = 0; layer < net.layers.size(); ++layer) {
        weights.push_back(learning.weights[layer].grad());
        biases.push_back(learning.biases[layer].grad());
    }
    return joined(weights, biases);
}

torch::Tensor byEquilibria(const test::SmallNet& net, const HopfieldState& free,
                           const EquilibriumSettings& settings) {
    const torch::Tensor outer = (free.units.back() - targets()) / static_cast<double>(kImages);
    const LayerSums sums = equilibriumGradient(net.energy(), free, outer, settings);
    return joined(sums.weights, sums.biases);
}

double cosine(const torch::Tensor& a, const torch::Tensor& b) {
    return a.dot(b).item<double>() / (a.norm().item<double>() * b.norm().item<double>());
}

TEST(EquilibriumGradient, IsThatOfBackpropagationThroughTime) {
    for (const test::SmallNet& net : {test::dense(), test::convolutional(Pooling::Average),
                                      test::convolutional(Pooling::Max)}) {
        const HopfieldState free = settledFrom(net.energy());
        const torch::Tensor wanted = throughTime(net, free);
        const torch::Tensor found =
            byEquilibria(net, free, {.beta = 0.25, .nudgedSweeps = kUnrolled});
        EXPECT_GT(cosine(found, wanted), 0.99);
        const double ratio = found.norm().item<double>() / wanted.norm().item<double>();
        EXPECT_GE(ratio, 0.9);
        EXPECT_LE(ratio, 1.2);
    }
}

TEST(EquilibriumGradient, EveryEstimatorPointsThatWay) {
    const test::SmallNet net = test::convolutional(Pooling::Max);
    const HopfieldState free = settledFrom(net.energy());
    const torch::Tensor wanted = throughTime(net, free);
    for (const Estimator estimator : {Estimator::Positive, Estimator::Negative}) {
        const torch::Tensor found = byEquilibria(
            net, free, {.estimator = estimator, .beta = 0.1, .nudgedSweeps = kUnrolled});
        EXPECT_GT(cosine(found, wanted), 0.95);
    }
}

TEST(EquilibriumGradient, RowsWithoutALossAddNothingAndLengthsScale) {
    const test::SmallNet net = test::dense();
    const HopfieldEnergy energy = net.energy();
    const HopfieldState free = settledFrom(energy);
    torch::Tensor outer = torch::zeros_like(free.units.back());
    outer[2][1] = -0.3;
    const LayerSums whole = equilibriumGradient(energy, free, outer, {});
    const torch::Tensor row = torch::tensor({2}, torch::kLong);
    HopfieldState alone = energy.start(free.input.index_select(0, row), SweepStart::Zero);
    relax(energy, alone, {}, {100, SweepOrder::Alternating, 0});
    const LayerSums single = equilibriumGradient(energy, alone, outer.index_select(0, row), {});
    const LayerSums tenfold = equilibriumGradient(energy, free, outer * 10, {});
    for (std::size_t layer = 0; layer < net.layers.size(); ++layer) {
        EXPECT_TRUE(torch::allclose(whole.weights[layer], single.weights[layer], 1e-3, 1e-5));
        EXPECT_TRUE(torch::allclose(whole.weights[layer] * 10, tenfold.weights[layer], 1e-3, 1e-4));
        EXPECT_TRUE(whole.weights[layer].isfinite().all().item<bool>());
    }
}

TEST(EquilibriumGradient, LayersLearnWithTheRateOfTheirDepth) {
    const test::SmallNet net = test::dense();
    const HopfieldEnergy energy = net.energy();
    const HopfieldState free = settledFrom(energy);
    const torch::Tensor outer = free.units.back() - targets();
    const LayerSums alike = equilibriumGradient(energy, free, outer, {});
    const LayerSums falling = equilibriumGradient(energy, free, outer, {.depthRate = 0.5});
    EXPECT_TRUE(falling.weights[0].equal(alike.weights[0]));
    EXPECT_TRUE(torch::allclose(falling.weights[1], alike.weights[1] * 0.5));
    EXPECT_TRUE(torch::allclose(falling.biases[2], alike.biases[2] * 0.25));
}

}  // namespace
}  // namespace seedling
