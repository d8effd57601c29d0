#pragma once

#include <torch/types.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "engine/method/DistributionAlignment.h"

namespace seedling {

/// What the network's answers for the weak views say about the strong ones.
struct PseudoLabels {
    torch::Tensor classes;     ///< [N] int64
    torch::Tensor confidence;  ///< [N] float, 0-1
    torch::Tensor weights;     ///< [N] float, 0-1: how much each counts; 0 is not trained on.
};

/// Decides which unlabelled images are trained on, as what, and how much. A method is a choice of
/// one. Thread rule: one thread.
class UnlabelledPolicy {
public:
    virtual ~UnlabelledPolicy() = default;

    /// probabilities: [N, C] float, softmax of the weak views, no gradient.
    virtual PseudoLabels decide(const torch::Tensor& probabilities) = 0;

    /// State that a checkpoint must keep, by name; empty for policies without any.
    [[nodiscard]] virtual std::map<std::string, torch::Tensor> state() const { return {}; }
    virtual void restore(const std::map<std::string, torch::Tensor>& /*state*/) {}
};

/// Trusts an image when its highest probability is at least tau: weight = 1[max p >= tau],
/// pseudo-label = argmax p. With alignment, p is aligned first. Source: FixMatch, arXiv 2001.07685,
/// equation 4.
class FixedThreshold final : public UnlabelledPolicy {
public:
    explicit FixedThreshold(double tau,
                            std::optional<DistributionAlignment> alignment = std::nullopt)
        : m_tau(tau), m_alignment(std::move(alignment)) {}

    PseudoLabels decide(const torch::Tensor& probabilities) override;
    [[nodiscard]] std::map<std::string, torch::Tensor> state() const override;
    void restore(const std::map<std::string, torch::Tensor>& state) override;

private:
    double m_tau;
    std::optional<DistributionAlignment> m_alignment;
};

}  // namespace seedling
