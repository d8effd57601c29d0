#include "engine/equilibrium/HopfieldNet.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>

#include "engine/export/NetworkGraph.h"
#include "engine/method/Losses.h"
#include "engine/model/ModelFactory.h"
#include "engine/profile/OperationCounter.h"
#include "engine/profile/TensorMemory.h"
#include "engine/train/CheckpointHeader.h"
#include "engine/train/Precision.h"

namespace seedling {
namespace {

constexpr int kSide = 16;

torch::Tensor pixels(std::int64_t count, std::int64_t side = kSide) {
    torch::manual_seed(9);
    return torch::randint(0, 256, {count, 3, side, side}, torch::kUInt8);
}

NetworkSpec specOf(const char* name, const EquilibriumSettings& settings = {}) {
    NetworkSpec spec{.name = name, .side = kSide, .classes = 3};
    spec.equilibrium = settings;
    return spec;
}

std::shared_ptr<Classifier> learning(const NetworkSpec& spec) {
    auto network = createClassifier(spec).value();
    network->train();
    return network;
}

torch::Tensor lossOf(Classifier& network, std::int64_t count, Cost cost = Cost::CrossEntropy) {
    return supervisedLoss(network.heads(pixels(count)).main,
                          torch::arange(count, torch::kLong).remainder(3), cost);
}

EquilibriumSettings quick() {
    return {.freeSweeps = 20, .nudgedSweeps = 10};
}

EquilibriumSettings squared() {
    return {.freeSweeps = 20, .nudgedSweeps = 10, .readout = Readout::SquaredError};
}

TEST(HopfieldNet, GivesLogitsForAllSidesAndReadouts) {
    for (const char* name : {"hopfield", "hopfield-dense"}) {
        for (const int side : {8, 28, 33, 64}) {
            for (const EquilibriumSettings& settings : {quick(), squared()}) {
                NetworkSpec spec = specOf(name, settings);
                spec.side = side;
                const auto network = createClassifier(spec).value();
                network->eval();
                const torch::NoGradGuard noGrad;
                const torch::Tensor logits = network->forward(pixels(2, side));
                EXPECT_EQ(logits.sizes(), (std::vector<std::int64_t>{2, 3})) << name << side;
                EXPECT_TRUE(logits.isfinite().all().item<bool>());
                EXPECT_EQ(network->features(pixels(2, side)).size(1), network->featureCount());
            }
        }
    }
}

TEST(HopfieldNet, EveryLayerLearns) {
    for (const char* name : {"hopfield", "hopfield-dense"}) {
        for (const Cost cost : {Cost::CrossEntropy, Cost::SquaredError}) {
            const bool isSquared = cost == Cost::SquaredError;
            const auto network = learning(specOf(name, isSquared ? squared() : quick()));
            lossOf(*network, 6, cost).backward();
            for (const auto& entry : network->named_parameters()) {
                const torch::Tensor& gradient = entry.value().grad();
                EXPECT_EQ(gradient.defined(), entry.value().requires_grad()) << entry.key();
                if (gradient.defined()) {
                    EXPECT_GT(gradient.abs().max().item<double>(), 0) << name << entry.key();
                    EXPECT_TRUE(gradient.isfinite().all().item<bool>()) << entry.key();
                }
            }
        }
    }
}

TEST(HopfieldNet, TheLossFalls) {
    for (const char* name : {"hopfield", "hopfield-dense"}) {
        const auto network = learning(specOf(name, quick()));
        torch::optim::SGD optimizer(network->parameters(), 0.05);
        const double before = lossOf(*network, 12).item<double>();
        for (int step = 0; step < 20; ++step) {
            optimizer.zero_grad();
            lossOf(*network, 12).backward();
            optimizer.step();
        }
        EXPECT_LT(lossOf(*network, 12).item<double>(), before) << name;
    }
}

TEST(HopfieldNet, EqualSeedsGiveEqualNumbers) {
    const auto first = learning(specOf("hopfield", quick()));
    const auto second = learning(specOf("hopfield", quick()));
    for (const auto& network : {first, second}) {
        network->initialise(4);
        lossOf(*network, 5).backward();
    }
    EXPECT_TRUE(std::ranges::equal(
        first->parameters(), second->parameters(),
        [](const torch::Tensor& a, const torch::Tensor& b) { return a.grad().equal(b.grad()); }));
}

TEST(HopfieldNet, AnswersAlikeWithAndWithoutGradientAndInEveryPrecision) {
    const auto network = learning(specOf("hopfield", quick()));
    const torch::Tensor learnt = network->features(pixels(4)).detach();
    const torch::NoGradGuard noGrad;
    EXPECT_TRUE(network->features(pixels(4)).equal(learnt));
    const PrecisionScope scope(Precision::Bf16);
    EXPECT_TRUE(network->features(pixels(4)).equal(learnt));
}

TEST(HopfieldNet, MemoryIsTheSameForTwentySweepsAndForTwoHundred) {
    TensorMemory::install();
    std::vector<std::int64_t> peaks;
    for (const int sweeps : {20, 200}) {
        const auto network =
            learning(specOf("hopfield", {.freeSweeps = sweeps, .nudgedSweeps = sweeps}));
        lossOf(*network, 8).backward();  // Makes the gradients.
        const std::int64_t before = TensorMemory::currentBytes();
        TensorMemory::resetPeak();
        lossOf(*network, 8).backward();
        peaks.push_back(TensorMemory::peakBytes() - before);
    }
    EXPECT_GT(peaks[0], 0);
    EXPECT_NEAR(static_cast<double>(peaks[1]), static_cast<double>(peaks[0]),
                0.01 * static_cast<double>(peaks[0]));
}

TEST(HopfieldNet, CostsExactlyWhatItSays) {
    for (const char* name : {"hopfield", "hopfield-dense"}) {
        const auto network = learning(specOf(name, squared()));
        OperationCounter counter;
        (void)network->forward(pixels(3));
        EXPECT_EQ(counter.take(), 2.0 * 3 * static_cast<double>(network->multiplyAdds())) << name;
    }
}

TEST(HopfieldNet, SaysWhetherItSettled) {
    const auto network = learning(specOf("hopfield-dense", quick()));
    const auto* settling = dynamic_cast<const HopfieldNet*>(network.get());
    ASSERT_NE(settling, nullptr);
    EXPECT_FALSE(settling->residual());
    (void)network->forward(pixels(4));
    ASSERT_TRUE(settling->residual());
    EXPECT_LT(*settling->residual(), 0.01);
    const RelaxationTrace trace = settling->settling(pixels(4));
    EXPECT_EQ(trace.energies.size(), 20U);
    EXPECT_LT(trace.energies.back(), trace.energies.front() + 1e-6);
}

TEST(HopfieldNet, LearningCostsExactlyWhatItSays) {
    for (const char* name : {"hopfield", "hopfield-dense"}) {
        for (const Cost kind : {Cost::CrossEntropy, Cost::SquaredError}) {
            const bool isSquared = kind == Cost::SquaredError;
            const auto network = learning(specOf(name, isSquared ? squared() : quick()));
            OperationCounter counter;
            lossOf(*network, 3, kind).backward();
            const auto& settling = dynamic_cast<const HopfieldNet&>(*network);
            const LearningCost cost = settling.learningCost(20, 2 * 10);
            EXPECT_EQ(counter.take(),
                      2.0 * 3 * static_cast<double>(cost.settling + cost.products + cost.readout))
                << name << isSquared;
            EXPECT_GT(cost.settling, cost.backpropagation) << name;
        }
    }
}

TEST(HopfieldNet, ShowsAllPhasesOfAStep) {
    const auto network = learning(specOf("hopfield", quick()));
    const auto& settling = dynamic_cast<const HopfieldNet&>(*network);
    const torch::Tensor targets = torch::arange(4, torch::kLong).remainder(3);
    const SettlingTrace trace = settling.settling(pixels(4), [&](const torch::Tensor& units) {
        return supervisedLoss(network->classify(units.flatten(1)), targets);
    });
    ASSERT_EQ(trace.free.energies.size(), 20U);
    ASSERT_EQ(trace.nudged.size(), 2U);
    EXPECT_EQ(trace.nudged[0].strength, 0.25);
    EXPECT_EQ(trace.nudged[1].strength, -0.25);
    for (const NudgedTrace& nudged : trace.nudged) {
        EXPECT_EQ(nudged.trace.residuals.size(), 10U);
        EXPECT_GT(nudged.trace.energies.back(), trace.free.energies.back() - 1e-4)
            << "pushed away from where the energy is least";
    }
    for (std::size_t sweep = 1; sweep < trace.free.energies.size(); ++sweep) {
        EXPECT_LE(trace.free.energies[sweep], trace.free.energies[sweep - 1] + 1e-4);
    }
    for (const torch::Tensor& parameter : network->parameters()) {
        EXPECT_FALSE(parameter.grad().defined()) << "nothing is learnt by looking";
    }
}

TEST(HopfieldNet, IsRefusedByFormatsWithoutSweepsInWords) {
    const NetworkSpec spec = specOf("hopfield");
    const auto graph = inferenceGraphOf(*createClassifier(spec).value(), spec);
    ASSERT_FALSE(graph);
    EXPECT_EQ(graph.error().code, ErrorCode::Unsupported);
    EXPECT_EQ(graph.error().advice, "Export it as TorchScript.");
}

TEST(HopfieldNet, ACheckpointKeepsHowItSettles) {
    CheckpointHeader header;
    header.network = specOf("hopfield-dense", {.estimator = Estimator::Negative,
                                               .beta = 0.5,
                                               .freeSweeps = 7,
                                               .nudgedSweeps = 3,
                                               .order = SweepOrder::Together,
                                               .start = SweepStart::Forward,
                                               .tolerance = 0.01,
                                               .readout = Readout::SquaredError,
                                               .pooling = Pooling::Average,
                                               .depthRate = 0.7});
    const auto read = checkpointHeaderFromJson(toJson(header));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, header);
}

TEST(SquaredError, IsComputedByHand) {
    const torch::Tensor logits = torch::tensor({{10.0F, 0.0F}, {0.0F, 5.0F}});
    const torch::Tensor classes = torch::tensor({0, 1}, torch::kLong);
    // 0, and 1/2 (0.5 - 1)^2.
    EXPECT_NEAR(supervisedLoss(logits, classes, Cost::SquaredError).item<double>(), 0.0625, 1e-6);
    const torch::Tensor weights = torch::tensor({1.0F, 0.5F});
    EXPECT_NEAR(weightedLoss(logits, classes, weights, 4, Cost::SquaredError).item<double>(),
                0.0625 / 4, 1e-6);
    const torch::Tensor rows = torch::tensor({{1.0F, 0.0F}, {0.0F, 1.0F}});
    EXPECT_NEAR(weightedLoss(logits, rows, weights, 4, Cost::SquaredError).item<double>(),
                0.0625 / 4, 1e-6);
}

}  // namespace
}  // namespace seedling
