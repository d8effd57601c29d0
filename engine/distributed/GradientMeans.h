#pragma once

#include <torch/types.h>

#include <cstddef>
#include <memory>
#include <vector>

#include "engine/distributed/Communicator.h"
#include "engine/distributed/TensorBuckets.h"
#include "engine/model/Classifier.h"

namespace torch::autograd {
struct Node;
}

namespace seedling {

/// Makes the gradients of a network their means over all ranks. They are sent in buckets, from the
/// last layer to the first, and with `overlaps` each bucket as soon as the backward pass has filled
/// it, while the rest is still being computed. The means are the same to the bit in either way. A
/// gradient that a rank's step does not reach counts as zeros. Where a rank is alone, nothing is
/// done. Source: PyTorch Distributed, arXiv 2006.15704, section 3.2.3 (buckets in reverse order,
/// hooks behind the accumulation of gradients). Thread rule: one thread, the one that calls
/// backward().
class GradientMeans {
public:
    /// network, ranks: must outlive it. What learns in the network must be settled. overlaps: only
    /// where backward() gives each parameter its gradient once and in one go, as
    /// DataParallel::isOnePart says.
    GradientMeans(Communicator& ranks, const Classifier& network, bool overlaps,
                  const BucketSizes& sizes = {});
    GradientMeans(const GradientMeans&) = delete;
    GradientMeans& operator=(const GradientMeans&) = delete;
    ~GradientMeans();

    /// Before a backward pass.
    void begin();

    /// After it; then every gradient is the mean. Errors: those of Communicator.
    Status finish();

    /// How many buckets were under way when finish() was called last.
    [[nodiscard]] std::size_t sentEarly() const { return m_sentEarly; }

private:
    struct Part {
        std::size_t bucket = 0;
        std::size_t place = 0;
        bool hasCome = false;
    };

    void listen();
    void come(std::size_t parameter);
    void put(std::size_t parameter);
    void sendWhole();
    void takeMeans();

    Communicator& m_ranks;
    std::vector<torch::Tensor> m_parameters;  ///< From the last to the first.
    std::vector<Part> m_parts;                ///< Of each parameter.
    std::vector<TensorBucket> m_buckets;
    std::vector<std::size_t> m_missing;  ///< Gradients that have not come to each bucket.
    std::size_t m_next = 0;              ///< The first bucket that is not sent: all ranks have the
                                         ///< same order.
    std::size_t m_sentEarly = 0;
    bool m_isOpen = false;  ///< Between begin() and finish().
    Status m_sent;          ///< The first failure of sending.
    /// Nobody else keeps them, and with them the hooks.
    std::vector<std::shared_ptr<torch::autograd::Node>> m_accumulators;
};

}  // namespace seedling
