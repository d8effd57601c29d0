#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/distributed/Communicator.h"
#include "engine/method/UnlabelledPolicy.h"

namespace seedling {

/// A policy that sees the whole batch although each rank has only its rows of it (RankShare): the
/// answers for all rows are gathered, the policy of every rank judges all of them, and each takes
/// what concerns its own. Thresholds, averages and alignment are so the same on all ranks and those
/// of a single one, whatever the policy; what is sent is a few kilobytes a step.
/// Throws RankFailure. A term of the policy's own (ownLoss) is no mean over images: each rank has
/// that of its own rows, by averages of the whole, and their mean is learnt from, as where
/// FreeMatch is trained on several graphics cards. Thread rule: one thread, decide() on all ranks.
class SharedPolicy final : public UnlabelledPolicy {
public:
    /// ranks must outlive the policy.
    SharedPolicy(std::unique_ptr<UnlabelledPolicy> inner, Communicator& ranks);

    /// What the latest whole batch was judged as, and whose images they were.
    [[nodiscard]] const PseudoLabels& wholeLabels() const { return m_labels; }
    [[nodiscard]] const std::vector<ImageId>& wholeImages() const { return m_images; }

    [[nodiscard]] torch::Tensor ownLoss(const torch::Tensor& logits,
                                        const PseudoLabels& labels) const override {
        return m_inner->ownLoss(logits, labels);
    }

    [[nodiscard]] Thresholds thresholds() const override { return m_inner->thresholds(); }

private:
    PseudoLabels judge(const PolicyInput& input, const torch::Tensor& aligned) override;
    [[nodiscard]] bool judgesByLabelled() const override { return m_inner->wantsLabelled(); }
    [[nodiscard]] PolicyState ownState() const override { return m_inner->state(); }
    void restoreOwn(const PolicyState& state) override { m_inner->restore(state); }

    [[nodiscard]] torch::Tensor wholeRows(const torch::Tensor& own) const;
    void gatherImages(std::span<const ImageId> own);
    [[nodiscard]] torch::Tensor ownRows(const torch::Tensor& whole) const;

    std::unique_ptr<UnlabelledPolicy> m_inner;
    Communicator& m_ranks;
    PseudoLabels m_labels;
    std::vector<ImageId> m_images;
};

}  // namespace seedling
