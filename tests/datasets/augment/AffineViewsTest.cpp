#include <gtest/gtest.h>

#include <algorithm>
#include <numbers>
#include <vector>

#include "datasets/augment/AffineOps.h"
#include "datasets/augment/CropAugment.h"
#include "datasets/augment/GeometricOps.h"
#include "datasets/augment/WarpAugment.h"

namespace seedling {
namespace {

using Pixels = std::vector<std::uint8_t>;

/// Grey level 10 x + y.
Pixels ramp(int side) {
    Pixels pixels;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            pixels.insert(pixels.end(), 3, static_cast<std::uint8_t>(10 * x + y));
    }
    return pixels;
}

int at(const Pixels& pixels, int side, int x, int y) {
    return pixels[static_cast<std::size_t>(3 * (y * side + x))];
}

Pixels resampled(const Pixels& source, int side, const AffineMap& map, int resultSide) {
    Pixels result(static_cast<std::size_t>(3 * resultSide * resultSide));
    resample({source, side}, map, result.data(), resultSide);
    return result;
}

TEST(Resample, LeavesAPictureAloneWhenNothingMoves) {
    const Pixels source = ramp(16);
    EXPECT_EQ(resampled(source, 16, {}, 16), source);
}

TEST(Resample, MirrorsAndTurnsAroundTheCentre) {
    const Pixels source = ramp(16);
    EXPECT_EQ(at(resampled(source, 16, scaled(-1, 1), 16), 16, 3, 5), at(source, 16, 12, 5));
    EXPECT_EQ(at(resampled(source, 16, turned(180), 16), 16, 3, 5), at(source, 16, 12, 10));
}

TEST(Resample, ShiftsByHalvesOfTheSide) {
    const Pixels source = ramp(16);
    AffineMap right;
    right.t = {0.5, 0};  // A quarter of the side: 4 pixels.
    const Pixels moved = resampled(source, 16, right, 16);
    EXPECT_EQ(at(moved, 16, 2, 7), at(source, 16, 6, 7));
    EXPECT_EQ(at(moved, 16, 12, 7), at(source, 16, 15, 7)) << "reflected";
    EXPECT_EQ(at(moved, 16, 15, 7), at(source, 16, 12, 7));
}

TEST(Resample, CutsOutAPartAtAnotherSize) {
    const Pixels source = ramp(16);
    AffineMap quarter = scaled(0.5, 0.5);
    quarter.t = {-0.5, -0.5};  // The upper left quarter, 8 x 8 pixels.
    const Pixels part = resampled(source, 16, quarter, 8);
    EXPECT_EQ(at(part, 8, 0, 0), at(source, 16, 0, 0));
    EXPECT_EQ(at(part, 8, 7, 6), at(source, 16, 7, 6));
}

TEST(ChangeColours, DoesWhatTheFormulasSay) {
    Pixels pixels = {100, 50, 20, 40, 80, 160};
    changeColours(pixels, {.brightness = 0.5});
    EXPECT_EQ(pixels, (Pixels{50, 25, 10, 20, 40, 80}));
    const double first = 0.299 * 50 + 0.587 * 25 + 0.114 * 10;
    const double second = 0.299 * 20 + 0.587 * 40 + 0.114 * 80;
    const double mean = (first + second) / 2;
    Pixels contrast = pixels;
    changeColours(contrast, {.contrast = 2});
    EXPECT_NEAR(contrast[0], mean + 2 * (50 - mean), 1);
    EXPECT_NEAR(contrast[5], mean + 2 * (80 - mean), 1);
    Pixels grey = pixels;
    changeColours(grey, {.saturation = 0});
    EXPECT_NEAR(grey[0], first, 1);
    EXPECT_EQ(grey[0], grey[1]);
    EXPECT_NEAR(grey[3], second, 1);
}

TEST(ChangeColours, TurnsTheHueAThirdFromRedToGreen) {
    Pixels red = {200, 0, 0};
    changeColours(red, {.hue = 2 * std::numbers::pi / 3});
    EXPECT_LE(red[0], 1);
    EXPECT_NEAR(red[1], 200, 1);
    EXPECT_LE(red[2], 1);
}

AugmentSettings settings() {
    AugmentSettings settings;
    settings.side = 32;
    settings.cropSide = 24;
    return settings;
}

TEST(WarpAugment, ChangesNothingButShiftAndMirrorAtStrengthZeroWithoutCutout) {
    AugmentSettings plain = settings();
    plain.warpStrength = 0;
    plain.cutoutFraction = 0;
    plain.mirror = false;
    const Pixels source(32 * 32 * 3, 90);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Pixels view(source.size());
        Random random(seed);
        WarpAugment(plain).apply(source, view.data(), random);
        EXPECT_EQ(view, source);
    }
}

TEST(WarpAugment, HidesASquareAndDiffersFromSeedToSeed) {
    const Pixels source(32 * 32 * 3, 200);
    Pixels first(source.size());
    Pixels second(source.size());
    Random one(1);
    Random two(2);
    const WarpAugment warp(settings());
    warp.apply(source, first.data(), one);
    warp.apply(source, second.data(), two);
    EXPECT_NE(first, second);
    EXPECT_GE(std::ranges::count(first, kMovedInGrey), 3 * 8 * 8);
}

TEST(CropAugment, ShowsAPartAtTheSizeThatWasAskedFor) {
    // Red on the left, blue on the right.
    Pixels source;
    for (int i = 0; i < 32 * 32; ++i) {
        const bool left = i % 32 < 16;
        source.insert(source.end(), {static_cast<std::uint8_t>(left ? 200 : 10), 40,
                                     static_cast<std::uint8_t>(left ? 10 : 200)});
    }
    const CropAugment crop(settings());
    int grey = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Pixels view(24 * 24 * 3 + 1, 77);
        Random random(seed);
        crop.apply(source, view.data(), random);
        EXPECT_EQ(view.back(), 77) << "wrote too far";
        const std::uint8_t* middle = &view[3 * (12 * 24 + 5)];
        grey += middle[0] == middle[1] && middle[1] == middle[2] ? 1 : 0;
    }
    // A fifth of 200, give or take.
    EXPECT_GT(grey, 20);
    EXPECT_LT(grey, 65);
}

}  // namespace
}  // namespace seedling
