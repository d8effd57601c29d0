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
    // Columns that are not reflected lie side by side in the source as well.
    const int first = std::max(0, -shiftX);
    const int last = std::min(m_side, m_side - shiftX);
    const auto copyColumns = [&](const std::uint8_t* row, int from, int to) {
        for (int x = from; x < to; ++x) {
            const int stored =
                mirrored ? m_side - 1 - reflected(x + shiftX) : reflected(x + shiftX);
            std::memcpy(destination + x * kChannels, row + stored * kChannels, kChannels);
        }
    };
    for (int y = 0; y < m_side; ++y, destination += m_side * kChannels) {
        const std::uint8_t* row = source.data() + reflected(y + shiftY) * m_side * kChannels;
        if (mirrored) {
            copyColumns(row, 0, m_side);
            continue;
        }
        copyColumns(row, 0, first);
        std::memcpy(destination + first * kChannels, row + (first + shiftX) * kChannels,
                    static_cast<std::size_t>(last - first) * kChannels);
        copyColumns(row, last, m_side);
    }
}

}  // namespace seedling
