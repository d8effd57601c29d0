#pragma once

#include <torch/types.h>

#include <memory>
#include <string>

#include "datasets/base/Result.h"

namespace seedling {

/// Answers with an ONNX file by the operators' definitions, through LibTorch: for files that no
/// other reader at hand can read, and to predict with them. It knows the operators that onnxModel
/// writes and no others. One thread.
class OnnxEvaluation {
public:
    /// bytes: a whole file. Errors: Corrupt (no ONNX model), Unsupported (an operator that is not
    /// known here).
    static Result<OnnxEvaluation> read(const std::string& bytes);

    OnnxEvaluation(OnnxEvaluation&&) noexcept;
    OnnxEvaluation& operator=(OnnxEvaluation&&) noexcept;
    ~OnnxEvaluation();

    /// Pixels along each side that it takes; 0: any.
    [[nodiscard]] int side() const;

    /// pixels: uint8 [N, 3, H, W]. Returns probabilities [N, classes], float. The exceptions of
    /// LibTorch pass through to the caller's seam.
    [[nodiscard]] torch::Tensor answers(const torch::Tensor& pixels) const;

private:
    struct Model;
    explicit OnnxEvaluation(std::unique_ptr<Model> model);

    std::unique_ptr<Model> m_model;
};

}  // namespace seedling
