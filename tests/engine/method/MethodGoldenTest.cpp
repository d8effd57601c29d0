// Twenty steps of every method with a linear network, against tests/golden/method_reference.py.
// A linear network has no batch statistics, so that the exact and the quick way must agree.
#include <gtest/gtest.h>
#include <torch/torch.h>

#include "engine/method/TrainingStep.h"
#include "tests/engine/Golden.h"
#include "tests/engine/Waves.h"

namespace seedling {
namespace {

using test::expectNear;
using test::waves;

constexpr std::int64_t kSteps = 20;
constexpr std::int64_t kClasses = 3;
constexpr std::int64_t kValues = 12;
constexpr std::int64_t kLabelled = 6;
constexpr std::int64_t kUnlabelled = 8;
constexpr std::int64_t kPool = 20;
constexpr double kRate = 0.05;

class LinearNet : public Classifier {
public:
    explicit LinearNet(bool balancedHead)
        : m_head(register_module("head", torch::nn::Linear(kValues, kClasses))) {
        if (balancedHead) {
            addBalancedHead(kClasses);
        }
        initialise(0);
    }

    [[nodiscard]] std::int64_t featureCount() const override { return kValues; }
    [[nodiscard]] std::int64_t multiplyAdds() const override { return kValues * kClasses; }

    void initialise(std::uint64_t /*seed*/) override {
        const torch::NoGradGuard noGrad;
        const std::vector<torch::Tensor> weights = parameters();
        weights[0].copy_(waves(kClasses * kValues, 0.1, 0.8).reshape({kClasses, kValues}));
        weights[1].copy_(waves(kClasses, 0.2, 0.5));
        if (weights.size() > 2) {
            weights[2].copy_(waves(kClasses * kValues, 0.3, 0.5).reshape({kClasses, kValues}));
            weights[3].copy_(waves(kClasses, 0.4, 0.5));
        }
    }

protected:
    torch::Tensor featuresOf(const torch::Tensor& normalised) override {
        return normalised.flatten(1);
    }
    torch::Tensor logitsOf(const torch::Tensor& features) override { return m_head(features); }

private:
    torch::nn::Linear m_head;
};

/// view: 0 labelled, 1 weak, 2 strong. Colour, row, column are the digits of a value's number.
torch::Tensor pixels(const std::vector<std::int64_t>& images, std::int64_t view) {
    const torch::Tensor numbers = torch::tensor(images, torch::kLong).unsqueeze(1) * kValues +
                                  torch::arange(kValues, torch::kLong);
    return (numbers * (79 + 6 * view) + 31 * view)
        .remainder(256)
        .to(torch::kUInt8)
        .reshape({-1, 3, 2, 2});
}

StepInput inputOf(std::int64_t step) {
    std::vector<std::int64_t> labelled;
    std::vector<std::int64_t> unlabelled;
    StepInput input;
    for (std::int64_t i = 0; i < kLabelled; ++i) {
        labelled.push_back((step * kLabelled + i) % 7);
    }
    for (std::int64_t i = 0; i < kUnlabelled; ++i) {
        unlabelled.push_back((step * kUnlabelled + i) % kPool);
        input.images.push_back(ImageId{unlabelled.back() + 1});
    }
    input.labelled = pixels(labelled, 0);
    input.targets = torch::tensor(labelled, torch::kLong).remainder(3);
    input.weak = pixels(unlabelled, 1);
    input.strong = pixels(unlabelled, 2);
    input.poolSize = kPool;
    input.labelCounts = torch::tensor({4, 2, 1}, torch::kFloat);
    input.moment = {5, step, static_cast<double>(step) / static_cast<double>(kSteps)};
    return input;
}

struct GoldenCase {
    const char* name;
    TrainConfig config;
};

void PrintTo(const GoldenCase& given, std::ostream* stream) {
    *stream << given.name;
}

std::vector<GoldenCase> cases() {
    TrainConfig config;
    config.threshold = 0.8;
    config.estimateMomentum = 0.9;
    config.thresholdMaximum = 0.8;
    std::vector<GoldenCase> all;
    const auto add = [&](const char* name, const char* method, auto change) {
        TrainConfig changed = config;
        changed.method = method;
        change(changed);
        all.push_back({name, changed});
    };
    const auto asItIs = [](TrainConfig&) {};
    add("fixmatch", "fixmatch", asItIs);
    add("fixmatch, aligned to equal shares", "fixmatch",
        [](TrainConfig& c) { c.alignment = "uniform"; });
    add("fixmatch, aligned to the labels", "fixmatch",
        [](TrainConfig& c) { c.alignment = "labelled"; });
    add("pseudo-label", "pseudo-label", [](TrainConfig& c) { c.unlabelledWeight = 0.5; });
    add("flexmatch", "flexmatch", [](TrainConfig& c) { c.threshold = 0.75; });
    add("freematch", "freematch", asItIs);
    add("freematch, fair", "freematch", [](TrainConfig& c) {
        c.fairnessWeight = 0.05;
        c.thresholdMinimum = 0.7;
    });
    add("softmatch", "softmatch", asItIs);
    add("adamatch", "adamatch", asItIs);
    add("balanced head", "fixmatch", [](TrainConfig& c) { c.balancedHead = true; });
    add("logit adjustment", "fixmatch", [](TrainConfig& c) { c.logitAdjustment = 1; });
    add("mixup", "fixmatch", [](TrainConfig& c) { c.mixupWeight = 1; });
    return all;
}

class MethodGolden : public testing::TestWithParam<GoldenCase> {};

TEST_P(MethodGolden, TwentyStepsAgreeWithTheIndependentReference) {
    const auto expected = test::golden(GetParam().name, "method_golden.json");
    for (const bool skip : {false, true}) {
        TrainConfig config = GetParam().config;
        config.skipMasked = skip;
        Method method = createMethod(config).value();
        LinearNet network(config.balancedHead);
        torch::optim::SGD optimizer(network.parameters(), kRate);
        std::vector<double> totals;
        std::vector<double> used;
        for (std::int64_t step = 0; step < kSteps; ++step) {
            optimizer.zero_grad();
            const StepOutput output = trainingStep(network, method, inputOf(step), Precision::Fp32);
            output.total.backward();
            optimizer.step();
            totals.push_back(output.total.item<double>());
            used.push_back(output.pseudoLabels.weights.sum().item<double>());
        }
        expectNear(torch::tensor(totals, torch::kDouble), expected["totals"], 2e-4);
        expectNear(torch::tensor(used, torch::kDouble), expected["used"], 2e-4);
        std::vector<torch::Tensor> weights;
        for (const torch::Tensor& parameter : network.parameters()) {
            weights.push_back(parameter.flatten());
        }
        expectNear(torch::cat(weights), expected["weights"], 1e-4);
    }
}

INSTANTIATE_TEST_SUITE_P(All, MethodGolden, testing::ValuesIn(cases()), [](const auto& given) {
    std::string name = given.param.name;
    std::erase_if(name, [](char letter) { return std::isalnum(letter) == 0; });
    return name;
});

}  // namespace
}  // namespace seedling
