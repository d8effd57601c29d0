#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "datasets/base/Result.h"
#include "engine/model/Classifier.h"
#include "engine/model/NetworkSpec.h"

namespace seedling {

/// NetworkSpec::name of a network that runs a TorchScript file.
inline constexpr const char* kScriptEncoderName = "encoder";

/// Features by a TorchScript file that somebody else made, and a linear layer of ours on them. The
/// file gets float pixels [N, 3, side, side], normalised by Classifier::setNormalisation, and must
/// answer with [N, D]; its weights never change. It computes in fp32 whatever the precision around
/// it.
///
/// A TorchScript file is a program: it runs operators of LibTorch in this process with its rights.
/// Few of them touch anything but tensors; files that name those that read or write files are
/// refused before they are loaded. That is a fence, no proof: take encoders from people you trust.
///
/// Saved and loaded are the linear layer and the normalisation; the file stays where it is.
class ScriptEncoder : public Classifier {
public:
    /// Runs two grey images to see what comes out. spec: with encoderFile. Errors: NotFound, Io,
    /// Corrupt (not TorchScript, or damaged), Unsupported (it names operators that reach files, or
    /// its answer is not a row of features for each image), OutOfMemory.
    static Result<std::shared_ptr<ScriptEncoder>> open(const NetworkSpec& spec);
    ~ScriptEncoder() override;

    [[nodiscard]] std::int64_t featureCount() const override;
    [[nodiscard]] std::int64_t multiplyAdds() const override;
    void initialise(std::uint64_t seed) override;
    /// The normalisation is the file's, not the images'.
    void fitTo(const torch::Tensor& images) override;

    /// Numbers of the file's parameters.
    [[nodiscard]] std::int64_t encoderParameters() const;

    struct Script;
    /// The module of the file, for an export that takes it in.
    [[nodiscard]] const Script& script() const { return *m_script; }

protected:
    torch::Tensor featuresOf(const torch::Tensor& normalised) override;
    torch::Tensor logitsOf(const torch::Tensor& features) override;

private:
    ScriptEncoder(std::unique_ptr<Script> script, std::int64_t features, int classes);

    std::unique_ptr<Script> m_script;
    std::int64_t m_multiplyAdds = 0;
    torch::nn::Linear m_head;
};

}  // namespace seedling
