#include "engine/distributed/RankStep.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/distributed/GradientMeans.h"
#include "engine/distributed/RankRules.h"
#include "engine/distributed/RankShare.h"
#include "engine/distributed/TensorBuckets.h"
#include "engine/model/ModelFactory.h"
#include "engine/optim/Optimizer.h"
#include "tests/engine/distributed/ThreadRanks.h"

namespace seedling {
namespace {

using test::asRanks;

constexpr int kSide = 16;
constexpr int kClasses = 3;
constexpr std::int64_t kRowsOfPart = 24;  // Enough for DataParallel to take a part for itself.
constexpr std::int64_t kLabelled = 2 * kRowsOfPart;
constexpr std::int64_t kUnlabelled = kLabelled;
constexpr std::int64_t kSteps = 20;

const NetworkSpec kSpec{"frugal", kSide, kClasses, 0.1};

TrainConfig configOf(const std::string& method) {
    TrainConfig config;
    config.method = method;
    config.optimizer = std::string("sgd");
    config.learningRate = 0.01;
    config.skipMasked = false;
    config.threshold = 0.4;
    config.estimateMomentum = 0.9;
    return config;
}

/// The same views for every rank: bright and dark stripes by class, and noise by step and row.
torch::Tensor views(std::int64_t rows, std::int64_t step, std::int64_t kind) {
    const torch::Tensor places = torch::arange(rows * 3 * kSide * kSide, torch::kLong);
    const torch::Tensor pixels = (places * places * 31 + places * 7919 + step * 104729 + kind * 613)
                                     .remainder(251)
                                     .remainder(120)
                                     .reshape({rows, 3, kSide, kSide});
    for (std::int64_t row = 0; row < rows; ++row) {
        pixels.select(0, row).slice(2, row % kClasses, kSide, kClasses).add_(100);
    }
    return pixels.to(torch::kUInt8).contiguous(torch::MemoryFormat::ChannelsLast);
}

/// rows: labelled, and as many unlabelled.
StepInput wholeBatch(std::int64_t step, std::int64_t rows = kLabelled) {
    StepInput batch;
    batch.labelled = views(rows, step, 1);
    batch.targets = torch::arange(rows, torch::kLong).remainder(kClasses);
    batch.weak = views(rows, step, 2);
    batch.strong = views(rows, step, 3);
    for (std::int64_t row = 0; row < rows; ++row) {
        batch.images.push_back(ImageId{1 + (step * 17 + row) % 100});
    }
    batch.poolSize = 100;
    batch.labelCounts = torch::full({kClasses}, 16.0);
    batch.moment.step = step;
    return batch;
}

torch::Tensor ownRows(const torch::Tensor& whole, const RankShare& share) {
    const std::int64_t first = share.rank;
    const std::int64_t step = share.size;
    return whole.slice(0, first, whole.size(0), step);
}

StepInput ownPart(const StepInput& whole, const RankShare& share) {
    StepInput own = whole;
    own.labelled = ownRows(whole.labelled, share);
    own.targets = ownRows(whole.targets, share).contiguous();
    own.weak = ownRows(whole.weak, share);
    own.strong = ownRows(whole.strong, share);
    own.images.clear();
    for (auto row = static_cast<std::size_t>(share.rank); row < whole.images.size();
         row += static_cast<std::size_t>(share.size)) {
        own.images.push_back(whole.images[row]);
    }
    return own;
}

/// What a training ends with: weights, statistics, and the thresholds of the policy.
struct Learnt {
    std::vector<torch::Tensor> tensors;
    std::vector<double> losses;
    PolicyState state;
    std::size_t sentEarly = 0;  ///< Buckets, in the last step.
};

/// How steps are done.
struct Way {
    int shares = 2;        ///< Ranks, or parts of the one that is alone, that a batch is for.
    int parts = 1;         ///< Of the network, by DataParallel.
    bool overlaps = true;  ///< Gradients are sent during the backward pass.
};

/// So small that the network has several.
constexpr BucketSizes kSmallBuckets{1 << 10, 1 << 14};

Learnt learn(const TrainConfig& config, Communicator& ranks, const Way& way) {
    const RankShare share{ranks.rank(), ranks.size()};
    const auto network = createClassifier(kSpec).value();
    network->initialise(5);
    network->train();
    Method policies = createMethod(config).value();
    const SharedPolicy* policy = shareDecisions(policies, ranks);
    const auto optimizer = createOptimizer(*network, config);
    const DataParallel parallel =
        way.parts > 1 ? DataParallel(*network, kSpec, way.parts) : DataParallel(*network);
    GradientMeans gradients(ranks, *network, way.overlaps, kSmallBuckets);
    Learnt learnt;
    for (std::int64_t step = 0; step < kSteps; ++step) {
        StepInput batch = ownPart(wholeBatch(step, way.shares * kRowsOfPart), share);
        optimizer->zeroGradient();
        const StepOutput output = trainingStep(parallel, policies, batch, Precision::Fp32);
        gradients.begin();
        output.total.backward();
        const auto whole = finishStep(
            ranks, *network, gradients,
            {.output = output, .images = batch.images, .policy = policy, .stopWished = false});
        EXPECT_TRUE(whole);
        if (!whole) {
            return learnt;
        }
        learnt.losses.push_back(whole->output.total.item<double>());
        optimizer->step(1);
    }
    learnt.sentEarly = gradients.sentEarly();
    for (const torch::Tensor& parameter : network->parameters()) {
        learnt.tensors.push_back(parameter.detach());
    }
    for (const torch::Tensor& buffer : network->buffers()) {
        learnt.tensors.push_back(buffer);
    }
    if (policies.policy) {
        learnt.state = policies.policy->state();
    }
    return learnt;
}

/// One rank in so many parts, which is what so many ranks are to be the same as.
Learnt learntAlone(const std::string& method, int parts) {
    Learnt learnt;
    asRanks(1, [&](Communicator& ranks) {
        learnt = learn(configOf(method), ranks, {parts, parts, false});
    });
    return learnt;
}

std::vector<Learnt> learntTogether(const TrainConfig& config, int size, bool overlaps = true) {
    std::vector<Learnt> all(static_cast<std::size_t>(size));
    asRanks(size, [&](Communicator& ranks) {
        all[static_cast<std::size_t>(ranks.rank())] = learn(config, ranks, {size, 1, overlaps});
    });
    return all;
}

/// As a share of the number where that is above 1.
double largestDifference(const std::vector<torch::Tensor>& a, const std::vector<torch::Tensor>& b) {
    double largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const torch::Tensor first = a[i].to(torch::kDouble);
        const torch::Tensor difference = (first - b[i].to(torch::kDouble)).abs();
        const torch::Tensor share = difference / first.abs().clamp_min(1);
        largest = std::max(largest, share.max().item<double>());
    }
    return largest;
}

/// freematch, flexmatch, softmatch and adamatch keep averages, counts or thresholds of what they
/// see.
class SameAsOneRank : public testing::TestWithParam<std::pair<const char*, int>> {};

TEST_P(SameAsOneRank, AfterTwentySteps) {
    const auto& [method, size] = GetParam();
    const Learnt alone = learntAlone(method, size);
    const std::vector<Learnt> together = learntTogether(configOf(method), size);
    ASSERT_EQ(std::ssize(alone.losses), kSteps);
    for (const Learnt& each : together) {
        ASSERT_EQ(each.tensors.size(), alone.tensors.size());
        EXPECT_LT(largestDifference(each.tensors, alone.tensors), 1e-5);
        ASSERT_EQ(each.losses.size(), alone.losses.size());
        for (std::size_t i = 0; i < alone.losses.size(); ++i) {
            EXPECT_NEAR(each.losses[i], alone.losses[i], 1e-5) << i;
        }
        ASSERT_EQ(each.state.size(), alone.state.size());
        for (const auto& [name, tensor] : alone.state) {
            ASSERT_EQ(each.state.count(name), 1U) << name;
            EXPECT_LT(largestDifference(std::vector<torch::Tensor>(1, each.state.at(name)),
                                        std::vector<torch::Tensor>(1, tensor)),
                      1e-5)
                << name;
        }
    }
    // Among each other to the bit.
    EXPECT_EQ(largestDifference(together[0].tensors, together[1].tensors), 0);
}

INSTANTIATE_TEST_SUITE_P(Methods, SameAsOneRank,
                         testing::Values(std::pair("supervised", 2), std::pair("fixmatch", 2),
                                         std::pair("fixmatch", 4), std::pair("flexmatch", 2),
                                         std::pair("freematch", 2), std::pair("freematch", 4),
                                         std::pair("softmatch", 2), std::pair("adamatch", 2)));

TEST(GradientMeans, AreTheSameToTheBitWhenSentDuringTheBackwardPass) {
    const TrainConfig config = configOf("fixmatch");
    const Learnt early = learntTogether(config, 2).front();
    const Learnt late = learntTogether(config, 2, /*overlaps=*/false).front();
    EXPECT_GT(early.sentEarly, 1U);
    EXPECT_EQ(late.sentEarly, 0U);
    EXPECT_EQ(early.losses, late.losses);
    EXPECT_EQ(largestDifference(early.tensors, late.tensors), 0);
}

TEST(GradientMeans, WhatARankDoesNotReachCountsAsZeros) {
    asRanks(2, [](Communicator& ranks) {
        const auto network = createClassifier(kSpec).value();
        for (torch::Tensor& parameter : network->parameters()) {
            parameter.set_requires_grad(false);
        }
        const std::vector<torch::Tensor> parameters = network->parameters();
        torch::Tensor first = parameters.front();
        torch::Tensor last = parameters.back();
        first.set_requires_grad(true);
        last.set_requires_grad(true);
        GradientMeans gradients(ranks, *network, /*overlaps=*/true, kSmallBuckets);
        gradients.begin();
        torch::Tensor loss = 3 * first.sum();
        // What comes first is in the bucket that is sent first.
        if (ranks.rank() == 0) {
            loss = loss + 4 * last.sum();
        }
        loss.backward();
        ASSERT_TRUE(gradients.finish());
        EXPECT_TRUE(first.grad().eq(3).all().item<bool>());
        EXPECT_TRUE(last.grad().eq(2).all().item<bool>());
        EXPECT_FALSE(parameters[1].grad().defined()) << "frozen";
    });
}

TEST(RankStep, TheWholeBatchIsToldOf) {
    asRanks(2, [](Communicator& ranks) {
        Method method = createMethod(configOf("fixmatch")).value();
        const SharedPolicy* policy = shareDecisions(method, ranks);
        const auto network = createClassifier(kSpec).value();
        network->train();
        GradientMeans gradients(ranks, *network, /*overlaps=*/false);
        const StepInput batch = ownPart(wholeBatch(0), {ranks.rank(), ranks.size()});
        const StepOutput output = trainingStep(*network, method, batch, Precision::Fp32);
        gradients.begin();
        output.total.backward();
        const auto whole = finishStep(ranks, *network, gradients,
                                      {.output = output,
                                       .images = batch.images,
                                       .policy = policy,
                                       .stopWished = ranks.rank() == 1});
        ASSERT_TRUE(whole);
        EXPECT_EQ(whole->images, wholeBatch(0).images);
        EXPECT_EQ(whole->output.pseudoLabels.classes.size(0), kUnlabelled);
        EXPECT_EQ(whole->output.trainedImages, kLabelled + 2 * kUnlabelled);
        EXPECT_TRUE(whole->stopWished) << "where one rank was asked to stop";
    });
}

TEST(TensorBuckets, MeansDoNotDependOnTheBuckets) {
    for (const BucketSizes& sizes : {BucketSizes{1, 1}, BucketSizes{32, 64}, BucketSizes{}}) {
        asRanks(3, [&](Communicator& ranks) {
            const double own = ranks.rank();
            const std::vector<torch::Tensor> tensors{
                torch::full({5, 3}, own), torch::full({2}, 10 * own), torch::full({4, 6}, -own).t(),
                torch::full({1}, own)};
            EXPECT_TRUE(averageInBuckets(ranks, tensors, sizes));
            const std::vector<double> means{1, 10, -1, 1};
            for (std::size_t i = 0; i < tensors.size(); ++i) {
                EXPECT_TRUE(tensors[i].eq(means[i]).all().item<bool>()) << i;
            }
        });
    }
}

TEST(RankShare, SharesOutEveryRowOnce) {
    for (const std::int64_t rows : {0, 1, 7, 8, 9}) {
        std::int64_t all = 0;
        for (int rank = 0; rank < 4; ++rank) {
            all += RankShare{rank, 4}.countOf(rows);
        }
        EXPECT_EQ(all, rows);
    }
    EXPECT_EQ(RankShare{}.countOf(5), 5);
}

}  // namespace
}  // namespace seedling
