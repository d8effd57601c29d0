#pragma once

#include <ATen/Parallel.h>
#include <torch/types.h>

#include <algorithm>
#include <cstdint>

#include "engine/model/NormSiluKernel.h"

namespace seedling {

/// The places of a channels-last tensor as rows of channels, in groups of 256, which threads share.
/// Sums that are kept for each group do not depend on the number of threads. Thread rule: one
/// thread, which may use LibTorch's others.
class RowGroups {
public:
    /// x: [N, C, ...], channels-last.
    explicit RowGroups(const torch::Tensor& x)
        : m_rows(x.numel() / x.size(1)), m_channels(x.size(1)) {}

    [[nodiscard]] std::int64_t rows() const { return m_rows; }

    /// Two sums for each group and channel, 0: [groups, 2, C] float.
    [[nodiscard]] torch::Tensor newSums() const {
        return torch::zeros({count(), 2, m_channels}, torch::kFloat);
    }

    /// Where the sums of a group are, C numbers each.
    [[nodiscard]] TwoSums sumsOf(const torch::Tensor& sums, std::int64_t group) const {
        float* const place = sums.data_ptr<float>() + 2 * group * m_channels;
        return {place, place + m_channels};
    }

    /// work(group, place of its first number, its RowsShape)
    template <class Work>
    void forEach(const Work& work) const {
        constexpr std::int64_t kGrain = 32768;  // Numbers that are worth a thread.
        const std::int64_t numbers = kRowsAtOnce * m_channels;
        const std::int64_t grain = std::max<std::int64_t>(1, kGrain / numbers);
        at::parallel_for(0, count(), grain, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t i = first; i < last; ++i) {
                const std::int64_t mine = std::min(kRowsAtOnce, m_rows - i * kRowsAtOnce);
                work(i, i * numbers,
                     RowsShape{static_cast<std::size_t>(mine),
                               static_cast<std::size_t>(m_channels)});
            }
        });
    }

private:
    static constexpr std::int64_t kRowsAtOnce = 256;

    [[nodiscard]] std::int64_t count() const { return (m_rows + kRowsAtOnce - 1) / kRowsAtOnce; }

    std::int64_t m_rows;
    std::int64_t m_channels;
};

}  // namespace seedling
