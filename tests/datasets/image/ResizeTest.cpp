#include "datasets/image/Resize.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <utility>

#include "tests/support/Paths.h"

namespace seedling {
namespace {

// One value a pixel, the same in all channels.
Image greyImage(int width, int height, std::initializer_list<int> values) {
    Image image(width, height);
    std::size_t at = 0;
    for (const int value : values) {
        for (int channel = 0; channel < 3; ++channel)
            image.pixels[at++] = static_cast<std::uint8_t>(value);
    }
    return image;
}

std::vector<int> greyValues(const Image& image) {
    std::vector<int> values;
    for (std::size_t i = 0; i < image.pixels.size(); i += 3)
        values.push_back(image.pixels[i]);
    return values;
}

using Values = std::vector<int>;

TEST(Resize, AveragesAreasWhereItShrinks) {
    const Image image = greyImage(4, 2, {10, 20, 100, 100, 30, 40, 100, 200});
    EXPECT_EQ(greyValues(resized(image, 2, 1)), (Values{25, 125}));
    // 3 to 2: the middle pixel counts half on each side.
    EXPECT_EQ(greyValues(resized(greyImage(3, 1, {0, 90, 240}), 2, 1)), (Values{30, 190}));
}

TEST(Resize, InterpolatesBetweenCentresWhereItGrows) {
    EXPECT_EQ(greyValues(resized(greyImage(2, 1, {0, 100}), 4, 1)), (Values{0, 25, 75, 100}));
}

TEST(Resize, TreatsEachAxisOnItsOwn) {
    const Image image = greyImage(2, 4, {0, 100, 20, 120, 40, 140, 60, 160});
    // Height halves by averaging, width doubles by interpolating.
    EXPECT_EQ(greyValues(resized(image, 4, 2)), (Values{10, 35, 85, 110, 50, 75, 125, 150}));
}

TEST(Resize, KeepsThePictureWhereTheSizeIsRight) {
    const Image image = greyImage(2, 1, {3, 4});
    EXPECT_EQ(resized(image, 2, 1).pixels, image.pixels);
}

TEST(Resize, RoundsHalvesDownwards) {
    EXPECT_EQ(greyValues(resized(greyImage(4, 1, {1, 2, 2, 3}), 2, 1)), (Values{1, 2}));
}

// The picture of make_resize_golden.py.
Image goldenImage(int width, int height) {
    Image image(width, height);
    for (std::size_t i = 0; i < image.pixels.size(); ++i)
        image.pixels[i] = static_cast<std::uint8_t>((31 * i * i + 17 * i + 7) % 251);
    return image;
}

// The exported web page, which resizes by itself, is held against the same file.
TEST(Resize, IsRoundedFromTheExactMeans) {
    std::ifstream file(test::sourceFolder() / "tests/golden/resize_golden.json");
    const auto cases = nlohmann::json::parse(file);
    EXPECT_FALSE(cases.empty());
    for (const auto& each : cases) {
        const Image image = goldenImage(each.at("width"), each.at("height"));
        EXPECT_EQ(resizedToSquare(image, each.at("side")).pixels,
                  each.at("pixels").get<std::vector<std::uint8_t>>())
            << each.at("width") << " x " << each.at("height");
    }
}

// By the definition, in doubles: of each axis, how much of an old pixel goes into a new one.
double shareOf(int old, int place, int from, int to) {
    if (to < from) {
        const double scale = static_cast<double>(from) / to;
        const double covered =
            std::min<double>(old + 1, (place + 1) * scale) - std::max<double>(old, place * scale);
        return std::max(0.0, covered) / scale;
    }
    const double centre =
        std::clamp((place + 0.5) * from / to - 0.5, 0.0, static_cast<double>(from - 1));
    return std::max(0.0, 1 - std::abs(old - centre));
}

double exactValue(const Image& image, int width, int height, int x, int y, int channel) {
    double sum = 0;
    for (int oldY = 0; oldY < image.height; ++oldY) {
        for (int oldX = 0; oldX < image.width; ++oldX)
            sum += shareOf(oldY, y, image.height, height) * shareOf(oldX, x, image.width, width) *
                   image.row(oldY)[oldX * Image::kChannels + channel];
    }
    return sum;
}

TEST(Resize, IsThePlainSumRounded) {
    struct Size {
        int width;
        int height;
    };
    for (const auto& [from, to] : std::vector<std::pair<Size, Size>>{
             {{64, 64}, {32, 32}}, {{37, 50}, {20, 33}}, {{9, 31}, {24, 8}}, {{2, 1}, {5, 1}}}) {
        const Image image = goldenImage(from.width, from.height);
        const Image result = resized(image, to.width, to.height);
        for (int y = 0; y < to.height; ++y) {
            for (int x = 0; x < to.width; ++x) {
                for (int channel = 0; channel < Image::kChannels; ++channel) {
                    const double exact = exactValue(image, to.width, to.height, x, y, channel);
                    EXPECT_NEAR(result.row(y)[x * Image::kChannels + channel], exact, 0.502)
                        << from.width << " x " << from.height << " at " << x << ", " << y;
                }
            }
        }
    }
}

TEST(Resize, MakesThumbnailsThatFitAndAreNeverLarger) {
    const Image wide(400, 100);
    EXPECT_EQ(thumbnailOf(wide, 200).width, 200);
    EXPECT_EQ(thumbnailOf(wide, 200).height, 50);
    EXPECT_EQ(thumbnailOf(wide, 800).width, 400);
    EXPECT_EQ(thumbnailOf(Image(1, 1000), 10).width, 1);
    EXPECT_EQ(resizedToSquare(wide, 32).width, 32);
    EXPECT_EQ(resizedToSquare(wide, 32).height, 32);
}

}  // namespace
}  // namespace seedling
