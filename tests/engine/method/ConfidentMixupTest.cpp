#include "engine/method/ConfidentMixup.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

namespace seedling {
namespace {

constexpr std::int64_t kUnlabelled = 60;
constexpr std::int64_t kPool = kUnlabelled + 3;

// Every class has a grey level of its own: 0, 100, 200. A third of the unlabelled images, those of
// class 2, is not trusted.
torch::Tensor flat(const torch::Tensor& classes) {
    return (classes * 100).to(torch::kUInt8).reshape({-1, 1, 1, 1}).expand({-1, 3, 8, 8});
}

struct Case {
    StepInput input;
    PseudoLabels labels;
};

Case threeColours() {
    Case made;
    made.input.targets = torch::tensor({0, 1, 2}, torch::kLong);
    made.input.labelled = flat(made.input.targets);
    made.labels.classes = torch::arange(kUnlabelled, torch::kLong).remainder(3);
    made.labels.confidence = torch::ones({kUnlabelled});
    made.labels.weights = made.labels.classes.ne(2).to(torch::kFloat);
    made.input.weak = flat(made.labels.classes);
    return made;
}

TEST(ConfidentMixup, PixelsAndTargetsAreTheSameBlend) {
    const Case given = threeColours();
    const MixedBatch mixed = mixConfident(given.input, given.labels, 3, false);
    ASSERT_EQ(mixed.pixels.size(0), kPool);
    EXPECT_EQ(mixed.pool, kPool);
    EXPECT_TRUE(torch::allclose(mixed.targets.sum(1), torch::ones({kPool})));
    const torch::Tensor level = mixed.targets.matmul(torch::tensor({0, 100, 200}, torch::kFloat));
    EXPECT_TRUE(torch::allclose(mixed.pixels.amax({1, 2, 3}), level, 1e-4, 1e-3));
    EXPECT_TRUE(torch::allclose(mixed.pixels.amin({1, 2, 3}), level, 1e-4, 1e-3));
}

TEST(ConfidentMixup, TheAnchorHasTheLargerShareAndThePartnerTheSay) {
    const Case given = threeColours();
    const MixedBatch mixed = mixConfident(given.input, given.labels, 3, false);
    const torch::Tensor anchors = torch::cat({given.input.targets, given.labels.classes});
    EXPECT_TRUE(mixed.targets.gather(1, anchors.unsqueeze(1)).ge(0.5).all().item<bool>());
    // Three partners are labelled and so trusted whatever their class, 40 are trusted unlabelled.
    EXPECT_EQ(mixed.weights.sum().item<double>(), 43);
    for (std::int64_t i = 0; i < kPool; ++i) {
        torch::Tensor others = mixed.targets[i].clone();
        others[anchors[i].item<std::int64_t>()] = 0;
        if (others[0].item<float>() > 0 || others[1].item<float>() > 0) {
            EXPECT_EQ(mixed.weights[i].item<float>(), 1.0F) << i;
        }
    }
}

TEST(ConfidentMixup, SkippingLeavesOutWhatWeighsNothing) {
    const Case given = threeColours();
    const MixedBatch all = mixConfident(given.input, given.labels, 3, false);
    Case strict = threeColours();
    strict.labels.weights.zero_();
    const MixedBatch few = mixConfident(strict.input, strict.labels, 3, true);
    // Only the three labelled partners count; the rest fills up to 32.
    EXPECT_EQ(few.pixels.size(0), 32);
    EXPECT_EQ(few.pool, kPool);
    EXPECT_EQ(few.weights.sum().item<double>(), 3);
    EXPECT_EQ(few.weights.narrow(0, 0, 3).sum().item<double>(), 3);
    // The pairs are the same as without skipping.
    const MixedBatch strictAll = mixConfident(strict.input, strict.labels, 3, false);
    const torch::Tensor places = strictAll.weights.nonzero().flatten();
    EXPECT_TRUE(few.targets.narrow(0, 0, 3).equal(strictAll.targets.index_select(0, places)));
    EXPECT_TRUE(strictAll.targets.equal(all.targets));
}

TEST(ConfidentMixup, AnotherStepDrawsOthers) {
    Case given = threeColours();
    const MixedBatch first = mixConfident(given.input, given.labels, 3, false);
    given.input.moment.step = 1;
    EXPECT_FALSE(first.targets.equal(mixConfident(given.input, given.labels, 3, false).targets));
}

}  // namespace
}  // namespace seedling
