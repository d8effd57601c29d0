#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace seedling {

/// The largest values of a row, the largest first, and of equal ones the earlier first. values and
/// places: as many as are wanted, 1 or more; where the row has fewer, the rest is left at minus
/// infinity and the first place. except: a place that is passed over; -1: none. Any thread.
void takeLargest(std::span<const float> row, std::int32_t except, std::span<float> values,
                 std::span<std::int32_t> places);

/// Collects, for one point after the other, which k other points are most similar to it; equally
/// similar ones by place, so that every run names the same. Thread rule: one thread.
class NearestOthers {
public:
    /// k: 0 to count - 1.
    NearestOthers(std::size_t count, std::size_t k);

    /// The next point. similarities: of it and each of all points, itself included.
    void add(std::size_t point, std::span<const float> similarities);

    [[nodiscard]] std::size_t k() const { return m_k; }
    /// Points so far x k, the most similar first.
    [[nodiscard]] const std::vector<std::int32_t>& others() const { return m_others; }
    [[nodiscard]] const std::vector<float>& similarities() const { return m_similarities; }

private:
    std::size_t m_k;
    std::vector<std::int32_t> m_others;
    std::vector<float> m_similarities;
};

}  // namespace seedling
