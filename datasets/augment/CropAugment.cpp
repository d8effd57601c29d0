#include "datasets/augment/CropAugment.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "datasets/augment/AffineOps.h"

namespace seedling {
namespace {

constexpr double kSmallestArea = 0.25;
constexpr double kLargestAspect = 0.14;  // Logarithm.
constexpr double kColourChance = 0.8;
constexpr double kGreyChance = 0.2;

AffineMap part(bool mirrored, Random& random) {
    const double side = std::sqrt(random.uniform(kSmallestArea, 1.0));
    const double aspect = std::exp(random.uniform(-kLargestAspect, kLargestAspect));
    const double width = std::min(side * aspect, 1.0);
    const double height = std::min(side / aspect, 1.0);
    AffineMap map = scaled(mirrored ? -width : width, height);
    map.t = {random.uniform(-1, 1) * (1 - width), random.uniform(-1, 1) * (1 - height)};
    return map;
}

ColourChange colours(Random& random) {
    ColourChange change;
    // All numbers are drawn, used or not, so that the stream does not depend on the outcome.
    const bool changed = random.chance(kColourChance);
    const bool grey = random.chance(kGreyChance);
    const ColourChange drawn{.hue = random.uniform(-0.1, 0.1) * std::numbers::pi,
                             .brightness = random.uniform(0.6, 1.4),
                             .contrast = random.uniform(0.6, 1.4),
                             .saturation = random.uniform(0.5, 1.5)};
    if (changed)
        change = drawn;
    if (grey)
        change.saturation = 0;
    return change;
}

}  // namespace

void CropAugment::apply(std::span<const std::uint8_t> source, std::uint8_t* destination,
                        Random& random) const {
    const bool mirrored = random.chance(0.5) && m_settings.mirror;
    resample({source, m_settings.side}, part(mirrored, random), destination, m_settings.cropSide);
    const auto bytes = static_cast<std::size_t>(m_settings.cropSide * m_settings.cropSide * 3);
    changeColours({destination, bytes}, colours(random));
}

}  // namespace seedling
