#include "engine/parallel/MicroBatches.h"

#include <torch/torch.h>

#include <cstddef>
#include <utility>

#include "engine/memory/Recompute.h"

namespace seedling {
namespace {

/// Lets each micro-batch find the statistics as they were before the first, and leaves their mean.
class MeanStatistics {
public:
    explicit MeanStatistics(std::vector<torch::Tensor> statistics)
        : m_statistics(std::move(statistics)) {
        for (const torch::Tensor& one : m_statistics) {
            m_before.push_back(one.detach().clone());
            m_sums.push_back(torch::zeros_like(one));
        }
    }

    void begin() const { set(m_before); }

    void end() {
        const torch::NoGradGuard noGrad;
        ++m_count;
        for (std::size_t i = 0; i < m_sums.size(); ++i) {
            m_sums[i].add_(m_statistics[i].detach());
        }
    }

    void leaveMean() const {
        const torch::NoGradGuard noGrad;
        std::vector<torch::Tensor> means;
        for (const torch::Tensor& sum : m_sums) {
            // Counts of batches are whole numbers, and all the same.
            means.push_back(sum.is_floating_point() ? sum.div(m_count) : sum.div(m_count, "floor"));
        }
        set(means);
    }

private:
    /// variable_data: see Recompute.
    void set(const std::vector<torch::Tensor>& values) const {
        const torch::NoGradGuard noGrad;
        for (std::size_t i = 0; i < values.size(); ++i) {
            m_statistics[i].variable_data().copy_(values[i]);
        }
    }

    std::vector<torch::Tensor> m_statistics;
    std::vector<torch::Tensor> m_before;
    std::vector<torch::Tensor> m_sums;
    std::int64_t m_count = 0;
};

Rows joined(const std::vector<Rows>& parts) {
    Rows whole;
    for (std::size_t output = 0; output < parts.front().size(); ++output) {
        std::vector<torch::Tensor> rows;
        for (const Rows& part : parts) {
            rows.push_back(part[output]);
        }
        whole.push_back(torch::cat(rows));
    }
    return whole;
}

}  // namespace

Rows inMicroBatches(Classifier& network, const torch::Tensor& pixels, std::int64_t count,
                    const NetworkPass& pass) {
    const RecomputedPart part{
        [&network, pass](const torch::Tensor& rows) { return pass(network, rows); },
        network.parameters(), statisticsOf(network)};
    MeanStatistics statistics(network.is_training() ? part.statistics
                                                    : std::vector<torch::Tensor>());
    const std::int64_t rows = pixels.size(0);
    std::vector<Rows> parts;
    for (std::int64_t i = 0; i < count; ++i) {
        statistics.begin();
        parts.push_back(
            recomputed(part, pixels.slice(0, rows * i / count, rows * (i + 1) / count)));
        statistics.end();
    }
    statistics.leaveMean();
    return joined(parts);
}

}  // namespace seedling
