#include "datasets/augment/WarpAugment.h"

#include <cmath>

#include "datasets/augment/AffineOps.h"
#include "datasets/augment/ColourOps.h"
#include "datasets/augment/GeometricOps.h"

namespace seedling {
namespace {

constexpr int kPosterizeBits = 3;

/// `usual` unless a chance comes true. The number is drawn in any case: the stream stays the same.
double sometimes(Random& random, double probability, double low, double high, double usual) {
    const bool changed = random.chance(probability);
    const double value = random.uniform(low, high);
    return changed ? value : usual;
}

AffineMap shape(double s, bool mirrored, Random& random) {
    const AffineMap turn = turned(sometimes(random, 0.5, -30 * s, 30 * s, 0));
    const double zoom = sometimes(random, 0.5, 1 - 0.4 * s, 1 + 0.1 * s, 1);
    const double shearX = sometimes(random, 0.3, -0.3 * s, 0.3 * s, 0);
    const double shearY = sometimes(random, 0.3, -0.3 * s, 0.3 * s, 0);
    AffineMap map = linearProduct(
        turn, linearProduct(sheared(shearX, shearY), scaled((mirrored ? -1 : 1) / zoom, 1 / zoom)));
    for (double& shift : map.t) {
        shift = random.uniform(-0.25, 0.25) + sometimes(random, 0.3, -0.3 * s, 0.3 * s, 0);
    }
    return map;
}

ColourChange colours(double s, Random& random) {
    ColourChange change;
    change.brightness = sometimes(random, 0.5, 1 - 0.7 * s, 1 + 0.7 * s, 1);
    change.contrast = sometimes(random, 0.5, 1 - 0.7 * s, 1 + 0.7 * s, 1);
    change.saturation = sometimes(random, 0.5, 1 - 0.9 * s, 1 + 0.9 * s, 1);
    return change;
}

}  // namespace

WarpAugment::WarpAugment(const AugmentSettings& settings)
    : m_settings(settings),
      m_cutoutSide(static_cast<int>(std::lround(settings.cutoutFraction * settings.side))) {}

void WarpAugment::apply(std::span<const std::uint8_t> source, std::uint8_t* destination,
                        Random& random) const {
    const int side = m_settings.side;
    const double strength = m_settings.warpStrength;
    const std::span<std::uint8_t> pixels(destination, source.size());
    const bool mirrored = random.chance(0.5) && m_settings.mirror;
    resample({source, side}, shape(strength, mirrored, random), destination, side);
    changeColours(pixels, colours(strength, random));
    const bool solarized = random.chance(0.1 * strength);
    const int brightFrom = random.integer(76, 255);
    if (solarized)
        solarize(pixels, brightFrom);
    if (random.chance(0.1 * strength))
        posterize(pixels, kPosterizeBits);
    const int centreX = random.integer(0, side - 1);
    const int centreY = random.integer(0, side - 1);
    cutout(pixels, side, centreX, centreY, m_cutoutSide);
}

}  // namespace seedling
