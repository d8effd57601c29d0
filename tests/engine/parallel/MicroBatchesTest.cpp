#include "engine/parallel/MicroBatches.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include "engine/model/ModelFactory.h"
#include "engine/parallel/DataParallel.h"
#include "engine/profile/TensorMemory.h"
#include "engine/warm/ContrastiveLoss.h"

namespace seedling {
namespace {

NetworkSpec specOf(std::int64_t atOnce) {
    NetworkSpec spec{"frugal", 16, 3, 0.1, /*balancedHead=*/true};
    spec.saving.atOnce = atOnce;
    return spec;
}

std::shared_ptr<Classifier> network() {
    auto made = createClassifier(specOf(0)).value();
    made->initialise(3);
    return made;
}

torch::Tensor pixels(std::int64_t rows) {
    torch::manual_seed(7);
    return torch::randint(0, 256, {rows, 16, 16, 3}, torch::kUInt8).permute({0, 3, 1, 2});
}

/// No sum over rows: every row counts for every other.
torch::Tensor loss(const HeadLogits& logits) {
    return contrastiveLoss(logits.main.tanh(), 0.5) +
           logits.balanced.softmax(1).mean(0).square().sum();
}

void expectAlike(const Classifier& found, const Classifier& expected) {
    const auto a = found.parameters();
    const auto b = expected.parameters();
    for (std::size_t i = 0; i < a.size(); ++i) {
        EXPECT_TRUE(torch::allclose(a[i].grad(), b[i].grad(), 1e-3, 1e-5)) << i;
    }
}

TEST(MicroBatches, GiveTheGradientOfTheWholeBatchWithoutBatchNorm) {
    for (const int threads : {1, 2}) {
        for (const std::int64_t atOnce : {48, 20, 7, 1}) {
            const auto whole = network();
            const auto turns = network();
            whole->eval();  // Batch norm takes its running statistics.
            turns->eval();
            const HeadLogits expected = whole->heads(pixels(64));
            const HeadLogits logits =
                DataParallel(*turns, specOf(atOnce), threads).heads(pixels(64), Precision::Fp32);
            EXPECT_TRUE(torch::allclose(logits.main, expected.main, 1e-4, 1e-5));
            loss(expected).backward();
            loss(logits).backward();
            expectAlike(*turns, *whole);
        }
    }
}

TEST(MicroBatches, TakeStatisticsFromEachAndKeepTheirMean) {
    const auto turns = network();
    const auto first = network();
    const auto second = network();
    const torch::Tensor all = pixels(32);
    const torch::Tensor ofFirst = first->heads(all.slice(0, 0, 16)).main;
    (void)second->heads(all.slice(0, 16, 32));
    const HeadLogits logits = DataParallel(*turns, specOf(16), 1).heads(all, Precision::Fp32);
    EXPECT_TRUE(torch::allclose(logits.main.slice(0, 0, 16), ofFirst, 1e-4, 1e-5));
    const auto mean = (first->named_buffers()["block0.norm1.running_mean"] +
                       second->named_buffers()["block0.norm1.running_mean"]) /
                      2;
    const auto ofTurns = [&turns](const char* name) { return turns->named_buffers()[name]; };
    EXPECT_TRUE(torch::allclose(ofTurns("block0.norm1.running_mean"), mean));
    EXPECT_EQ(ofTurns("block0.norm1.num_batches_tracked").item<std::int64_t>(), 1);
    const torch::Tensor before = ofTurns("block0.norm1.running_mean").clone();
    logits.main.square().mean().backward();
    EXPECT_TRUE(ofTurns("block0.norm1.running_mean").equal(before)) << "they move once";
}

TEST(MicroBatches, TheGradientIsThatOfEachOfThemWithBatchNorm) {
    const auto turns = network();
    const auto parts = network();
    const torch::Tensor all = pixels(32);
    loss(DataParallel(*turns, specOf(16), 1).heads(all, Precision::Fp32)).backward();
    const HeadLogits first = parts->heads(all.slice(0, 0, 16));
    const HeadLogits second = parts->heads(all.slice(0, 16, 32));
    loss({torch::cat({first.main, second.main}), torch::cat({first.balanced, second.balanced})})
        .backward();
    expectAlike(*turns, *parts);
}

TEST(MicroBatches, TakeTheMemoryOfOne) {
    TensorMemory::install();
    const auto peakOf = [](std::int64_t atOnce) {
        const auto made = network();
        const DataParallel parallel(*made, specOf(atOnce), 1);
        const std::int64_t before = TensorMemory::currentBytes();
        TensorMemory::resetPeak();
        loss(parallel.heads(pixels(1024), Precision::Fp32)).backward();
        return TensorMemory::peakBytes() - before;
    };
    EXPECT_LT(3 * peakOf(32), peakOf(0));
}

}  // namespace
}  // namespace seedling
