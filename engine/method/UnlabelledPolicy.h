#pragma once

#include <torch/types.h>

#include <optional>
#include <vector>

#include "engine/method/DistributionAlignment.h"
#include "engine/method/PolicyInput.h"
#include "engine/method/PolicyState.h"

namespace seedling {

/// How sure the network must be of an image to be trained on it, 0-1.
struct Thresholds {
    std::optional<double> all = std::nullopt;  ///< None where the method has none.
    std::vector<double> byClass = {};          ///< [C]; empty where all classes have the same.
};

/// Decides which unlabelled images are trained on, as what, and how much. A method is a choice of
/// one. The probabilities are aligned to the expected shares of the classes first, where that is
/// asked for. Thread rule: one thread.
class UnlabelledPolicy {
public:
    virtual ~UnlabelledPolicy() = default;

    /// One row for each row of input.unlabelled. Updates the running state; call it once a step.
    PseudoLabels decide(const PolicyInput& input);

    /// Whether decide() reads input.labelled.
    [[nodiscard]] bool wantsLabelled() const;

    /// A term of the method's own, its weight included, on the views that are trained on. logits:
    /// [K, C] float with gradient; labels: what decide() said of these K images. A scalar;
    /// undefined where the method has none.
    [[nodiscard]] virtual torch::Tensor ownLoss(const torch::Tensor& /*logits*/,
                                                const PseudoLabels& /*labels*/) const {
        return {};
    }

    /// As the latest batch was judged; empty for policies without any, and before the first.
    [[nodiscard]] virtual Thresholds thresholds() const { return {}; }

    /// State that a checkpoint must keep; empty for policies without any.
    [[nodiscard]] PolicyState state() const;
    void restore(const PolicyState& state);

protected:
    explicit UnlabelledPolicy(std::optional<DistributionAlignment> alignment);

private:
    /// aligned: [N, C] float; input.unlabelled itself without alignment.
    virtual PseudoLabels judge(const PolicyInput& input, const torch::Tensor& aligned) = 0;
    [[nodiscard]] virtual bool judgesByLabelled() const { return false; }
    [[nodiscard]] virtual PolicyState ownState() const { return {}; }
    virtual void restoreOwn(const PolicyState& /*state*/) {}

    std::optional<DistributionAlignment> m_alignment;
};

}  // namespace seedling
