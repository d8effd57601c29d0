#include "datasets/augment/WeakAugment.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace seedling {
namespace {

constexpr int kChannels = 3;

int reflectedPlace(int place, int side) {
    if (place < 0)
        return -place;
    return place < side ? place : 2 * (side - 1) - place;
}

}  // namespace

WeakAugment::WeakAugment(const AugmentSettings& settings)
    : m_side(settings.side),
      m_mirror(settings.mirror),
      // One reflection reaches no further than the side less one.
      m_maxShift(std::clamp(static_cast<int>(std::lround(settings.shiftFraction * settings.side)),
                            0, settings.side - 1)) {
    for (int place = -m_maxShift; place < m_side + m_maxShift; ++place)
        m_reflected.push_back(reflectedPlace(place, m_side));
}

void WeakAugment::apply(std::span<const std::uint8_t> source, std::uint8_t* destination,
                        Random& random) const {
    // Every number is drawn whether it is used or not: the stream stays the same with each option.
    const bool mirrored = random.chance(0.5) && m_mirror;
    const int shiftX = random.integer(-m_maxShift, m_maxShift);
    const int shiftY = random.integer(-m_maxShift, m_maxShift);
    for (int y = 0; y < m_side; ++y) {
        const std::uint8_t* row = source.data() + reflected(y + shiftY) * m_side * kChannels;
        for (int x = 0; x < m_side; ++x, destination += kChannels) {
            const int from = reflected(x + shiftX);
            const int stored = mirrored ? m_side - 1 - from : from;
            std::memcpy(destination, row + stored * kChannels, kChannels);
        }
    }
}

}  // namespace seedling
