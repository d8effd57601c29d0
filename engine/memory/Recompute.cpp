#include "engine/memory/Recompute.h"

#include <torch/csrc/autograd/functions/utils.h>
#include <torch/csrc/jit/frontend/tracer.h>
#include <torch/torch.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <utility>

#include "engine/train/Precision.h"

namespace seedling {
namespace {

using torch::autograd::variable_list;

variable_list copiesOf(const variable_list& tensors) {
    const torch::NoGradGuard noGrad;
    variable_list copies;
    for (const torch::Tensor& tensor : tensors) {
        copies.push_back(tensor.detach().clone());
    }
    return copies;
}

/// variable_data: other passes that wait for their gradient do not read these, and need not be
/// warned.
void give(const variable_list& targets, const variable_list& values) {
    const torch::NoGradGuard noGrad;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        targets[i].variable_data().copy_(values[i]);
    }
}

/// While it lives, statistics are what they were then.
class StatisticsOfThen {
public:
    StatisticsOfThen(const variable_list& statistics, const variable_list& then)
        : m_statistics(statistics), m_now(copiesOf(statistics)) {
        give(m_statistics, then);
    }
    ~StatisticsOfThen() { give(m_statistics, m_now); }
    StatisticsOfThen(const StatisticsOfThen&) = delete;
    StatisticsOfThen& operator=(const StatisticsOfThen&) = delete;

private:
    const variable_list& m_statistics;
    variable_list m_now;
};

bool asksForGradient(const torch::Tensor& tensor) {
    return tensor.defined() && tensor.requires_grad();
}

/// Inputs of the node: x, then the part's parameters.
class RecomputedBackward : public torch::autograd::Node {
public:
    RecomputedBackward(const RecomputedPart& part, const torch::Tensor& x, variable_list then)
        : m_part(part), m_x(x), m_then(std::move(then)), m_precision(currentPrecision()) {
        add_next_edge(torch::autograd::impl::gradient_edge(x));
        for (const torch::Tensor& parameter : m_part.parameters) {
            add_next_edge(torch::autograd::impl::gradient_edge(parameter));
        }
    }

    variable_list apply(variable_list&& gradients) override {
        TORCH_CHECK(m_x.defined(), "A recomputed part can go backward once only.");
        torch::Tensor x = m_x.detach();
        x.set_requires_grad(m_x.requires_grad());
        const variable_list outputs = again(x);
        variable_list roots;
        variable_list rootGradients;
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            if (gradients[i].defined() && outputs[i].requires_grad()) {
                roots.push_back(outputs[i]);
                rootGradients.push_back(gradients[i]);
            }
        }
        return gradientsOf(x, roots, rootGradients);
    }

    void release_variables() override {
        m_x.reset();
        m_then.clear();
    }

private:
    [[nodiscard]] variable_list again(const torch::Tensor& x) const {
        const StatisticsOfThen scope(m_part.statistics, m_then);
        const torch::AutoGradMode withGradient(true);
        if (m_precision == Precision::Fp32) {
            return m_part.forward(x);
        }
        const PrecisionScope precision(m_precision);
        return m_part.forward(x);
    }

    /// One for each input; undefined where none is asked for.
    [[nodiscard]] variable_list gradientsOf(const torch::Tensor& x, const variable_list& roots,
                                            const variable_list& rootGradients) const {
        variable_list inputs{x};
        inputs.insert(inputs.end(), m_part.parameters.begin(), m_part.parameters.end());
        variable_list wanted;
        std::ranges::copy_if(inputs, std::back_inserter(wanted), asksForGradient);
        variable_list all(inputs.size());
        if (roots.empty()) {
            return all;
        }
        variable_list found =
            torch::autograd::grad(roots, wanted, rootGradients, /*retain_graph=*/c10::nullopt,
                                  /*create_graph=*/false, /*allow_unused=*/true);
        std::size_t next = 0;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            if (asksForGradient(inputs[i])) {
                all[i] = std::move(found[next++]);
            }
        }
        return all;
    }

    RecomputedPart m_part;
    torch::Tensor m_x;
    variable_list m_then;  ///< The statistics before the first time.
    Precision m_precision;
};

bool learns(const RecomputedPart& part, const torch::Tensor& x) {
    return torch::GradMode::is_enabled() && !torch::jit::tracer::isTracing() &&
           (x.requires_grad() || std::ranges::any_of(part.parameters, asksForGradient));
}

}  // namespace

std::vector<torch::Tensor> statisticsOf(const torch::nn::Module& module) {
    variable_list statistics;
    for (const auto& entry : module.named_buffers()) {
        const std::string& name = entry.key();
        if (name.find("running_") != std::string::npos ||
            name.find("num_batches") != std::string::npos) {
            statistics.push_back(entry.value());
        }
    }
    return statistics;
}

std::vector<torch::Tensor> recomputed(const RecomputedPart& part, const torch::Tensor& x) {
    if (!learns(part, x)) {
        return part.forward(x);
    }
    variable_list then = copiesOf(part.statistics);
    variable_list outputs;
    {
        const torch::NoGradGuard noGrad;
        outputs = part.forward(x);
    }
    torch::autograd::set_history(outputs,
                                 std::make_shared<RecomputedBackward>(part, x, std::move(then)));
    return outputs;
}

}  // namespace seedling
