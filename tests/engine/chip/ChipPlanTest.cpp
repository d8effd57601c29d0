#include "engine/chip/ChipPlan.h"

#include <gtest/gtest.h>

#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/chip/ContributionPlan.h"

namespace seedling {
namespace {

constexpr std::size_t kEnough = std::numeric_limits<std::size_t>::max();

ChipLayer layer(const char* name, int inputs, int side, int outputs) {
    ChipLayer made;
    made.name = std::string(name);
    made.inputs = inputs;
    made.side = side;
    made.outputs = outputs;
    made.stride = 1;
    made.padding = 1;
    made.outSide = side;
    made.weights.resize(static_cast<std::size_t>(9 * inputs * outputs));
    made.weightScales.assign(static_cast<std::size_t>(outputs), 1.0F);
    made.bias.resize(static_cast<std::size_t>(outputs));
    return made;
}

/// Three layers at 4 x 4 places.
ChipNetwork network() {
    ChipNetwork made;
    made.side = 4;
    made.classes = 2;
    made.layers = {layer("one", 3, 4, 4), layer("two", 4, 4, 8), layer("three", 8, 4, 8)};
    made.head.resize(made.headCount());
    return made;
}

ChipPlan plan(std::size_t first, std::vector<bool> weights) {
    return {first, std::move(weights), 1};
}

TEST(ChipMemory, OfTheLastLayerAloneIsWhatCanBeCountedByHand) {
    // Always: the picture 48, head (2 * 8 + 2) * 4 = 72, probabilities 8, state 8: 136.
    // At the same time at most: outputs of two and three, 128 + 128; the view (48) and the output
    // of one (64) fit where one of these is, and so do the features (32).
    EXPECT_EQ(chipMemoryOf(network(), headAlone(network())).bytes, 136U + 256U);
}

TEST(ChipMemory, OfBiasesIsThatOfMasksAndGradients) {
    const ChipMemory memory = chipMemoryOf(network(), plan(2, {false, false, false}));
    // Beside 136 the biases (32), the mask (16) and, at the way back, gradients of 128 floats (512)
    // with the output and the features of the last layer (128 + 32).
    EXPECT_EQ(memory.bytes, 136U + 32 + 16 + 512 + 128 + 32);
    EXPECT_EQ(memory.layers[1].mask, ChipMemory::kNone);
    EXPECT_EQ(memory.layers[1].gradient, ChipMemory::kNone);
    EXPECT_EQ(memory.layers[2].learntWeights, ChipMemory::kNone);
}

TEST(ChipMemory, WeightsTakeTwoBytesAndTheirSumsFourMore) {
    ChipPlan one = plan(2, {false, false, true});
    ChipPlan several = one;
    several.imagesPerUpdate = 4;
    const std::size_t weights = 9 * 8 * 8;
    const std::size_t without =
        chipMemoryOf(network(), plan(2, {false, false, false})).bytes + 2 * weights;
    // A row of 8-bit weights and of their gradients; the input is kept for the way back.
    EXPECT_EQ(chipMemoryOf(network(), one).bytes, without + 72 + 4 * 72 + 128);
    // Of weights, biases and the last layer.
    EXPECT_EQ(chipMemoryOf(network(), several).bytes,
              chipMemoryOf(network(), one).bytes + 4 * weights + 32 + 72);
}

TEST(ChipMemory, FrozenWeightsHaveOneByteInFlash) {
    const std::size_t rest = 72 + (4 + 8 + 8) * 8;
    EXPECT_EQ(flashBytesOf(network(), headAlone(network())), 108U + 288 + 576 + rest);
    EXPECT_EQ(flashBytesOf(network(), plan(1, {false, true, false})), 108U + 576 + 576 + rest);
}

TEST(BestPlan, TakesAllThatHelpsWhereThereIsRoom) {
    const Contributions worth{{0.5, 0.4, 0.3, 0}, {0.1, 0.2, 0.3}};
    EXPECT_EQ(bestPlan(network(), worth, 1, kEnough, kEnough), plan(0, {true, true, true}));
}

TEST(BestPlan, LeavesOutWhatDoesHarmAndWhatIsWorthNothing) {
    const Contributions worth{{0.5, 0.4, 0.6, 0}, {0.3, 0, -0.1}};
    // Biases of the last alone are worth most, and with biases and weights of the first even more.
    EXPECT_EQ(bestPlan(network(), worth, 1, kEnough, kEnough), plan(0, {true, false, false}));
    const Contributions harm{{-0.5, -0.4, -0.6, 0}, {0.1, 0.1, 0.1}};
    EXPECT_EQ(bestPlan(network(), harm, 1, kEnough, kEnough), headAlone(network()));
}

TEST(BestPlan, IsTheBestOfAllThatFit) {
    const Contributions worth{{0.31, 0.3, 0.2, 0}, {0.05, 0.4, 0.5}};
    // By hand: all weights 1.26 for 3824 bytes; of one and three 0.86 for 3184; of three alone 0.81
    // for 2920 with all biases and 0.8 for 2896 with two of them; of one and two 0.76 for 2364.
    EXPECT_EQ(bestPlan(network(), worth, 1, 3824, kEnough), plan(0, {true, true, true}));
    EXPECT_EQ(bestPlan(network(), worth, 1, 3500, kEnough), plan(0, {true, false, true}));
    EXPECT_EQ(bestPlan(network(), worth, 1, 2920, kEnough), plan(0, {false, false, true}));
    EXPECT_EQ(bestPlan(network(), worth, 1, 2919, kEnough), plan(1, {false, false, true}));
    // Less than three alone, which is worth most of a single layer, but it does not fit.
    EXPECT_EQ(bestPlan(network(), worth, 1, 2800, kEnough), plan(0, {true, true, false}));
    EXPECT_EQ(bestPlan(network(), worth, 1, 400, kEnough), headAlone(network()));
}

TEST(BestPlan, SaysWhatEachTakes) {
    EXPECT_EQ(chipMemoryOf(network(), plan(0, {true, true, true})).bytes, 3824U);
    EXPECT_EQ(chipMemoryOf(network(), plan(0, {true, false, true})).bytes, 3184U);
    EXPECT_EQ(chipMemoryOf(network(), plan(0, {false, false, true})).bytes, 2920U);
    EXPECT_EQ(chipMemoryOf(network(), plan(1, {false, false, true})).bytes, 2896U);
    EXPECT_EQ(chipMemoryOf(network(), plan(0, {true, true, false})).bytes, 2364U);
}

TEST(BestPlan, ObeysTheFlashToo) {
    const Contributions worth{{0.5, 0.4, 0.3, 0}, {0.1, 0.2, 0.3}};
    const std::size_t flash = flashBytesOf(network(), headAlone(network()));
    EXPECT_EQ(bestPlan(network(), worth, 1, kEnough, flash), plan(0, {false, false, false}));
    EXPECT_FALSE(bestPlan(network(), worth, 1, kEnough, flash - 1));
}

TEST(BestPlan, IsNoneWhereNotEvenTheLastLayerFits) {
    const Contributions worth{{0, 0, 0, 0}, {0, 0, 0}};
    const std::size_t least = chipMemoryOf(network(), headAlone(network())).bytes;
    EXPECT_TRUE(bestPlan(network(), worth, 1, least, kEnough));
    EXPECT_FALSE(bestPlan(network(), worth, 1, least - 1, kEnough));
}

TEST(ChipPlan, SaysInWordsWhatLearns) {
    EXPECT_EQ(planText(network(), headAlone(network())), "the last layer alone");
    EXPECT_EQ(planText(network(), plan(1, {false, false, false})),
              "the last layer, biases from two on");
    EXPECT_EQ(planText(network(), plan(0, {false, true, true})),
              "the last layer, biases from one on and weights of two, three");
}

}  // namespace
}  // namespace seedling
