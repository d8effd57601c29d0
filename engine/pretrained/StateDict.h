#pragma once

#include <torch/types.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "datasets/base/Result.h"

namespace seedling {

/// Named tensors of a network, in the order of their file.
struct StateDict {
    std::vector<std::pair<std::string, torch::Tensor>> tensors;

    /// nullptr where there is none of that name.
    [[nodiscard]] const torch::Tensor* find(const std::string& name) const;
};

/// What a file of weights is, by its content.
enum class WeightFile {
    StateDict,    ///< Named tensors: torch.save(model.state_dict(), FILE), of any version.
    TorchScript,  ///< A network with its code.
    Neither
};

/// Errors: NotFound, PermissionDenied, Io.
Result<WeightFile> kindOfWeightFile(const std::filesystem::path& file);

/// Reads named tensors: zip archives (PyTorch 1.6 and later) and the format before it. Only tensors
/// are taken, nothing of the file is executed (Pickle.h). A dictionary below "state_dict" or
/// "model" is taken as well, and "module.", which networks trained in parallel have in front of
/// their names, is taken off. What is no tensor is left out. Errors: NotFound, PermissionDenied,
/// Io, OutOfMemory, Corrupt (damaged or truncated), Unsupported (a whole Python model, or no
/// dictionary of tensors), with what to do. Any thread.
Result<StateDict> readStateDict(const std::filesystem::path& file);

}  // namespace seedling
