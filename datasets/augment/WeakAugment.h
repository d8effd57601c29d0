#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "datasets/augment/AugmentSettings.h"
#include "datasets/base/Random.h"

namespace seedling {

/// FixMatch's weak augmentation (Sohn et al. 2020, arXiv:2001.07685, section 2.3): a mirror with
/// probability 1/2 where it is allowed, and a shift of up to shiftFraction of the side on each
/// axis, in whole pixels, the picture continued by reflection (the border pixel itself not
/// repeated). Thread rule: `apply` from any thread.
class WeakAugment {
public:
    explicit WeakAugment(const AugmentSettings& settings);

    /// source, destination: side * side * 3 bytes, HWC RGB; must not overlap.
    void apply(std::span<const std::uint8_t> source, std::uint8_t* destination,
               Random& random) const;

private:
    /// Where pixel `place` (-maxShift to side + maxShift - 1) of the continued picture lies in it.
    [[nodiscard]] int reflected(int place) const {
        return m_reflected[static_cast<std::size_t>(place + m_maxShift)];
    }

    int m_side;
    bool m_mirror;
    int m_maxShift;
    std::vector<int> m_reflected;
};

}  // namespace seedling
