// What every method must survive, on both ways through the network.
#include <gtest/gtest.h>
#include <torch/torch.h>

#include "engine/method/TrainingStep.h"
#include "engine/model/ModelFactory.h"
#include "engine/protocol/OptionTable.h"

namespace seedling {
namespace {

constexpr std::int64_t kLabelled = 6;
constexpr std::int64_t kUnlabelled = 10;

torch::Tensor pixels(std::int64_t count, std::int64_t seed) {
    return torch::arange(count * 3 * 8 * 8, torch::kLong)
        .mul(7919)
        .add(seed)
        .remainder(256)
        .to(torch::kUInt8)
        .reshape({count, 3, 8, 8});
}

StepInput inputOf(int classes) {
    StepInput input;
    input.labelled = pixels(kLabelled, 1);
    input.targets = torch::arange(kLabelled, torch::kLong).remainder(classes);
    input.weak = pixels(kUnlabelled, 2);
    input.strong = pixels(kUnlabelled, 3);
    for (std::int64_t i = 1; i <= kUnlabelled; ++i) {
        input.images.push_back(ImageId{i});
    }
    input.poolSize = kUnlabelled;
    input.labelCounts = torch::arange(1, classes + 1, torch::kFloat);
    input.moment.fraction = 0.5;
    return input;
}

/// A method with all that can be added to it, or as it is.
struct Family {
    std::string method;
    bool skipMasked;
    bool withAll;

    [[nodiscard]] TrainConfig config() const {
        TrainConfig config;
        config.method = method;
        config.skipMasked = skipMasked;
        config.threshold = 0.4;
        if (withAll) {
            config.alignment = "estimated";
            config.fairnessWeight = 0.01;
            config.mixupWeight = 1;
            config.logitAdjustment = 1;
            config.balancedHead = true;
        }
        return config;
    }
};

void PrintTo(const Family& family, std::ostream* stream) {
    *stream << family.method << (family.skipMasked ? ", quick" : ", exact")
            << (family.withAll ? ", with all" : "");
}

std::vector<Family> families() {
    std::vector<Family> all;
    for (const std::string& method : findOption("method")->choices) {
        if (method == "auto" || method == "rounds") {
            continue;  // Resolved before, or with a step of its own.
        }
        for (const bool skip : {false, true}) {
            all.push_back({method, skip, false});
            all.push_back({method, skip, true});
        }
    }
    return all;
}

std::shared_ptr<Classifier> networkFor(const TrainConfig& config, int classes) {
    auto network = createClassifier({"frugal", 8, classes, 0.1, config.balancedHead}).value();
    network->train();
    return network;
}

/// Two steps whose losses and gradients are numbers; returns the last.
StepOutput steps(Classifier& network, Method& method, const StepInput& input) {
    StepOutput output;
    for (int step = 0; step < 2; ++step) {
        network.zero_grad();
        output = trainingStep(network, method, input, Precision::Fp32);
        EXPECT_TRUE(output.total.isfinite().item<bool>());
        output.total.backward();
        for (const torch::Tensor& parameter : network.parameters()) {
            EXPECT_TRUE(!parameter.grad().defined() ||
                        parameter.grad().isfinite().all().item<bool>());
        }
    }
    return output;
}

class MethodFamily : public testing::TestWithParam<Family> {};

TEST_P(MethodFamily, TwoClasses) {
    const TrainConfig config = GetParam().config();
    Method method = createMethod(config).value();
    const StepOutput output = steps(*networkFor(config, 2), method, inputOf(2));
    EXPECT_EQ(output.unsupervised.defined(), config.method != "supervised");
    if (output.unsupervised.defined()) {
        const PseudoLabels& labels = output.pseudoLabels;
        EXPECT_EQ(labels.classes.size(0), kUnlabelled);
        EXPECT_EQ(labels.weights.size(0), kUnlabelled);
        EXPECT_TRUE(labels.weights.ge(0).all().item<bool>());
        EXPECT_TRUE(labels.weights.le(1).all().item<bool>());
    }
}

TEST_P(MethodFamily, AClassThatIsNeverPredicted) {
    const TrainConfig config = GetParam().config();
    Method method = createMethod(config).value();
    auto network = networkFor(config, 3);
    {
        const torch::NoGradGuard noGrad;
        for (auto& entry : network->named_parameters()) {
            if (entry.key().ends_with("head.bias")) {
                entry.value()[2] = -200;
            }
        }
    }
    StepInput input = inputOf(3);
    input.targets = input.targets.clamp_max(1);
    steps(*network, method, input);
}

TEST_P(MethodFamily, AnEmptyMask) {
    // softmatch has no mask; flexmatch trusts everything as long as nothing is known.
    TrainConfig config = GetParam().config();
    if (config.method == "softmatch" || config.method == "flexmatch") {
        return;
    }
    config.threshold = 1.5;
    config.thresholdMinimum = 1;
    config.thresholdMaximum = 1;
    Method method = createMethod(config).value();
    const StepOutput output = steps(*networkFor(config, 3), method, inputOf(3));
    if (output.unsupervised.defined() && config.method != "freematch") {
        EXPECT_EQ(output.unsupervised.item<double>(), 0);
        EXPECT_EQ(output.pseudoLabels.weights.sum().item<double>(), 0);
    }
}

TEST_P(MethodFamily, GoesOnFromItsState) {
    const TrainConfig config = GetParam().config();
    if (config.method == "supervised") {
        return;
    }
    const StepInput input = inputOf(3);
    Method first = createMethod(config).value();
    steps(*networkFor(config, 3), first, input);
    Method second = createMethod(config).value();
    second.policy->restore(first.policy->state());
    const double expected =
        trainingStep(*networkFor(config, 3), first, input, Precision::Fp32).total.item<double>();
    EXPECT_EQ(
        trainingStep(*networkFor(config, 3), second, input, Precision::Fp32).total.item<double>(),
        expected);
}

INSTANTIATE_TEST_SUITE_P(All, MethodFamily, testing::ValuesIn(families()), [](const auto& given) {
    std::string name = given.param.method + (given.param.skipMasked ? "Quick" : "Exact") +
                       (given.param.withAll ? "WithAll" : "");
    std::erase(name, '-');
    return name;
});

}  // namespace
}  // namespace seedling
