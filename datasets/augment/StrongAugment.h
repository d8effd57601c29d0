#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "datasets/augment/AugmentSettings.h"
#include "datasets/base/Random.h"

namespace seedling {

/// The fourteen operations of FixMatch's RandAugment pool (Sohn et al. 2020, table 12).
enum class AugmentOperation {
    Identity,
    AutoContrast,
    Equalize,
    Rotate,
    Solarize,
    Colour,
    Contrast,
    Brightness,
    Sharpness,
    ShearX,
    ShearY,
    TranslateX,
    TranslateY,
    Posterize,
};
constexpr int kAugmentOperations = 14;

/// Applies one operation in place. magnitude: 1-10, of which RandAugment draws 1-9, with the
/// official FixMatch code's scales: rotate 3m degrees, shear 0.03m, translate m/32 of the side in
/// whole pixels (of 32: m), enhance by 0.1 + 0.18m, solarize from 256 - int(25.6m), posterize to 4
/// - int(0.4m) bits. negative: turns the moving operations the other way. pixels, scratch: side *
/// side * 3 bytes each. Any thread.
void applyOperation(AugmentOperation operation, int magnitude, bool negative,
                    std::span<std::uint8_t> pixels, int side, std::span<std::uint8_t> scratch);

/// FixMatch's strong augmentation with RandAugment, as in its official code ("rac"): after the weak
/// augmentation, `operations` operations drawn with replacement, each applied with
/// operationProbability at a magnitude drawn from 1 to 9; then cutout. Thread rule: `apply` from
/// any thread.
class StrongAugment {
public:
    explicit StrongAugment(const AugmentSettings& settings);

    /// Changes a weak view in place. pixels: side * side * 3 bytes, HWC RGB. scratch: resized to
    /// fit; keep it between calls.
    void apply(std::span<std::uint8_t> pixels, std::vector<std::uint8_t>& scratch,
               Random& random) const;

private:
    AugmentSettings m_settings;
    int m_cutoutSide;
};

}  // namespace seedling
