#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "engine/method/UnlabelledPolicy.h"

namespace seedling {

/// FlexMatch's curriculum pseudo-labelling: a threshold for each class, lower while the network
/// knows little of it. An image i is remembered with its class s_i whenever max p >= tau (the
/// fixed one). With sigma_c = #{i : s_i = c} and u images that were never that sure,
///     beta_c = sigma_c / max(max_c sigma_c, u),
///     weight = 1[max p >= tau * beta_c / (2 - beta_c)], c = argmax p,
/// where beta is that of before this batch. At the start beta is 0 and every image is trusted; u
/// makes the thresholds rise slowly. Takes classes to be equally frequent.
/// Source: FlexMatch, arXiv 2110.08263, sections 3.1 to 3.3 with
/// threshold warm-up and the mapping x / (2 - x).
/// Deviation: sigma is counted as images come, O(mu B) a step, instead of anew each time.
/// Images are remembered by their id, so that labels that come and go during a run change nothing;
/// one that is taken out of the run stays remembered.
class CurriculumThreshold final : public UnlabelledPolicy {
public:
    explicit CurriculumThreshold(double tau,
                                 std::optional<DistributionAlignment> alignment = std::nullopt);

    [[nodiscard]] Thresholds thresholds() const override;

private:
    PseudoLabels judge(const PolicyInput& input, const torch::Tensor& aligned) override;
    /// 10 bytes for each remembered image.
    [[nodiscard]] PolicyState ownState() const override;
    void restoreOwn(const PolicyState& state) override;

    [[nodiscard]] std::vector<float> thresholdsOf(std::int64_t classes, std::int64_t pool) const;
    void remember(ImageId image, std::int16_t place);

    double m_tau;
    std::unordered_map<ImageId, std::int16_t> m_classes;  ///< s; images without one are left out.
    std::vector<std::int64_t> m_counts;                   ///< sigma; grows with the classes seen.
    std::vector<float> m_latest;                          ///< Thresholds of the latest batch.
};

}  // namespace seedling
