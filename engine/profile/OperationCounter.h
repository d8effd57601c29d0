#pragma once

#include <cstdint>

namespace seedling {

/// Counts the floating-point operations that LibTorch does, on whatever thread, from what its
/// dispatcher reports of each convolution and matrix product, forward and backward: a multiply-add
/// is two operations. Exact, and the same in every precision: convolutions by Winograd's form count
/// as the convolution that they compute, though they multiply less. What works number by number
/// (activations, normalisation, adding gradients to weights) is left out: moving such a number
/// costs many times what computing it does, so its cost is counted in bytes.
/// Slows every operation down a little: for a step now and then, not for a whole run. Several may
/// live at once; each counts everything. Thread rule: made, asked and destroyed on one thread,
/// while nothing else uses LibTorch. Source: the callbacks of at::RecordFunction.
class OperationCounter {
public:
    OperationCounter();
    ~OperationCounter();
    OperationCounter(const OperationCounter&) = delete;
    OperationCounter& operator=(const OperationCounter&) = delete;

    /// Operations since the counter was made, or since the last call.
    [[nodiscard]] double take();

private:
    std::int64_t m_start;  ///< Multiply-adds of all time when it last began.
};

}  // namespace seedling
