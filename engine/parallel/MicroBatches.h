#pragma once

#include <torch/types.h>

#include <cstdint>
#include <functional>
#include <vector>

#include "engine/model/Classifier.h"

namespace seedling {

/// One tensor for each output, with as many rows as go in.
using Rows = std::vector<torch::Tensor>;
using NetworkPass = std::function<Rows(Classifier&, const torch::Tensor&)>;

/// pass(network, pixels) in so many micro-batches, one after the other: first all forward without
/// gradient, and each forward once more when the gradient of its rows is due, so that only one
/// micro-batch's activations are there at a time. Whatever the loss makes of the rows together, the
/// gradient is that of the whole batch, up to the order of sums; a step costs one more pass
/// forward. Batch norm in train mode takes its statistics from each micro-batch alone, and the
/// running ones become the micro-batches' mean, as with the parts of DataParallel. Source: Gao et
/// al. 2021, "Scaling Deep Contrastive Learning Batch Size under Memory Limited Setup", arXiv
/// 2101.06983 (gradient cache). count: 2 or more; not more than rows. The network must outlive the
/// backward pass. Thread rule: that of the network.
Rows inMicroBatches(Classifier& network, const torch::Tensor& pixels, std::int64_t count,
                    const NetworkPass& pass);

}  // namespace seedling
