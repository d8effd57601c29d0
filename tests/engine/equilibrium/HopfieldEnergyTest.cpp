#include "engine/equilibrium/HopfieldEnergy.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include "engine/equilibrium/EquilibriumGradient.h"
#include "tests/engine/equilibrium/SmallNets.h"

namespace seedling {
namespace {

using Kind = HopfieldLayer::Kind;

torch::Tensor numbers(const std::vector<double>& values, const std::vector<std::int64_t>& shape) {
    return torch::tensor(values, torch::kDouble).reshape(shape);
}

void expectNumbers(const torch::Tensor& found, const std::vector<double>& values) {
    const torch::Tensor wanted = torch::tensor(values, torch::kDouble);
    EXPECT_LE((found.flatten() - wanted).abs().max().item<double>(), 1e-9) << found;
}

/// Two inputs, two units, one unit.
class TwoTwoOne : public testing::Test {
protected:
    HopfieldEnergy energy{{{Kind::Dense, 2, 2, 1, Pooling::None, false},
                           {Kind::Dense, 2, 1, 1, Pooling::None, false}},
                          {numbers({0.5, -0.25, 0.25, 0.5}, {2, 2}), numbers({0.5, 0.25}, {1, 2})},
                          {numbers({0.1, 0}, {2}), numbers({0.1}, {1})}};
    torch::Tensor input = numbers({1, 0.5}, {1, 2});
    HopfieldState state =
        energy.stateOf(input, {numbers({0.4, 0.6}, {1, 2}), numbers({0.5}, {1, 1})});
};

TEST_F(TwoTwoOne, HasTheEnergyThatIsComputedByHand) {
    // Squares 0.26 + 0.125; <s1, W1 x> = 0.4 * 0.375 + 0.6 * 0.5; <s2, W2 s1> = 0.5 * 0.35;
    // biases 0.04 + 0.05.
    expectNumbers(energy.energyOf(state), {0.385 - 0.45 - 0.175 - 0.09});
}

TEST_F(TwoTwoOne, HasTheGradientThatIsComputedByHand) {
    LayerSums sums = energy.zeroSums();
    energy.addGradients(state, numbers({1}, {1}), sums);
    expectNumbers(sums.weights[0], {-0.4, -0.2, -0.6, -0.3});
    expectNumbers(sums.biases[0], {-0.4, -0.6});
    expectNumbers(sums.weights[1], {-0.2, -0.3});
    expectNumbers(sums.biases[1], {-0.5});
}

TEST_F(TwoTwoOne, EachLayerHearsBothNeighbours) {
    expectNumbers(energy.settled(state, 0, {}), {0.375 + 0.1 + 0.25, 0.5 + 0.125});
    expectNumbers(energy.settled(state, 1, {}), {0.2 + 0.15 + 0.1});
    expectNumbers(energy.settled(state, 1, numbers({0.2}, {1, 1})), {0.25});
    expectNumbers(energy.settled(state, 1, numbers({2}, {1, 1})), {0});
    expectNumbers(energy.settled(state, 1, numbers({-2}, {1, 1})), {1});
}

TEST_F(TwoTwoOne, TheCentredContrastIsTheDerivativeOfWhereItSettles) {
    // s2 = 0.4625 + 0.3125 s2 - force, and all units stay between 0 and 1: everything is linear.
    HopfieldState free = energy.start(input, SweepStart::Zero);
    relax(energy, free, {}, {100, SweepOrder::Alternating, 0});
    const double s2 = 0.4625 / 0.6875;
    expectNumbers(free.units[1], {s2});
    const LayerSums gradient =
        equilibriumGradient(energy, free, numbers({1}, {1, 1}), {.beta = 0.1, .nudgedSweeps = 100});
    expectNumbers(gradient.biases[1], {1 / 0.6875});
    expectNumbers(gradient.weights[1], {(0.475 + 2 * 0.5 * s2) / 0.6875,  //
                                        (0.5 + 2 * 0.25 * s2) / 0.6875});
    // By b1: W2 / 0.6875; by W1: times the input.
    expectNumbers(gradient.biases[0], {0.5 / 0.6875, 0.25 / 0.6875});
    expectNumbers(gradient.weights[0],
                  {0.5 / 0.6875, 0.25 / 0.6875, 0.25 / 0.6875, 0.125 / 0.6875});
}

TEST(HopfieldEnergy, WhatGoesDownIsTheGradientOfWhatGoesUp) {
    for (const Pooling pooling : {Pooling::None, Pooling::Max, Pooling::Average}) {
        for (const int side : {8, 7}) {
            const HopfieldLayer layer{Kind::Convolution, 3, 5, side, pooling, false};
            torch::manual_seed(5);
            const torch::Tensor weight =
                torch::randn(layer.weightShape(), torch::kDouble).requires_grad_();
            const torch::Tensor below =
                torch::randn({2, 3, side, side}, torch::kDouble).requires_grad_();
            const LayerDrive drive = driveOf(layer, weight, below);
            const torch::Tensor units = torch::rand(drive.value.sizes(), torch::kDouble);
            EXPECT_EQ(units[0].numel(), layer.units());
            const auto wanted =
                torch::autograd::grad({(units * drive.value).sum()}, {below, weight});
            const torch::NoGradGuard noGrad;
            EXPECT_TRUE(torch::allclose(feedbackOf(layer, weight, drive, units, below), wanted[0]))
                << side;
            EXPECT_TRUE(
                torch::allclose(weightProduct(layer, weight, drive, units, below), wanted[1]))
                << side;
        }
    }
}

TEST(HopfieldEnergy, AStateSetDirectlyIsTheOneThatWasReached) {
    const HopfieldEnergy energy = test::convolutional(Pooling::Max).energy();
    HopfieldState reached = energy.start(test::noise(3), SweepStart::Forward);
    relax(energy, reached, {}, {5, SweepOrder::Together, 0});
    const HopfieldState set = energy.stateOf(reached.input, reached.units);
    EXPECT_TRUE(energy.energyOf(set).equal(energy.energyOf(reached)));
    for (std::size_t layer = 0; layer < energy.layerCount(); ++layer) {
        EXPECT_TRUE(set.drives[layer].value.equal(reached.drives[layer].value)) << layer;
    }
}

}  // namespace
}  // namespace seedling
