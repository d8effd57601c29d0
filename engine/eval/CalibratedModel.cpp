#include "engine/eval/CalibratedModel.h"

#include <torch/torch.h>

#include <utility>

namespace seedling {

void divideLogits(Classifier& network, double temperature) {
    const torch::NoGradGuard noGrad;
    for (auto& entry : network.named_parameters()) {
        if (Classifier::isOfLastLayer(entry.key())) {
            entry.value().div_(temperature);
        }
    }
}

Result<std::optional<ModelCalibration>> storedCalibration(Project& project, RunId run) {
    const auto stored = project.setting(calibrationSetting(run));
    if (!stored) {
        return failureOf(stored);
    }
    auto read = calibrationFromJson(stored->value_or(std::string()));
    return read ? std::optional(*std::move(read)) : std::optional<ModelCalibration>();
}

Result<CalibratedModel> loadCalibratedModel(Project& project, RunId run) {
    auto model = loadRunModel(project, run);
    if (!model) {
        return failureOf(model);
    }
    auto calibration = storedCalibration(project, run);
    if (!calibration) {
        return failureOf(calibration);
    }
    if (*calibration) {
        divideLogits(*model->network, (*calibration)->temperature);
    }
    return CalibratedModel{*std::move(model), *std::move(calibration)};
}

}  // namespace seedling
