#pragma once

#include <cstdint>
#include <vector>

namespace seedling {

/// Which images go into which step: a pure function of seed and step, so that a run can be
/// continued or repeated from any step. Thread rule: one thread.
class BatchPlan {
public:
    /// labelledBatch: B, 1 or more; unlabelledBatch: mu B, 0 or more.
    BatchPlan(std::uint64_t seed, int labelledBatch, int unlabelledBatch);

    /// B places below `count`, drawn with replacement (FixMatch's official code repeats and
    /// shuffles; with few labels that is the same). count: 1 or more.
    [[nodiscard]] std::vector<std::int64_t> labelled(std::int64_t step, std::int64_t count) const;

    /// mu B places below `count`: passes over all of them, each in a new random order, cut into
    /// batches without regard to where one ends. count: 1 or more.
    [[nodiscard]] std::vector<std::int64_t> unlabelled(std::int64_t step, std::int64_t count);

private:
    const std::vector<std::int64_t>& order(std::int64_t pass, std::int64_t count);

    std::uint64_t m_seed;
    int m_labelledBatch;
    int m_unlabelledBatch;
    std::int64_t m_pass = -1;  ///< The pass whose order is kept.
    std::vector<std::int64_t> m_order;
};

}  // namespace seedling
