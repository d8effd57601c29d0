#include "datasets/augment/StrongAugment.h"

#include <algorithm>
#include <cmath>

#include "datasets/augment/ColourOps.h"
#include "datasets/augment/GeometricOps.h"

namespace seedling {
namespace {

constexpr int kSmallestMagnitude = 1;
constexpr int kLargestMagnitude = 9;
constexpr double kDegreesPerStep = 3.0;
constexpr double kShearPerStep = 0.03;
constexpr int kTranslateDivisor = 32;  // One pixel a step at the side of 32 that was published.

double enhanceFactor(int magnitude) {
    return 0.1 + magnitude * 1.8 / 10;
}

bool movesPixels(AugmentOperation operation) {
    switch (operation) {
        case AugmentOperation::Rotate:
        case AugmentOperation::ShearX:
        case AugmentOperation::ShearY:
        case AugmentOperation::TranslateX:
        case AugmentOperation::TranslateY:
            return true;
        default:
            return false;
    }
}

void movePixels(AugmentOperation operation, int signedMagnitude, const SquareCopy& copy) {
    const int shift = signedMagnitude * copy.side / kTranslateDivisor;
    switch (operation) {
        case AugmentOperation::Rotate:
            return rotate(copy, kDegreesPerStep * signedMagnitude);
        case AugmentOperation::ShearX:
            return shearX(copy, kShearPerStep * signedMagnitude);
        case AugmentOperation::ShearY:
            return shearY(copy, kShearPerStep * signedMagnitude);
        case AugmentOperation::TranslateX:
            return translateX(copy, shift);
        default:
            return translateY(copy, shift);
    }
}

void changeColours(AugmentOperation operation, int magnitude, std::span<std::uint8_t> pixels,
                   int side) {
    switch (operation) {
        case AugmentOperation::AutoContrast:
            return autoContrast(pixels);
        case AugmentOperation::Equalize:
            return equalize(pixels);
        case AugmentOperation::Solarize:
            return solarize(pixels, 256 - magnitude * 256 / 10);
        case AugmentOperation::Colour:
            return adjustColour(pixels, enhanceFactor(magnitude));
        case AugmentOperation::Contrast:
            return adjustContrast(pixels, enhanceFactor(magnitude));
        case AugmentOperation::Brightness:
            return adjustBrightness(pixels, enhanceFactor(magnitude));
        case AugmentOperation::Sharpness:
            return adjustSharpness(pixels, side, side, enhanceFactor(magnitude));
        case AugmentOperation::Posterize:
            return posterize(pixels, 4 - magnitude * 4 / 10);
        default:
            return;
    }
}

}  // namespace

void applyOperation(AugmentOperation operation, int magnitude, bool negative,
                    std::span<std::uint8_t> pixels, int side, std::span<std::uint8_t> scratch) {
    if (!movesPixels(operation)) {
        changeColours(operation, magnitude, pixels, side);
        return;
    }
    std::ranges::copy(pixels, scratch.begin());
    movePixels(operation, negative ? -magnitude : magnitude, {scratch, pixels, side});
}

StrongAugment::StrongAugment(const AugmentSettings& settings)
    : m_settings(settings),
      m_cutoutSide(static_cast<int>(std::lround(settings.cutoutFraction * settings.side))) {}

void StrongAugment::apply(std::span<std::uint8_t> pixels, std::vector<std::uint8_t>& scratch,
                          Random& random) const {
    scratch.resize(pixels.size());
    for (int i = 0; i < m_settings.operations; ++i) {
        const auto operation = static_cast<AugmentOperation>(random.below(kAugmentOperations));
        const int magnitude = random.integer(kSmallestMagnitude, kLargestMagnitude);
        const bool negative = random.chance(0.5);
        if (random.chance(m_settings.operationProbability))
            applyOperation(operation, magnitude, negative, pixels, m_settings.side, scratch);
    }
    const int centreX = random.integer(0, m_settings.side - 1);
    const int centreY = random.integer(0, m_settings.side - 1);
    cutout(pixels, m_settings.side, centreX, centreY, m_cutoutSide);
}

}  // namespace seedling
