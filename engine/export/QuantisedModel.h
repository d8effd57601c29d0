#pragma once

#include <torch/types.h>

#include "engine/export/InferenceGraph.h"
#include "engine/export/Quantisation.h"

namespace seedling {

/// The images that ranges are measured on, at most.
inline constexpr std::size_t kCalibrationImages = 256;

/// Measures what each quantised output reaches on these images and chooses the codes. The range
/// leaves out the outermost 0.01 % of the values, half of it at each end, as far as a histogram of
/// 2048 equal parts tells: a few extreme ones would cost all others their digits. pixels: [N, 3,
/// side, side] uint8, N >= 1. The exceptions of LibTorch pass through. Source: percentile
/// calibration as in Wu et al. 2020, arXiv 2004.09602, section 3.2; weights by their maximum,
/// section 3.1.
Quantisation calibrated(const InferenceGraph& graph, const torch::Tensor& pixels);

/// A graph with 8-bit numbers, answered as a file with QuantizeLinear and DequantizeLinear is:
/// rounded to whole numbers where it says so, floats in between.
class QuantisedModel {
public:
    QuantisedModel(const InferenceGraph& graph, Quantisation quantisation);

    /// As evaluate() of a graph.
    [[nodiscard]] torch::Tensor answers(const torch::Tensor& pixels) const;

private:
    Quantisation m_quantisation;
    InferenceGraph m_graph;
};

/// What is left of x once it has gone through the code and back.
torch::Tensor throughCode(const torch::Tensor& x, const ActivationCode& code);

}  // namespace seedling
