#include "engine/method/CurriculumThreshold.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

#include "tests/engine/method/Rows.h"

namespace seedling {
namespace {

using test::rows;

constexpr double kTau = 0.8;
constexpr std::int64_t kPool = 4;

/// What the policy answers, as the weights of the images in their order.
std::vector<float> weightsOf(CurriculumThreshold& policy, const std::vector<ImageId>& images,
                             const std::vector<std::vector<double>>& probabilities) {
    const torch::Tensor weights =
        policy.decide({.unlabelled = rows(probabilities), .images = images, .poolSize = kPool})
            .weights;
    return {weights.data_ptr<float>(), weights.data_ptr<float>() + weights.size(0)};
}

/// Images 1 and 2 known as class 0, image 3 as class 1, image 4 not yet.
void learn(CurriculumThreshold& policy) {
    weightsOf(policy, {ImageId{1}, ImageId{2}}, {{0.9, 0.05, 0.05}, {0.4, 0.35, 0.25}});
    weightsOf(policy, {ImageId{2}, ImageId{3}}, {{0.85, 0.1, 0.05}, {0.1, 0.8, 0.1}});
}

TEST(CurriculumThreshold, ThreeClassesByHand) {
    CurriculumThreshold policy(kTau);
    // Nothing is known: every threshold is 0.
    EXPECT_EQ(weightsOf(policy, {ImageId{1}, ImageId{2}}, {{0.9, 0.05, 0.05}, {0.4, 0.35, 0.25}}),
              (std::vector<float>{1, 1}));
    EXPECT_EQ(weightsOf(policy, {ImageId{2}, ImageId{3}}, {{0.85, 0.1, 0.05}, {0.1, 0.8, 0.1}}),
              (std::vector<float>{1, 1}));
    // sigma = 2, 1, 0 and one image is unused: beta = 1, 1/2, 0; thresholds 0.8, 0.2667, 0.
    EXPECT_EQ(weightsOf(policy, {ImageId{4}, ImageId{3}, ImageId{1}},
                        {{0.7, 0.2, 0.1}, {0.3, 0.4, 0.3}, {0.2, 0.2, 0.6}}),
              (std::vector<float>{0, 1, 1}));
    const Thresholds thresholds = policy.thresholds();
    EXPECT_EQ(thresholds.all, kTau);
    ASSERT_EQ(thresholds.byClass.size(), 3U);
    EXPECT_NEAR(thresholds.byClass[0], 0.8, 1e-6);
    EXPECT_NEAR(thresholds.byClass[1], 0.8 / 3, 1e-6);
    EXPECT_EQ(thresholds.byClass[2], 0);
    // Image 1 changes its class, judged with what was known before: sigma = 1, 2, 0.
    EXPECT_EQ(weightsOf(policy, {ImageId{1}}, {{0.05, 0.9, 0.05}}), (std::vector<float>{1}));
    EXPECT_EQ(weightsOf(policy, {ImageId{4}, ImageId{2}}, {{0.7, 0.2, 0.1}, {0.2, 0.7, 0.1}}),
              (std::vector<float>{1, 0}));
}

TEST(CurriculumThreshold, TheUnusedImagesKeepThresholdsLowAtFirst) {
    CurriculumThreshold policy(kTau);
    weightsOf(policy, {ImageId{1}}, {{0.9, 0.1}});
    // sigma = 1, 3 unused: beta = 1/3, threshold 0.8 / 3 / (5/3) = 0.16, below any maximum of two.
    EXPECT_EQ(weightsOf(policy, {ImageId{2}}, {{0.51, 0.49}}), (std::vector<float>{1}));
}

TEST(CurriculumThreshold, AnImageTwiceInABatchIsCountedOnce) {
    CurriculumThreshold policy(kTau);
    weightsOf(policy, {ImageId{1}, ImageId{1}}, {{0.9, 0.1, 0.0}, {0.05, 0.9, 0.05}});
    const PolicyState state = policy.state();
    EXPECT_TRUE(torch::equal(state.at("curriculum_images"), torch::tensor({1}, torch::kLong)));
    EXPECT_TRUE(torch::equal(state.at("curriculum_classes"), torch::tensor({1}, torch::kShort)));
}

TEST(CurriculumThreshold, GoesOnFromItsState) {
    CurriculumThreshold before(kTau);
    learn(before);
    CurriculumThreshold after(kTau);
    after.restore(before.state());
    // Images that moved to other places in the pool are still themselves.
    const std::vector<ImageId> images{ImageId{3}, ImageId{4}, ImageId{1}};
    const std::vector<std::vector<double>> next{
        {0.3, 0.26, 0.44}, {0.6, 0.2, 0.2}, {0.1, 0.3, 0.6}};
    EXPECT_EQ(weightsOf(after, images, next), weightsOf(before, images, next));
    EXPECT_EQ(weightsOf(after, images, next), (std::vector<float>{1, 0, 1}));
    EXPECT_EQ(before.state().at("curriculum_images").numel(), 3);
}

TEST(CurriculumThreshold, MoreImagesRememberedThanThereAreNowIsHarmless) {
    CurriculumThreshold policy(kTau);
    learn(policy);
    const torch::Tensor weights = policy
                                      .decide({.unlabelled = rows({{0.7, 0.2, 0.1}}),
                                               .images = std::array{ImageId{4}},
                                               .poolSize = 1})
                                      .weights;
    EXPECT_EQ(weights[0].item<float>(), 0.0F);
}

}  // namespace
}  // namespace seedling
