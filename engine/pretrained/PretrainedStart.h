#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <string>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"
#include "engine/model/Classifier.h"
#include "engine/model/NetworkSpec.h"
#include "engine/pretrained/PretrainedFile.h"
#include "engine/protocol/PretrainedRecord.h"
#include "engine/protocol/TrainConfig.h"

namespace seedling {

/// The pretrained weights of a run. The file is copied into the project's data folder, so that a
/// run can be continued, and an encoder's model used, when the file itself has gone.
class PretrainedStart {
public:
    /// Recognises the file that the configuration names, or, of a run that goes on, the copy that
    /// `from` tells of, and makes that copy.
    /// Errors: those of openPretrained; InvalidArgument (another network was asked for, or a
    /// TorchScript file is to go on learning); DiskFull, PermissionDenied, Io.
    static Result<std::shared_ptr<const PretrainedStart>> open(const Project& project,
                                                               const TrainConfig& config,
                                                               const PretrainedRecord* from);

    /// The form of the network that the weights are for: all of a spec but what a run adds.
    [[nodiscard]] NetworkSpec network() const;
    [[nodiscard]] bool isFrozen() const { return m_record.use == "frozen"; }
    [[nodiscard]] const PretrainedRecord& record() const { return m_record; }
    /// "Starting from ResNet-18 from torchvision ..., licence: BSD-3-Clause."
    [[nodiscard]] std::string sentence() const;

    /// Weights and normalisation. network: made from a spec of network().
    void giveTo(Classifier& network) const;

    /// What features depend on beside the image: equal keys give equal features.
    [[nodiscard]] std::string key() const;

private:
    PretrainedStart() = default;

    PretrainedFile m_file;
    PretrainedRecord m_record;
    std::array<double, 3> m_mean{};
    std::array<double, 3> m_deviation{};
};

/// Where a project keeps the copy of a file of weights.
std::filesystem::path keptPretrained(const Project& project, const std::string& hash);

/// Says where the file of a stored network lies. A network without one stays as it is.
NetworkSpec withEncoderFile(NetworkSpec spec, const Project& project);

}  // namespace seedling
