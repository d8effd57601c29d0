#pragma once

#include <torch/types.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/model/Classifier.h"
#include "engine/model/NetworkSpec.h"
#include "engine/parallel/MicroBatches.h"
#include "engine/parallel/Workers.h"
#include "engine/train/Precision.h"

namespace seedling {

/// Trains a network with parts of each batch on threads of their own. Small convolutions gain
/// little from a second thread inside each, because they wait for each other at every layer; whole
/// parts wait once a pass. Row r of n goes to part r mod n. Batch norm takes its statistics from
/// each part alone, and the running ones become the parts' mean: that, and the order of sums, is
/// how results differ from those of one part. Source: synchronous data parallelism, PyTorch
/// Distributed, arXiv 2006.15704; batch norm of parts ("ghost batch norm"), arXiv 1705.08741.
/// Results depend on the number of parts, not on how they are scheduled. Where the spec wants fewer
/// rows to be in the network at a time (MemorySaving::atOnce), each part goes in micro-batches.
/// Thread rule: one thread at a time, the one that also calls backward().
class DataParallel {
public:
    /// One part: the network itself, on the calling thread.
    DataParallel(Classifier& network);  // NOLINT(google-explicit-constructor): it stands for it.

    /// As many parts as are worth it on that many threads (at most four, that share the threads). A
    /// part has a copy of the network with the same weights and its own gradients, which are added
    /// to the network's as soon as backward() has gone through it. spec: of the network. threads: 1
    /// is one part on the calling thread.
    DataParallel(Classifier& network, const NetworkSpec& spec, int threads);

    /// Whether there is one part at any size of a batch. backward() then gives each parameter its
    /// gradient in one go.
    [[nodiscard]] bool isOnePart() const { return m_copies.empty(); }

    /// Logits of all heads, rows in the order of pixels. As Classifier::heads.
    [[nodiscard]] HeadLogits heads(const torch::Tensor& pixels, Precision precision) const;

    /// As Classifier::features.
    [[nodiscard]] torch::Tensor features(const torch::Tensor& pixels, Precision precision) const;

private:
    Rows forward(const torch::Tensor& pixels, Precision precision, const NetworkPass& pass) const;
    [[nodiscard]] std::size_t partsFor(std::int64_t rows) const;
    [[nodiscard]] std::int64_t microBatchesFor(std::int64_t rows) const;

    Classifier& m_network;
    std::int64_t m_atOnce = 0;                          ///< Rows in the network at a time; 0: all.
    std::vector<std::shared_ptr<Classifier>> m_copies;  ///< Of all parts but the first.
    std::shared_ptr<Workers> m_workers;
};

}  // namespace seedling
