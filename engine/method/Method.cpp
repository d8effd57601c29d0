#include "engine/method/Method.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <optional>
#include <string_view>

#include "engine/method/CurriculumThreshold.h"
#include "engine/method/FixedThreshold.h"
#include "engine/method/RelativeThreshold.h"
#include "engine/method/SelfAdaptiveThreshold.h"
#include "engine/method/SoftThreshold.h"
#include "engine/protocol/EquilibriumOptions.h"
#include "engine/protocol/OptionTable.h"

namespace seedling {
namespace {

std::optional<DistributionAlignment> alignmentOf(const TrainConfig& config,
                                                 std::string_view methodsOwn = "off") {
    const std::string_view name = config.alignment == "auto" ? methodsOwn : config.alignment;
    if (name == "off") {
        return std::nullopt;
    }
    const ClassPrior prior = name == "uniform"    ? ClassPrior::Uniform
                             : name == "labelled" ? ClassPrior::Labelled
                                                  : ClassPrior::Estimated;
    return DistributionAlignment(prior, config.estimateMomentum);
}

std::unique_ptr<UnlabelledPolicy> policyOf(const TrainConfig& config) {
    if (config.method == "fixmatch" || config.method == "pseudo-label" ||
        config.method == "equilibrium") {
        return std::make_unique<FixedThreshold>(config.threshold, alignmentOf(config));
    }
    if (config.method == "flexmatch") {
        return std::make_unique<CurriculumThreshold>(config.threshold, alignmentOf(config));
    }
    if (config.method == "freematch") {
        const SelfAdaptiveThreshold::Settings settings{.momentum = config.estimateMomentum,
                                                       .minimum = config.thresholdMinimum,
                                                       .maximum = config.thresholdMaximum,
                                                       .fairnessWeight = config.fairnessWeight};
        return std::make_unique<SelfAdaptiveThreshold>(settings, alignmentOf(config));
    }
    if (config.method == "softmatch") {
        return std::make_unique<SoftThreshold>(config.estimateMomentum,
                                               alignmentOf(config, "uniform"));
    }
    if (config.method == "adamatch") {
        return std::make_unique<RelativeThreshold>(config.threshold,
                                                   alignmentOf(config, "estimated"));
    }
    return nullptr;
}

}  // namespace

Result<Method> createMethod(const TrainConfig& config) {
    Method method;
    method.policy = policyOf(config);
    if (!method.policy && config.method != "supervised" && config.method != "rounds") {
        return failure(
            ErrorCode::InvalidArgument,
            fmt::format("There is no method named '{}'.", config.method),
            fmt::format("Choose one of: {}.", fmt::join(findOption("method")->choices, ", ")));
    }
    method.view = config.method == "pseudo-label" ? TrainedView::Weak : TrainedView::Strong;
    const bool isSquared = learnsByEquilibrium(config) && config.readout == "mse";
    method.cost = isSquared ? Cost::SquaredError : Cost::CrossEntropy;
    method.unlabelledWeight = config.unlabelledWeight;
    method.mixupWeight = config.mixupWeight;
    method.balancedThreshold = config.threshold;
    method.logitAdjustment = config.logitAdjustment;
    method.skipMasked = config.skipMasked;
    return method;
}

}  // namespace seedling
