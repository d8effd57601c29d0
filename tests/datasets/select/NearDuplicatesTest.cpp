#include "datasets/select/NearDuplicates.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <vector>

namespace seedling {
namespace {

using Pixels = std::vector<std::uint8_t>;

constexpr int kSide = 32;

Pixels painted(const std::function<double(int x, int y, int channel)>& value) {
    Pixels pixels;
    for (int y = 0; y < kSide; ++y)
        for (int x = 0; x < kSide; ++x)
            for (int c = 0; c < 3; ++c)
                pixels.push_back(static_cast<std::uint8_t>(std::clamp(value(x, y, c), 0.0, 255.0)));
    return pixels;
}

/// Shapes of all sizes, as photos have them: every low wave, each as strong as chance has it.
double scene(int x, int y, int c) {
    double value = 128;
    for (int u = 0; u < 8; ++u)
        for (int v = 0; v < 8; ++v) {
            const double strength = (u * 37 + v * 101 + u * v * 53) % 23 - 11;
            value += strength * std::cos(0.098 * u * (x + 0.5)) * std::cos(0.098 * v * (y + 0.5));
        }
    return value + 10 * c;
}

int bitsApart(const Pixels& a, const Pixels& b) {
    return std::popcount(perceptualHash(a, kSide) ^ perceptualHash(b, kSide));
}

TEST(NearDuplicates, ThePictureWithNoiseAndALittleBrighterIsTheSame) {
    const Pixels picture = painted(scene);
    const Pixels again = painted([](int x, int y, int c) {
        return scene(x, y, c) * 0.97 + 12 + ((x * 7 + y * 13 + c) % 5 - 2);
    });
    EXPECT_LE(bitsApart(picture, again), 5);
    EXPECT_TRUE(showTheSame(picture, again, kSide));
}

TEST(NearDuplicates, AnotherSceneTheMirroredOneAndAnotherColourAreNot) {
    const Pixels picture = painted(scene);
    const Pixels mirrored = painted([](int x, int y, int c) { return scene(kSide - 1 - x, y, c); });
    const Pixels other = painted([](int x, int y, int c) { return scene(y, x, c); });
    const Pixels coloured =
        painted([](int x, int y, int c) { return scene(x, y, c) + (c == 0 ? 60 : 0); });
    EXPECT_FALSE(showTheSame(picture, mirrored, kSide));
    EXPECT_FALSE(showTheSame(picture, other, kSide));
    EXPECT_FALSE(showTheSame(picture, coloured, kSide));
    EXPECT_GT(bitsApart(picture, other), 5);
}

TEST(NearDuplicates, PlainPicturesAreTheSameWhereTheirColourIs) {
    const auto plain = [](double level) {
        return painted([level](int, int, int) { return level; });
    };
    EXPECT_TRUE(showTheSame(plain(100), plain(104), kSide));
    EXPECT_FALSE(showTheSame(plain(100), plain(160), kSide));
    EXPECT_FALSE(showTheSame(plain(100), painted(scene), kSide));
}

TEST(NearDuplicates, TheSizeOfTheCacheDoesNotMatter) {
    Pixels large(64 * 64 * 3);
    const Pixels small = painted(scene);
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 64; ++x)
            for (int c = 0; c < 3; ++c)
                large[static_cast<std::size_t>((y * 64 + x) * 3 + c)] =
                    small[static_cast<std::size_t>((y / 2 * kSide + x / 2) * 3 + c)];
    EXPECT_LE(std::popcount(perceptualHash(large, 64) ^ perceptualHash(small, kSide)), 2);
}

std::vector<std::pair<int, int>> stacksOf(const std::vector<std::uint64_t>& hashes,
                                          const std::function<bool(int, int)>& same) {
    std::vector<HashedImage> images;
    for (std::size_t i = 0; i < hashes.size(); ++i)
        images.push_back({ImageId{static_cast<std::int64_t>(i) + 1}, hashes[i]});
    std::vector<std::pair<int, int>> result;
    for (const StackedImage& each : findStacks(images, [&](ImageId first, ImageId image) {
             return same(static_cast<int>(first.value), static_cast<int>(image.value));
         }))
        result.emplace_back(each.image.value, each.first.value);
    return result;
}

TEST(NearDuplicates, StacksNameTheirFirstImageAndLoneOnesAreLeftOut) {
    constexpr std::uint64_t kBase = 0x0123456789ABCDEF;
    const auto stacks = stacksOf({kBase, ~kBase, kBase ^ 0b10101, 77, ~kBase ^ (1ULL << 60)},
                                 [](int, int) { return true; });
    EXPECT_THAT(stacks, testing::ElementsAre(std::pair(1, 1), std::pair(2, 2), std::pair(3, 1),
                                             std::pair(5, 2)));
}

TEST(NearDuplicates, FiveBitsAnywhereAreFoundSixAreNot) {
    constexpr std::uint64_t kBase = 0xF0F0A5A5C3C39696;
    // One bit in each of five of the six parts.
    const std::uint64_t five =
        kBase ^ 1ULL ^ (1ULL << 11) ^ (1ULL << 22) ^ (1ULL << 33) ^ (1ULL << 44);
    const auto yes = [](int, int) { return true; };
    EXPECT_EQ(stacksOf({kBase, five}, yes).size(), 2U);
    EXPECT_TRUE(stacksOf({kBase, five ^ (1ULL << 55)}, yes).empty());
}

TEST(NearDuplicates, WhatLooksDifferentAfterAllStartsAStackOfItsOwn) {
    // All hashes are equal; odd numbers look like odd ones.
    const auto stacks = stacksOf({5, 5, 5, 5}, [](int a, int b) { return a % 2 == b % 2; });
    EXPECT_THAT(stacks, testing::ElementsAre(std::pair(1, 1), std::pair(2, 2), std::pair(3, 1),
                                             std::pair(4, 2)));
}

}  // namespace
}  // namespace seedling
