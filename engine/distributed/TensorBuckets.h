#pragma once

#include <torch/types.h>

#include <cstdint>
#include <vector>

#include "engine/distributed/Communicator.h"

namespace seedling {

/// How much is sent at once, in bytes: a small bucket first, because the others wait for it.
struct BucketSizes {
    std::int64_t first = 1 << 20;
    std::int64_t others = 25 << 20;
};

/// Each tensor becomes its mean over all ranks, the same to the bit everywhere. They are put
/// together into buckets, because many small exchanges take longer than a few large ones; one that
/// is larger than a bucket has its own. tensors: float, any strides; they keep their memory and
/// strides. Nothing is done where a rank is alone. Errors: of Communicator::sum. Source: gradient
/// bucketing of PyTorch Distributed, arXiv 2006.15704, section 3.2.3, with its sizes. Deviation:
/// the exchange begins when all gradients are there, and does not overlap with the backward pass.
Status averageInBuckets(Communicator& ranks, const std::vector<torch::Tensor>& tensors,
                        const BucketSizes& sizes = {});

}  // namespace seedling
