#pragma once

#include <torch/types.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/distributed/Communicator.h"

namespace seedling {

/// How much is sent at once, in bytes: a small bucket first, because the others wait for it.
struct BucketSizes {
    std::int64_t first = 1 << 20;
    std::int64_t others = 25 << 20;
};

/// Tensors that are sent as one row of numbers, because many small exchanges take longer than a few
/// large ones.
class TensorBucket {
public:
    /// tensors: of one kind of numbers, any strides. The row is not set yet.
    explicit TensorBucket(const std::vector<torch::Tensor>& tensors);

    [[nodiscard]] std::size_t size() const { return m_places.size(); }
    [[nodiscard]] const torch::Tensor& row() const { return m_row; }

    /// Puts a tensor into its place of the row.
    void put(std::size_t place, const torch::Tensor& tensor) const;
    /// Makes the tensor its place of the row, in its own memory and strides.
    void take(std::size_t place, const torch::Tensor& tensor) const;

private:
    torch::Tensor m_row;
    std::vector<torch::Tensor> m_places;  ///< Parts of the row, in the shapes of the tensors.
};

/// How many tensors each bucket has, in their order; one that is larger than a bucket has its own.
/// Source: gradient bucketing of PyTorch Distributed, arXiv 2006.15704, section 3.2.3, with its
/// sizes. Pure; any thread.
std::vector<std::size_t> bucketCounts(const std::vector<torch::Tensor>& tensors,
                                      const BucketSizes& sizes = {});

/// Each tensor becomes its mean over all ranks, the same to the bit everywhere, in buckets.
/// tensors: float; they keep their memory and strides. Nothing is done where a rank is alone.
/// Errors: of Communicator::sum.
Status averageInBuckets(Communicator& ranks, const std::vector<torch::Tensor>& tensors,
                        const BucketSizes& sizes = {});

}  // namespace seedling
