#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace seedling {

/// Collects, for one point after the other, which k other points are most similar to it; equally
/// similar ones by place, so that every run names the same. Thread rule: one thread.
class NearestOthers {
public:
    /// k: 0 to count - 1.
    NearestOthers(std::size_t count, std::size_t k) : m_k(k), m_order(count) {}

    /// The next point. similarities: of it and each of all points, itself included.
    void add(std::size_t point, std::span<const float> similarities);

    [[nodiscard]] std::size_t k() const { return m_k; }
    /// Points so far x k, the most similar first.
    [[nodiscard]] const std::vector<std::int32_t>& others() const { return m_others; }
    [[nodiscard]] const std::vector<float>& similarities() const { return m_similarities; }

private:
    std::size_t m_k;
    std::vector<std::int32_t> m_order;  ///< Room for sorting.
    std::vector<std::int32_t> m_others;
    std::vector<float> m_similarities;
};

}  // namespace seedling
