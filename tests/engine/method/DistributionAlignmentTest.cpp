#include "engine/method/DistributionAlignment.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include "engine/method/FixedThreshold.h"
#include "tests/engine/method/Rows.h"

namespace seedling {
namespace {

using test::rows;

TEST(DistributionAlignment, ThreeClassesByHand) {
    DistributionAlignment alignment;
    const torch::Tensor first =
        alignment.align({.unlabelled = rows({{0.8, 0.1, 0.1}, {0.4, 0.5, 0.1}})});
    // Means 0.6, 0.3, 0.1; so 4/3 : 1/3 : 1 and 2/3 : 5/3 : 1, divided by their sums 8/3 and 10/3.
    EXPECT_TRUE(torch::allclose(first, rows({{0.5, 0.125, 0.375}, {0.2, 0.5, 0.3}})));

    // The average moves by a hundredth of the way: 0.594, 0.307, 0.099.
    const torch::Tensor even = rows({{0.0, 1.0, 0.0}});
    EXPECT_TRUE(torch::allclose(alignment.align({.unlabelled = even}), even));
    EXPECT_NEAR(alignment.state().at("alignment_mean")[1].item<double>(), 0.307, 1e-6);
}

TEST(DistributionAlignment, TheLabelsSharesByHand) {
    DistributionAlignment alignment(ClassPrior::Labelled);
    // Shares 1/2, 1/4, 1/4 over means 0.5, 0.3, 0.2: factors 1, 5/6, 5/4.
    const torch::Tensor aligned =
        alignment.align({.unlabelled = rows({{0.5, 0.3, 0.2}}),
                         .labelCounts = torch::tensor({4, 2, 2}, torch::kFloat)});
    EXPECT_TRUE(torch::allclose(aligned, rows({{0.5, 0.25, 0.25}})));
    EXPECT_FALSE(alignment.wantsLabelled());
}

TEST(DistributionAlignment, TheEstimateFollowsTheLabelledViews) {
    DistributionAlignment alignment(ClassPrior::Estimated, 0.5);
    EXPECT_TRUE(alignment.wantsLabelled());
    const torch::Tensor unlabelled = rows({{0.5, 0.3, 0.2}});
    EXPECT_TRUE(torch::allclose(
        alignment.align({.unlabelled = unlabelled, .labelled = rows({{0.2, 0.2, 0.6}})}),
        rows({{0.2, 0.2, 0.6}})));
    // Half of the old, half of the new: (0.2 + 0.6) / 2 = 0.4, (0.2 + 0.4) / 2 = 0.3, 0.3.
    EXPECT_TRUE(torch::allclose(
        alignment.align({.unlabelled = unlabelled, .labelled = rows({{0.6, 0.4, 0.0}})}),
        rows({{0.4, 0.3, 0.3}})));
}

TEST(DistributionAlignment, SurvivesAClassThatIsNeverPredicted) {
    for (const ClassPrior prior :
         {ClassPrior::Uniform, ClassPrior::Labelled, ClassPrior::Estimated}) {
        DistributionAlignment alignment(prior);
        const torch::Tensor aligned =
            alignment.align({.unlabelled = rows({{1.0, 0.0}, {0.5, 0.5}, {1.0, 0.0}}),
                             .labelled = rows({{0.0, 1.0}}),
                             .labelCounts = torch::tensor({0, 3}, torch::kFloat)});
        EXPECT_TRUE(aligned.isfinite().all().item<bool>());
        EXPECT_TRUE(torch::allclose(aligned.sum(1), torch::ones({3})));
    }
}

TEST(DistributionAlignment, GoesOnFromItsState) {
    const PolicyInput batch{.unlabelled = rows({{0.7, 0.2, 0.1}}),
                            .labelled = rows({{0.5, 0.4, 0.1}})};
    FixedThreshold before(0.5, DistributionAlignment(ClassPrior::Estimated));
    before.decide(batch);
    FixedThreshold after(0.5, DistributionAlignment(ClassPrior::Estimated));
    after.restore(before.state());
    const PolicyInput next{.unlabelled = rows({{0.6, 0.3, 0.1}}),
                           .labelled = rows({{0.1, 0.8, 0.1}})};
    EXPECT_TRUE(torch::equal(after.decide(next).confidence, before.decide(next).confidence));
}

}  // namespace
}  // namespace seedling
