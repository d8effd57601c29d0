#include "engine/method/TrainingStep.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>

#include "engine/method/FixedThreshold.h"
#include "engine/method/Losses.h"
#include "engine/model/ModelFactory.h"
#include "tests/engine/Golden.h"
#include "tests/engine/Waves.h"

namespace seedling {
namespace {

using test::expectNear;
using test::golden;
using test::waves;

TrainConfig fixMatch(bool skipMasked, double threshold = 0.95) {
    TrainConfig config;
    config.method = "fixmatch";
    config.skipMasked = skipMasked;
    config.threshold = threshold;
    return config;
}

torch::Tensor pixels(std::int64_t count, std::int64_t seed) {
    return torch::arange(count * 3 * 16 * 16, torch::kLong)
        .mul(7919)
        .add(seed)
        .remainder(256)
        .to(torch::kUInt8)
        .reshape({count, 3, 16, 16});
}

std::vector<ImageId> images(std::int64_t count) {
    std::vector<ImageId> ids;
    for (std::int64_t i = 1; i <= count; ++i) {
        ids.push_back(ImageId{i});
    }
    return ids;
}

StepInput input() {
    return {.labelled = pixels(8, 1),
            .targets = torch::arange(8, torch::kLong).remainder(3),
            .weak = pixels(40, 2),
            .strong = pixels(40, 3),
            .images = images(40),
            .poolSize = 40,
            .labelCounts = torch::tensor({3, 3, 2}, torch::kFloat)};
}

std::shared_ptr<Classifier> network() {
    auto created = createClassifier({"frugal", 16, 3, 0.1}).value();
    created->train();
    return created;
}

TEST(FixMatchLoss, AgreesWithTheIndependentReference) {
    const auto expected = golden("fixmatch");
    const torch::Tensor strong = waves(24, 0.3, 3.0).reshape({8, 3}).requires_grad_();
    FixedThreshold policy(0.95);
    const PseudoLabels labels =
        policy.decide({.unlabelled = waves(24, 0.2, 6.0).reshape({8, 3}).softmax(1)});
    const torch::Tensor supervised =
        supervisedLoss(waves(12, 0.1, 2.0).reshape({4, 3}), torch::tensor({0, 2, 1, 1}));
    const torch::Tensor unsupervised = weightedLoss(strong, labels.classes, labels.weights, 8);
    const torch::Tensor total = supervised + 0.5 * unsupervised;
    total.backward();

    EXPECT_NEAR(supervised.item<double>(), expected["supervised"], 1e-6);
    EXPECT_NEAR(unsupervised.item<double>(), expected["unsupervised"], 1e-6);
    EXPECT_NEAR(total.item<double>(), expected["total_with_weight_half"], 1e-6);
    expectNear(labels.weights, expected["mask"], 0);
    expectNear(labels.classes, expected["classes"], 0);
    expectNear(strong.grad(), expected["strong_gradient"], 1e-6);
}

TEST(FixMatchLoss, ThreeClassesByHand) {
    // Three unlabelled images: sure of class 2, undecided, sure of class 0.
    const torch::Tensor probabilities =
        torch::tensor({{0.01, 0.02, 0.97}, {0.4, 0.3, 0.3}, {0.96, 0.02, 0.02}}, torch::kFloat);
    FixedThreshold policy(0.95);
    const PseudoLabels labels = policy.decide({.unlabelled = probabilities});
    // Strong logits 0 0 0 give -log(1/3) = 1.0986; logits 0 0 ln 2 give -log(1/4) for class 0.
    const torch::Tensor strong = torch::tensor(
        {{0.0, 0.0, 0.0}, {9.0, -9.0, 0.0}, {0.0, 0.0, std::log(2.0)}}, torch::kFloat);
    const double expected = (std::log(3.0) + std::log(4.0)) / 3.0;
    EXPECT_NEAR(weightedLoss(strong, labels.classes, labels.weights, 3).item<double>(), expected,
                1e-6);
}

TEST(FixMatchLoss, TheThresholdItselfIsTrusted) {
    FixedThreshold policy(0.5);
    const PseudoLabels labels = policy.decide(
        {.unlabelled = torch::tensor({{0.5, 0.25, 0.25}, {0.25, 0.49, 0.26}}, torch::kFloat)});
    EXPECT_EQ(labels.weights[0].item<float>(), 1.0F);
    EXPECT_EQ(labels.weights[1].item<float>(), 0.0F);
}

TEST(TrainingStep, WithoutATrustedImageOnlyLabelsTeach) {
    for (const bool skip : {false, true}) {
        auto net = network();
        Method method = createMethod(fixMatch(skip, 1.1)).value();
        const StepOutput output = trainingStep(*net, method, input(), Precision::Fp32);
        EXPECT_EQ(output.unsupervised.item<double>(), 0.0) << "skip " << skip;
        EXPECT_EQ(output.total.item<double>(), output.supervised.item<double>());
        EXPECT_EQ(output.pseudoLabels.weights.sum().item<double>(), 0.0);
    }
}

TEST(TrainingStep, TheExactPathIsOneBatchThroughTheNetwork) {
    auto net = network();
    auto twin = network();
    const StepInput batch = input();
    Method method = createMethod(fixMatch(false, 0.34)).value();
    const StepOutput output = trainingStep(*net, method, batch, Precision::Fp32);

    const torch::Tensor logits =
        twin->forward(torch::cat({batch.labelled, batch.weak, batch.strong}));
    const auto [confidence, classes] = logits.narrow(0, 8, 40).detach().softmax(1).max(1);
    const torch::Tensor mask = confidence.ge(0.34).to(torch::kFloat);
    const torch::Tensor expected =
        torch::nn::functional::cross_entropy(logits.narrow(0, 0, 8), batch.targets) +
        (torch::cross_entropy_loss(logits.narrow(0, 48, 40), classes, {}, torch::Reduction::None) *
         mask)
            .mean();
    EXPECT_GT(mask.sum().item<double>(), 0);
    EXPECT_NEAR(output.total.item<double>(), expected.item<double>(), 1e-6);
    EXPECT_EQ(output.trainedImages, 88);
    EXPECT_EQ(output.seenImages, 0);
}

TEST(TrainingStep, TheFastPathGivesTheSameLossesWhereBatchNormDoesNotMatter) {
    const StepInput batch = input();
    double losses[2] = {};
    torch::Tensor gradients[2];
    for (const bool skip : {false, true}) {
        auto net = network();
        net->eval();
        Method method = createMethod(fixMatch(skip, 0.34)).value();
        const StepOutput output = trainingStep(*net, method, batch, Precision::Fp32);
        output.total.backward();
        losses[skip ? 1 : 0] = output.total.item<double>();
        gradients[skip ? 1 : 0] = net->parameters().back().grad().clone();
        EXPECT_GT(output.unsupervised.item<double>(), 0);
    }
    EXPECT_NEAR(losses[0], losses[1], 1e-5);
    EXPECT_LE((gradients[0] - gradients[1]).abs().max().item<double>(), 1e-5);
}

TEST(TrainingStep, TheFastPathTrainsOnWholeGroupsOfTrustedImages) {
    auto net = network();
    Method method = createMethod(fixMatch(true, 0.34)).value();
    const StepOutput output = trainingStep(*net, method, input(), Precision::Fp32);
    const auto trusted = output.pseudoLabels.weights.sum().item<std::int64_t>();
    const std::int64_t views = output.trainedImages - 8;
    EXPECT_GE(views, trusted);
    EXPECT_TRUE(views % 32 == 0 || views == 40);
    EXPECT_EQ(output.seenImages, 40);
}

TEST(TrainingStep, NoGradientFlowsThroughTheWeakViews) {
    // With strong views that are never trusted, the gradient is that of the labelled images alone,
    // whatever the weak views are.
    for (const bool skip : {false, true}) {
        auto net = network();
        net->eval();
        Method method = createMethod(fixMatch(skip, 1.1)).value();
        trainingStep(*net, method, input(), Precision::Fp32).total.backward();
        auto twin = network();
        twin->eval();
        const StepInput batch = input();
        supervisedLoss(twin->forward(batch.labelled), batch.targets).backward();
        const auto mine = net->parameters();
        const auto expected = twin->parameters();
        for (std::size_t i = 0; i < mine.size(); ++i) {
            EXPECT_LE((mine[i].grad() - expected[i].grad()).abs().max().item<double>(), 1e-6);
        }
    }
}

TEST(TrainingStep, SupervisedUsesLabelledImagesOnly) {
    auto net = network();
    TrainConfig config;
    config.method = "fixmatch";
    config.method = "supervised";
    Method method = createMethod(config).value();
    EXPECT_FALSE(method.usesUnlabelled());
    const StepOutput output = trainingStep(*net, method, input(), Precision::Fp32);
    EXPECT_FALSE(output.unsupervised.defined());
    EXPECT_EQ(output.trainedImages, 8);
}

TEST(TrainingStep, PseudoLabelTrainsOnTheWeakViewsThemselves) {
    StepInput batch = input();
    batch.strong = torch::Tensor();
    for (const bool skip : {false, true}) {
        auto net = network();
        auto twin = network();
        net->eval();
        twin->eval();
        TrainConfig config = fixMatch(skip, 0.34);
        config.method = "pseudo-label";
        Method method = createMethod(config).value();
        EXPECT_FALSE(method.usesStrongViews());
        const StepOutput output = trainingStep(*net, method, batch, Precision::Fp32);
        output.total.backward();

        const torch::Tensor weak = twin->forward(batch.weak);
        const auto [confidence, classes] = weak.detach().softmax(1).max(1);
        const torch::Tensor mask = confidence.ge(0.34).to(torch::kFloat);
        const torch::Tensor each =
            torch::cross_entropy_loss(weak, classes, {}, torch::Reduction::None);
        const torch::Tensor expected =
            supervisedLoss(twin->forward(batch.labelled), batch.targets) + (each * mask).mean();
        expected.backward();
        EXPECT_GT(mask.sum().item<double>(), 0);
        EXPECT_NEAR(output.total.item<double>(), expected.item<double>(), 1e-5);
        EXPECT_LE((net->parameters().back().grad() - twin->parameters().back().grad())
                      .abs()
                      .max()
                      .item<double>(),
                  1e-5);
    }
}

TEST(CreateMethod, SaysWhichMethodsThereAre) {
    TrainConfig config;
    config.method = "fixmatch";
    config.method = "magic";
    const auto method = createMethod(config);
    ASSERT_FALSE(method);
    EXPECT_EQ(method.error().code, ErrorCode::InvalidArgument);
    EXPECT_NE(method.error().advice.find("fixmatch"), std::string::npos);
}

}  // namespace
}  // namespace seedling
