#include "engine/export/QuantisedModel.h"

#include <torch/torch.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "engine/export/GraphEvaluation.h"

namespace seedling {
namespace {

constexpr std::int64_t kAtOnce = 32;
constexpr std::int64_t kBins = 2048;
constexpr double kLeftOutAtEachEnd = 5e-5;

struct Range {
    float low = 0;
    float high = 0;
};

/// What the outputs reach, 0 included, and how they are spread.
class RangeMeter {
public:
    explicit RangeMeter(const InferenceGraph& graph) : m_graph(graph) {
        for (const std::size_t place : quantisedOutputs(graph)) {
            m_ranges.emplace(place, Range{});
        }
    }

    std::map<std::size_t, ActivationCode> codes(const torch::Tensor& pixels) {
        visit(pixels, [this](std::size_t place, const torch::Tensor& x) {
            Range& range = m_ranges.at(place);
            range.low = std::min(range.low, x.min().item<float>());
            range.high = std::max(range.high, x.max().item<float>());
        });
        visit(pixels, [this](std::size_t place, const torch::Tensor& x) { count(place, x); });
        std::map<std::size_t, ActivationCode> codes;
        for (const auto& [place, range] : m_ranges) {
            const Range inner = withoutTails(range, m_counts.find(place));
            codes.emplace(place, activationCode(inner.low, inner.high));
        }
        return codes;
    }

private:
    using Counts = std::map<std::size_t, torch::Tensor>;

    template <class See>
    void visit(const torch::Tensor& pixels, const See& see) {
        for (const torch::Tensor& some : pixels.split(kAtOnce)) {
            evaluate(m_graph, some, [&](std::size_t place, const torch::Tensor& x) {
                if (m_ranges.contains(place)) {
                    see(place, x);
                }
                return x;
            });
        }
    }

    void count(std::size_t place, const torch::Tensor& x) {
        const Range& range = m_ranges.at(place);
        if (!(range.high > range.low)) {
            return;
        }
        const torch::Tensor counts =
            torch::histc(x.flatten(), kBins, range.low, range.high).to(torch::kDouble);
        const auto [known, isNew] = m_counts.emplace(place, counts);
        if (!isNew) {
            known->second = known->second + counts;
        }
    }

    [[nodiscard]] Range withoutTails(const Range& range, Counts::const_iterator found) const {
        if (found == m_counts.end()) {
            return range;
        }
        const torch::Tensor counts = found->second.contiguous();
        const double* values = counts.data_ptr<double>();
        const double most = counts.sum().item<double>() * kLeftOutAtEachEnd;
        const float width = (range.high - range.low) / static_cast<float>(kBins);
        std::int64_t first = 0;
        for (double left = values[0]; left <= most; left += values[first]) {
            ++first;
        }
        std::int64_t last = kBins - 1;
        for (double left = values[last]; left <= most; left += values[last]) {
            --last;
        }
        return {range.low + width * static_cast<float>(first),
                range.high - width * static_cast<float>(kBins - 1 - last)};
    }

    const InferenceGraph& m_graph;
    std::map<std::size_t, Range> m_ranges;
    Counts m_counts;
};

}  // namespace

Quantisation calibrated(const InferenceGraph& graph, const torch::Tensor& pixels) {
    return quantisationOf(graph, RangeMeter(graph).codes(pixels));
}

torch::Tensor throughCode(const torch::Tensor& x, const ActivationCode& code) {
    const double zero = code.zeroPoint;
    return x.div(code.scale).round().add(zero).clamp(0, 255).sub(zero).mul(code.scale);
}

QuantisedModel::QuantisedModel(const InferenceGraph& graph, Quantisation quantisation)
    : m_quantisation(std::move(quantisation)),
      m_graph(withQuantisedNumbers(graph, m_quantisation)) {}

torch::Tensor QuantisedModel::answers(const torch::Tensor& pixels) const {
    return evaluate(m_graph, pixels, [this](std::size_t place, const torch::Tensor& x) {
        const auto code = m_quantisation.outputs.find(place);
        return code == m_quantisation.outputs.end() ? x : throughCode(x, code->second);
    });
}

}  // namespace seedling
