#pragma once

#include <torch/types.h>

#include <cstddef>
#include <functional>

#include "engine/export/InferenceGraph.h"

namespace seedling {

/// Sees what each node gives, by its place, and returns what the nodes after it shall take for it.
using NodeFilter = std::function<torch::Tensor(std::size_t node, const torch::Tensor& output)>;

/// Goes through the graph step by step with LibTorch's plain operators: the reference that files
/// are compared with. pixels: [N, 3, side, side], uint8 or float, values 0-255. Returns
/// probabilities [N, classes], float. A node's output is kept no longer than it is needed. The
/// exceptions of LibTorch pass through to the caller's seam.
torch::Tensor evaluate(const InferenceGraph& graph, const torch::Tensor& pixels,
                       const NodeFilter& filter = {});

/// Numbers of the graph as a tensor that looks at them: valid as long as the graph is unchanged.
torch::Tensor viewOf(const GraphTensor& tensor);

}  // namespace seedling
