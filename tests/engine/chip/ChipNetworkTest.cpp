#include "engine/chip/ChipNetwork.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "engine/chip/ChipMachine.h"
#include "engine/eval/Inference.h"
#include "tests/engine/chip/ChipExample.h"

namespace seedling {
namespace {

using test::ChipExample;

TEST(ChipNet, HasTheSizeItSays) {
    const auto small = createClassifier({"chip", 28, 10, 0.1}).value();
    const auto large = createClassifier({"chip", 64, 10, 0.1}).value();
    EXPECT_EQ(small->featureCount(), 128);
    EXPECT_NEAR(static_cast<double>(small->parameterCount()), 97e3, 2.5e3);
    EXPECT_NEAR(static_cast<double>(large->parameterCount()), 245e3, 2.5e3);
}

TEST(ChipNetwork, CountsTheSameWorkAsTheNetwork) {
    const ChipExample example(28, 10);
    EXPECT_EQ(example.chip.multiplyAdds(), example.network->multiplyAdds());
}

TEST(ChipNetwork, AnswersNearlyAsTheNetwork) {
    const ChipExample example;
    ChipMachine machine(example.chip, headAlone(example.chip), 1);
    const torch::Tensor pixels = test::fixedPixels(example.spec.side);
    const torch::Tensor expected = probabilitiesOf(*example.network, pixels);
    for (std::int64_t i = 0; i < pixels.size(0); ++i) {
        const torch::Tensor rows = pixels[i].permute({1, 2, 0}).contiguous();
        const auto answer =
            machine.answer({rows.data_ptr<std::uint8_t>(), static_cast<std::size_t>(rows.numel())});
        for (std::size_t c = 0; c < answer.size(); ++c) {
            // Four layers of weights with 100 steps a side and activations with 255.
            EXPECT_NEAR(answer[c], expected[i][static_cast<std::int64_t>(c)].item<float>(), 0.05);
        }
    }
}

TEST(ChipNetwork, TheMeanColourIsThatOfItsNormalisation) {
    const ChipExample example;
    EXPECT_EQ(example.chip.grey, (std::array<std::uint8_t, 3>{90, 100, 110}));
}

TEST(ChipNetwork, WeightsBeginWithRoomToGrow) {
    const ChipExample example;
    for (const ChipLayer& layer : example.chip.layers) {
        int heaviest = 0;
        for (const std::int16_t weight : layer.weights) {
            EXPECT_EQ(weight % kChipUnit, 0);
            heaviest = std::max(heaviest, std::abs(static_cast<int>(eightBitWeight(weight))));
        }
        EXPECT_EQ(heaviest, 100) << layer.name;
    }
}

TEST(ChipNetwork, RoundsWeightsToTheNearestStep) {
    EXPECT_EQ(eightBitWeight(0), 0);
    EXPECT_EQ(eightBitWeight(127), 0);
    EXPECT_EQ(eightBitWeight(128), 1);
    EXPECT_EQ(eightBitWeight(-128), 0);
    EXPECT_EQ(eightBitWeight(-129), -1);
    EXPECT_EQ(eightBitWeight(32512), 127);
    EXPECT_EQ(eightBitWeight(-32512), -127);
}

TEST(ChipNetwork, RefusesNetworksOfAnotherShape) {
    const NetworkSpec spec{"frugal", 16, 3, 0.1};
    const auto network = createClassifier(spec).value();
    const InferenceGraph graph = inferenceGraphOf(*network, spec).value();
    EXPECT_EQ(chipNetworkOf(graph, {1, 1, 1}).error().code, ErrorCode::Unsupported);
}

TEST(ChipNetwork, WithoutAnswersAllClassesAreEquallyLikely) {
    const ChipExample example;
    const ChipNetwork network = withoutAnswers(example.chip, 5);
    ChipMachine machine(network, headAlone(network), 1);
    for (const float probability : machine.answer(test::chipPicture(network.side, 1))) {
        EXPECT_FLOAT_EQ(probability, 0.2F);
    }
}

}  // namespace
}  // namespace seedling
