#include "datasets/select/NearestOthers.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace seedling {

void NearestOthers::add(std::size_t point, std::span<const float> similarities) {
    std::iota(m_order.begin(), m_order.end(), 0);
    std::swap(m_order[point], m_order.back());
    const auto last = m_order.begin() + static_cast<std::ptrdiff_t>(m_k);
    std::partial_sort(m_order.begin(), last, m_order.end() - 1,
                      [&](std::int32_t a, std::int32_t b) {
                          const float x = similarities[static_cast<std::size_t>(a)];
                          const float y = similarities[static_cast<std::size_t>(b)];
                          return x > y || (x == y && a < b);
                      });
    for (auto other = m_order.begin(); other != last; ++other) {
        m_others.push_back(*other);
        m_similarities.push_back(similarities[static_cast<std::size_t>(*other)]);
    }
}

}  // namespace seedling
