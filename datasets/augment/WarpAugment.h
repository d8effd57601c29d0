#pragma once

#include <cstdint>
#include <span>

#include "datasets/augment/AugmentSettings.h"
#include "datasets/base/Random.h"

namespace seedling {

/// A strong view that costs one resampling: mirror (where allowed), shift, turn, shear and zoom in
/// one affine map; brightness, contrast and saturation in one colour map; rarely solarised or
/// posterised; cutout. `warpStrength` s scales the ranges: with s = 1 shifts of up to an eighth of
/// the side always and 0.15 more with probability 0.3, turns of +-30 degrees and zooms of 0.6-1.1
/// with probability 0.5, shears of +-0.3 each way with 0.3, colour factors 0.3-1.7 (saturation
/// 0.1-1.9) with 0.5, solarising and posterising to 8 levels with 0.1. What was beyond the border
/// is reflected. Fills the place that RandAugment (arXiv:1909.13719) has in FixMatch with
/// continuous magnitudes; ours. A run mixes both, because what only one of them changes teaches
/// too: see ViewKind::Mixed. Thread rule: `apply` from any thread.
class WarpAugment {
public:
    explicit WarpAugment(const AugmentSettings& settings);

    /// source, destination: side * side * 3 bytes, HWC RGB; must not overlap.
    void apply(std::span<const std::uint8_t> source, std::uint8_t* destination,
               Random& random) const;

private:
    AugmentSettings m_settings;
    int m_cutoutSide;
};

}  // namespace seedling
