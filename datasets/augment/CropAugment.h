#pragma once

#include <cstdint>
#include <span>

#include "datasets/augment/AugmentSettings.h"
#include "datasets/base/Random.h"

namespace seedling {

/// The view of contrastive learning: a random part of the picture (area 0.25-1, width to height
/// exp(+-0.14)) at cropSide pixels, mirrored with probability 1/2 where that is allowed; with
/// probability 0.8 brightness and contrast 0.6-1.4, saturation 0.5-1.5 and hue +-0.1 half turns;
/// grey with probability 0.2 (without which colour alone tells most pairs). Source: SimCLR (Chen et
/// al. 2020, arXiv:2002.05709, appendix A); ranges for small pictures and few steps; no blur.
/// Thread rule: `apply` from any thread.
class CropAugment {
public:
    explicit CropAugment(const AugmentSettings& settings) : m_settings(settings) {}

    /// source: side * side * 3 bytes, HWC RGB; destination: cropSide * cropSide * 3 bytes.
    void apply(std::span<const std::uint8_t> source, std::uint8_t* destination,
               Random& random) const;

private:
    AugmentSettings m_settings;
};

}  // namespace seedling
