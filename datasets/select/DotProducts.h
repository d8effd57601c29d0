#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace seedling {

/// Dot products of many rows with always the same vectors, which is how images are compared. Each
/// product is summed up in the same order whatever rows it is computed with, so that the numbers do
/// not depend on how rows are shared out among threads. Starts no threads: those of a matrix
/// library would be in the way of the caller's. Thread rule: any thread once made.
class DotProducts {
public:
    /// vectors: any number of them, 1 or more, row by row; dimensions: of each, 1 or more.
    DotProducts(std::span<const float> vectors, std::size_t dimensions);

    /// How many vectors there are.
    [[nodiscard]] std::size_t count() const { return m_count; }

    /// rows: any number x dimensions; products: as many x count(), row by row. A few dozen rows at
    /// once keep the products in the processor's cache.
    void compute(std::span<const float> rows, std::span<float> products) const;

private:
    std::size_t m_dimensions;
    std::size_t m_count;
    /// Vectors in panels, each panel dimension by dimension; the last is filled up with 0.
    std::vector<float> m_panels;
};

}  // namespace seedling
