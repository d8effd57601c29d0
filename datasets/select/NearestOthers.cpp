#include "datasets/select/NearestOthers.h"

#include <algorithm>
#include <limits>

#include "datasets/select/DotKernel.h"

namespace seedling {

void takeLargest(std::span<const float> row, std::int32_t except, std::span<float> values,
                 std::span<std::int32_t> places) {
    std::ranges::fill(values, -std::numeric_limits<float>::infinity());
    std::ranges::fill(places, 0);
    const auto next = [&](std::size_t from) {
        return nextLarger(row.data(), from, row.size(), values.back());
    };
    for (std::size_t i = next(0); i < row.size(); i = next(i + 1)) {
        const auto here = static_cast<std::int32_t>(i);
        if (here == except)
            continue;
        std::size_t place = values.size() - 1;
        for (; place > 0 && values[place - 1] < row[i]; --place) {
            values[place] = values[place - 1];
            places[place] = places[place - 1];
        }
        values[place] = row[i];
        places[place] = here;
    }
}

NearestOthers::NearestOthers(std::size_t count, std::size_t k) : m_k(k) {
    m_others.reserve(count * k);
    m_similarities.reserve(count * k);
}

void NearestOthers::add(std::size_t point, std::span<const float> similarities) {
    if (m_k == 0)
        return;
    const std::size_t first = m_others.size();
    m_others.resize(first + m_k);
    m_similarities.resize(first + m_k);
    takeLargest(similarities, static_cast<std::int32_t>(point),
                std::span(m_similarities).subspan(first), std::span(m_others).subspan(first));
}

}  // namespace seedling
