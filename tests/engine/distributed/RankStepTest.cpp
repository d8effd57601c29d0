#include "engine/distributed/RankStep.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <string>
#include <vector>

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
constexpr std::int64_t kLabelled = 48;  // Enough for DataParallel to take each part for itself.
constexpr std::int64_t kUnlabelled = 48;
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

StepInput wholeBatch(std::int64_t step) {
    StepInput batch;
    batch.labelled = views(kLabelled, step, 1);
    batch.targets = torch::arange(kLabelled, torch::kLong).remainder(kClasses);
    batch.weak = views(kUnlabelled, step, 2);
    batch.strong = views(kUnlabelled, step, 3);
    for (std::int64_t row = 0; row < kUnlabelled; ++row) {
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
};

/// parts: of the network, by DataParallel.
Learnt learn(const std::string& method, Communicator& ranks, int parts) {
    const RankShare share{ranks.rank(), ranks.size()};
    const TrainConfig config = configOf(method);
    const auto network = createClassifier(kSpec).value();
    network->initialise(5);
    network->train();
    Method policies = createMethod(config).value();
    const SharedPolicy* policy = shareDecisions(policies, ranks);
    const auto optimizer = createOptimizer(*network, config);
    const DataParallel parallel =
        parts > 1 ? DataParallel(*network, kSpec, parts) : DataParallel(*network);
    Learnt learnt;
    for (std::int64_t step = 0; step < kSteps; ++step) {
        StepInput batch = ownPart(wholeBatch(step), share);
        optimizer->zeroGradient();
        const StepOutput output = trainingStep(parallel, policies, batch, Precision::Fp32);
        output.total.backward();
        const auto whole = finishStep(
            ranks, *network,
            {.output = output, .images = batch.images, .policy = policy, .stopWished = false});
        EXPECT_TRUE(whole);
        if (!whole) {
            return learnt;
        }
        learnt.losses.push_back(whole->output.total.item<double>());
        optimizer->step(1);
    }
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
    asRanks(1, [&](Communicator& ranks) { learnt = learn(method, ranks, parts); });
    return learnt;
}

std::vector<Learnt> learntTogether(const std::string& method, int size) {
    std::vector<Learnt> all(static_cast<std::size_t>(size));
    asRanks(size, [&](Communicator& ranks) {
        all[static_cast<std::size_t>(ranks.rank())] = learn(method, ranks, 1);
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
class SameAsOneRank : public testing::TestWithParam<const char*> {};

TEST_P(SameAsOneRank, AfterTwentySteps) {
    const std::string method = GetParam();
    const Learnt alone = learntAlone(method, 2);
    const std::vector<Learnt> together = learntTogether(method, 2);
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
            EXPECT_EQ(each.state.count(name), 1U) << name;
        }
    }
    // Among each other to the bit.
    EXPECT_EQ(largestDifference(together[0].tensors, together[1].tensors), 0);
}

INSTANTIATE_TEST_SUITE_P(Methods, SameAsOneRank,
                         testing::Values("supervised", "fixmatch", "flexmatch", "freematch",
                                         "softmatch", "adamatch"));

TEST(RankStep, TheWholeBatchIsToldOf) {
    asRanks(2, [](Communicator& ranks) {
        Method method = createMethod(configOf("fixmatch")).value();
        const SharedPolicy* policy = shareDecisions(method, ranks);
        const auto network = createClassifier(kSpec).value();
        network->train();
        const StepInput batch = ownPart(wholeBatch(0), {ranks.rank(), ranks.size()});
        const StepOutput output = trainingStep(*network, method, batch, Precision::Fp32);
        output.total.backward();
        const auto whole = finishStep(ranks, *network,
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
