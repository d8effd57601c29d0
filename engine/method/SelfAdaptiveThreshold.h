#pragma once

#include "engine/method/UnlabelledPolicy.h"

namespace seedling {

/// FreeMatch: the threshold follows what the network believes. With momentum m,
///     t <- clamp(m t + (1 - m) mean(max p)),   p~ <- m p~ + (1 - m) mean(p),
///     weight = 1[max p >= t * p~_c / max p~],  c = argmax p;
/// averages start at 1/C and are updated before the batch is judged.
/// The fairness term pushes the trained views away from where they gather: with h <- m h +
/// (1 - m) histogram(argmax p), and mean q and histogram g of the strong answers of trusted images,
///     own loss = w_f * sum norm(p~ / h) log norm(q / g);
/// it is negative as a rule. A class that no answer names counts 0 in norm.
/// Source: FreeMatch, arXiv 2205.07246, sections 4.1 and 4.2, as the authors' program computes
/// them. Deviations: the clamp, which that program has for SVHN only (at most 0.95), has a
/// lower end too (EfficientMatch's is 0.9 to 0.95); m is 0.999 in the paper, too long a memory for
/// runs of a few thousand steps. Takes classes to be equally frequent where w_f is above 0.
class SelfAdaptiveThreshold final : public UnlabelledPolicy {
public:
    struct Settings {
        double momentum = 0.99;     ///< m, 0-1
        double minimum = 0.0;       ///< Of t, 0-1
        double maximum = 0.95;      ///< Of t, minimum to 1
        double fairnessWeight = 0;  ///< w_f; 0.001 in the authors' runs.
    };

    explicit SelfAdaptiveThreshold(const Settings& settings,
                                   std::optional<DistributionAlignment> alignment = std::nullopt);

    [[nodiscard]] torch::Tensor ownLoss(const torch::Tensor& logits,
                                        const PseudoLabels& labels) const override;

    [[nodiscard]] Thresholds thresholds() const override;

private:
    PseudoLabels judge(const PolicyInput& input, const torch::Tensor& aligned) override;
    [[nodiscard]] PolicyState ownState() const override;
    void restoreOwn(const PolicyState& state) override;

    void begin(std::int64_t classes);
    [[nodiscard]] torch::Tensor byClass() const;

    Settings m_settings;
    torch::Tensor m_threshold;  ///< t: scalar. All are undefined before the first batch.
    torch::Tensor m_shares;     ///< p~: [C]
    torch::Tensor m_histogram;  ///< h: [C]
};

}  // namespace seedling
