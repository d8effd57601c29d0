#include "engine/train/StepImages.h"

#include "engine/method/Method.h"

namespace seedling {

StepImages stepImages(const TrainConfig& config) {
    const std::int64_t labelled = config.labelledBatch;
    const std::int64_t unlabelled = labelled * config.unlabelledRatio;
    if (config.method == "rounds") {
        return {labelled + unlabelled, 0};
    }
    // It was validated before.
    const Method method = createMethod(config).value();
    if (!method.usesUnlabelled()) {
        return {labelled, 0};
    }
    const std::int64_t mixed = method.mixupWeight > 0 ? labelled + unlabelled : 0;
    if (method.skipMasked) {
        return {labelled + unlabelled + mixed,
                unlabelled + (method.policy->wantsLabelled() ? labelled : 0)};
    }
    const std::int64_t views = method.usesStrongViews() ? 2 : 1;
    return {labelled + views * unlabelled + mixed, 0};
}

}  // namespace seedling
