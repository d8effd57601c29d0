#include "datasets/select/DotProducts.h"

#include <algorithm>

#include "datasets/select/DotKernel.h"

namespace seedling {

DotProducts::DotProducts(std::span<const float> vectors, std::size_t dimensions)
    : m_dimensions(dimensions), m_count(vectors.size() / dimensions) {
    const std::size_t panels = (m_count + kPanelVectors - 1) / kPanelVectors;
    m_panels.resize(panels * kPanelVectors * m_dimensions);
    for (std::size_t vector = 0; vector < m_count; ++vector) {
        float* place = m_panels.data() + vector / kPanelVectors * kPanelVectors * m_dimensions +
                       vector % kPanelVectors;
        for (std::size_t d = 0; d < m_dimensions; ++d)
            place[d * kPanelVectors] = vectors[vector * m_dimensions + d];
    }
}

void DotProducts::compute(std::span<const float> rows, std::span<float> products) const {
    const std::size_t count = rows.size() / m_dimensions;
    for (std::size_t first = 0; first < m_count; first += kPanelVectors)
        panelProducts(rows.data(), count, m_dimensions, m_panels.data() + first * m_dimensions,
                      products.data() + first, m_count, std::min(kPanelVectors, m_count - first));
}

}  // namespace seedling
