#include "engine/equilibrium/Relaxation.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include "tests/engine/equilibrium/SmallNets.h"

namespace seedling {
namespace {

constexpr SweepOrder kOrder = SweepOrder::Alternating;

std::vector<test::SmallNet> nets(torch::ScalarType type) {
    return {test::dense(type), test::convolutional(Pooling::Max, type),
            test::convolutional(Pooling::Average, type)};
}

TEST(Relaxation, TheEnergyNeverRises) {
    for (const test::SmallNet& net : nets(torch::kDouble)) {
        for (const SweepStart start : {SweepStart::Zero, SweepStart::Forward}) {
            const HopfieldEnergy energy = net.energy();
            HopfieldState state = energy.start(test::noise(8, torch::kDouble), start);
            double before = energy.energyOf(state).mean().item<double>();
            RelaxationTrace trace;
            relax(energy, state, {}, {60, kOrder, 0}, &trace);
            ASSERT_EQ(trace.energies.size(), 60U);
            ASSERT_EQ(trace.residuals.size(), 60U);
            for (const double now : trace.energies) {
                EXPECT_LE(now, before + 1e-9);
                before = now;
            }
            EXPECT_LT(trace.residuals.back(), 1e-4);
            EXPECT_LT(trace.residuals.back(), trace.residuals.front());
        }
    }
}

TEST(Relaxation, EndsWhereEveryLayerIsWhatItsNeighboursMakeOfIt) {
    for (const test::SmallNet& net : nets(torch::kDouble)) {
        const HopfieldEnergy energy = net.energy();
        HopfieldState state = energy.start(test::noise(4, torch::kDouble), SweepStart::Zero);
        const torch::Tensor force = torch::full({4, 10}, 0.05, torch::kDouble);
        relax(energy, state, force, {200, kOrder, 0});
        for (std::size_t layer = 0; layer < energy.layerCount(); ++layer) {
            const torch::Tensor settled = energy.settled(state, layer, force);
            EXPECT_LT((settled - state.units[layer]).abs().max().item<double>(), 1e-6) << layer;
        }
        EXPECT_GE(state.units[0].min().item<double>(), 0);
        EXPECT_LE(state.units[0].max().item<double>(), 1);
    }
}

TEST(Relaxation, BothOrdersAndBothStartsEndAlike) {
    const HopfieldEnergy energy = test::dense(torch::kDouble).energy();
    const torch::Tensor input = test::noise(4, torch::kDouble);
    HopfieldState first = energy.start(input, SweepStart::Zero);
    relax(energy, first, {}, {300, SweepOrder::Alternating, 0});
    HopfieldState second = energy.start(input, SweepStart::Forward);
    relax(energy, second, {}, {600, SweepOrder::Together, 0});
    EXPECT_TRUE(torch::allclose(first.units.back(), second.units.back(), 1e-6, 1e-6));
}

TEST(Relaxation, EndsOnceNothingMovesFurtherThanTheTolerance) {
    const HopfieldEnergy energy = test::convolutional(Pooling::Max).energy();
    HopfieldState state = energy.start(test::noise(4), SweepStart::Zero);
    const Relaxed relaxed = relax(energy, state, {}, {500, kOrder, 1e-3});
    EXPECT_LT(relaxed.sweeps, 500);
    EXPECT_LE(relaxed.residual.item<double>(), 1e-3);
    HopfieldState again = energy.start(test::noise(4), SweepStart::Zero);
    EXPECT_EQ(relax(energy, again, {}, {3, kOrder, 0}).sweeps, 3);
}

}  // namespace
}  // namespace seedling
