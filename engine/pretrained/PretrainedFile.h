#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "datasets/base/Result.h"
#include "engine/pretrained/StateDict.h"

namespace seedling {

/// A file of weights that has been recognised.
struct PretrainedFile {
    std::filesystem::path path;
    std::string name;  ///< Without folders.
    std::string sha256;
    std::string network;  ///< A network of ModelFactory; kScriptEncoderName for TorchScript.
    std::int64_t parameters = 0;
    std::int64_t features = 0;  ///< Values that each image becomes.
    StateDict weights;          ///< Empty for TorchScript, which is run as it is.

    [[nodiscard]] bool isEncoder() const;
};

/// Pixels of the square images that torchvision's networks learnt from, and that a file is tried
/// out with.
inline constexpr int kPretrainedSide = 224;

/// Recognises and checks a file of weights: its tensors fit the network, or its encoder answers as
/// it should at `side` pixels. Errors: those of readStateDict, networkOf, giveWeights and
/// ScriptEncoder::open. Thread rule: nothing else may use LibTorch meanwhile.
Result<PretrainedFile> openPretrained(const std::filesystem::path& file,
                                      int side = kPretrainedSide);

/// One sentence: "ResNet-18 from torchvision, 11.7 million parameters, SHA-256 5c106cde…".
std::string describePretrained(const PretrainedFile& file);

/// JSON object {"network", "title", "encoder", "parameters", "features", "sha256", "text"}.
std::string toJson(const PretrainedFile& file);

}  // namespace seedling
