#include "engine/pretrained/PretrainedFile.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "datasets/base/FileHandle.h"
#include "datasets/base/MappedFile.h"
#include "datasets/base/PathText.h"
#include "datasets/base/Sha256.h"
#include "engine/model/ModelFactory.h"
#include "engine/model/ScriptEncoder.h"
#include "engine/pretrained/TorchvisionWeights.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

Result<std::string> hashOf(const fs::path& file) {
    const auto handle = FileHandle::openForReading(file);
    if (!handle) {
        return failureOf(handle);
    }
    const auto mapped = MappedFile::map(*handle);
    return mapped ? Result<std::string>(sha256(mapped->bytes())) : failureOf(mapped);
}

Status readWeights(PretrainedFile& file) {
    auto weights = readStateDict(file.path);
    if (!weights) {
        return failureOf(weights);
    }
    auto network = networkOf(*weights);
    if (!network) {
        return failureOf(network);
    }
    NetworkSpec spec{.name = *network, .side = kPretrainedSide};
    spec.photoStem = true;
    const auto classifier = createClassifier(spec);
    if (!classifier) {
        return failureOf(classifier);
    }
    if (const Status fits = giveWeights(*weights, **classifier); !fits) {
        return fits;
    }
    file.network = *std::move(network);
    file.parameters = parameterCountOf(*weights);
    file.features = (*classifier)->featureCount();
    file.weights = *std::move(weights);
    return {};
}

Status tryEncoder(PretrainedFile& file, int side) {
    NetworkSpec spec{.name = kScriptEncoderName, .side = side};
    spec.encoderFile = textFromPath(file.path);
    const auto encoder = ScriptEncoder::open(spec);
    if (!encoder) {
        return failureOf(encoder);
    }
    file.network = kScriptEncoderName;
    file.parameters = (*encoder)->encoderParameters();
    file.features = (*encoder)->featureCount();
    return {};
}

}  // namespace

bool PretrainedFile::isEncoder() const {
    return network == kScriptEncoderName;
}

Result<PretrainedFile> openPretrained(const fs::path& path, int side) {
    const auto kind = kindOfWeightFile(path);
    if (!kind) {
        return failureOf(kind);
    }
    auto hash = hashOf(path);
    if (!hash) {
        return failureOf(hash);
    }
    PretrainedFile file;
    file.path = path;
    file.name = textFromPath(path.filename());
    file.sha256 = *std::move(hash);
    const Status read =
        *kind == WeightFile::TorchScript ? tryEncoder(file, side) : readWeights(file);
    return read ? Result<PretrainedFile>(std::move(file)) : failureOf(read);
}

std::string describePretrained(const PretrainedFile& file) {
    constexpr double kMillion = 1e6;
    constexpr std::size_t kShownDigits = 8;
    const std::string what =
        file.isEncoder() ? fmt::format("TorchScript encoder with {} features", file.features)
                         : titleOf(file.network) + " from torchvision";
    return fmt::format("{}, {:.1f} million parameters, SHA-256 {}…", what,
                       static_cast<double>(file.parameters) / kMillion,
                       file.sha256.substr(0, kShownDigits));
}

std::string toJson(const PretrainedFile& file) {
    return nlohmann::ordered_json{
        {"network", file.network},         {"title", titleOf(file.network)},
        {"encoder", file.isEncoder()},     {"parameters", file.parameters},
        {"features", file.features},       {"sha256", file.sha256},
        {"text", describePretrained(file)}}
        .dump();
}

}  // namespace seedling
