#pragma once

#include <torch/nn/module.h>
#include <torch/types.h>

#include <functional>
#include <vector>

namespace seedling {

/// A part of a network, from a batch to one or more tensors. The same input and statistics must
/// give the same output: nothing in it may draw random numbers.
struct RecomputedPart {
    std::function<std::vector<torch::Tensor>(const torch::Tensor&)> forward;
    std::vector<torch::Tensor> parameters;  ///< All that forward reads.
    std::vector<torch::Tensor> statistics;  ///< All that forward moves: statisticsOf.
};

/// Means, variances and counts of a module's batch norms.
std::vector<torch::Tensor> statisticsOf(const torch::nn::Module& module);

/// part.forward(x), with gradient, keeping x and the statistics as they are now instead of all that
/// lies between; the backward pass goes forward once more. Gradients are those of part.forward to
/// the bit. Statistics move once: the second time starts from those of the first and leaves no
/// trace. It runs in the precision of the first, whatever thread it runs on. Where no gradient is
/// asked for, and while a model is traced for export, it is part.forward itself. What the part
/// refers to must outlive the backward pass. Source: Chen et al. 2016, "Training Deep Nets with
/// Sublinear Memory Cost", arXiv 1604.06174. Thread rule: that of the part.
std::vector<torch::Tensor> recomputed(const RecomputedPart& part, const torch::Tensor& x);

}  // namespace seedling
