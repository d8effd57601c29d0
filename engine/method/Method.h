#pragma once

#include <memory>

#include "datasets/base/Result.h"
#include "engine/method/Losses.h"
#include "engine/method/UnlabelledPolicy.h"
#include "engine/protocol/TrainConfig.h"

namespace seedling {

/// The view of an unlabelled image that learns the pseudo-label of its weak view.
enum class TrainedView { Strong, Weak };

/// A method: how a batch becomes a loss.
///   supervised    no policy
///   rounds        no policy: PseudoLabelRounds and RoundStep do its work
///   fixmatch      FixedThreshold
///   pseudo-label  FixedThreshold; the weak view learns its own answer. Source: Lee, "Pseudo-Label:
///                 The Simple and Efficient Semi-Supervised Learning Method for Deep Neural
///                 Networks", ICML 2013 workshop. Deviations: a threshold, and
///                 a weight that is the same from the first step on.
///   flexmatch     CurriculumThreshold
///   freematch     SelfAdaptiveThreshold
///   softmatch     SoftThreshold, aligned to equal shares unless the configuration says otherwise
///   equilibrium   FixedThreshold, on a network that learns by equilibrium propagation: weak views
///                 settle freely, strong views of trusted images are nudged as well. With
///                 skipMasked off all are nudged, those that are not trusted with a force of 0.
///   adamatch      RelativeThreshold, aligned to the estimated shares unless it says otherwise
struct Method {
    std::unique_ptr<UnlabelledPolicy> policy;  ///< None: labelled images only.
    TrainedView view = TrainedView::Strong;
    Cost cost = Cost::CrossEntropy;   ///< Of all losses but those of the balanced head.
    double unlabelledWeight = 1.0;    ///< lambda_u
    double mixupWeight = 0;           ///< lambda_mix; 0 leaves it out.
    double balancedThreshold = 0.95;  ///< tau of the balanced head, for networks with one.
    double logitAdjustment = 0;       ///< Its strength; 0 leaves it out.
    bool skipMasked = false;

    [[nodiscard]] bool usesUnlabelled() const { return policy != nullptr; }
    [[nodiscard]] bool usesStrongViews() const {
        return usesUnlabelled() && view == TrainedView::Strong;
    }
};

/// The method that a configuration names. Errors: InvalidArgument.
Result<Method> createMethod(const TrainConfig& config);

}  // namespace seedling
