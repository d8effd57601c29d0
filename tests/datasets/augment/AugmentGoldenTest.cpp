#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "datasets/augment/StrongAugment.h"
#include "datasets/image/ImageCodec.h"
#include "tests/support/Paths.h"

// What Pillow gives, written by tests/golden/make_augment_golden.py.

namespace seedling {
namespace {

constexpr int kSide = 32;
constexpr std::array<const char*, kAugmentOperations> kNames{
    "Identity",   "AutoContrast", "Equalize", "Rotate", "Solarize",   "Colour",     "Contrast",
    "Brightness", "Sharpness",    "ShearX",   "ShearY", "TranslateX", "TranslateY", "Posterize"};

std::vector<std::uint8_t> tileOf(const Image& sheet, int column, int row) {
    std::vector<std::uint8_t> tile;
    for (int y = 0; y < kSide; ++y) {
        const std::uint8_t* start = sheet.row(row * kSide + y) + column * kSide * 3;
        tile.insert(tile.end(), start, start + kSide * 3);
    }
    return tile;
}

int largestDifference(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b) {
    int largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        largest = std::max(largest, std::abs(a[i] - b[i]));
    return largest;
}

TEST(AugmentGolden, EveryOperationGivesWhatPillowGives) {
    const auto folder = test::sourceFolder() / "tests/golden";
    const auto sheet = decodeImageFile(folder / "augment.png");
    ASSERT_TRUE(sheet) << toText(sheet.error());
    std::ifstream rows(folder / "augment.txt");
    std::vector<std::uint8_t> scratch(kSide * kSide * 3);
    std::string name;
    int magnitude = 0;
    int sign = 0;
    int row = 0;
    while (rows >> name >> magnitude >> sign) {
        ++row;
        const auto place = std::ranges::find(kNames, name);
        ASSERT_NE(place, kNames.end()) << name;
        for (int column = 0; column * kSide < sheet->width; ++column) {
            auto pixels = tileOf(*sheet, column, 0);
            applyOperation(static_cast<AugmentOperation>(place - kNames.begin()), magnitude,
                           sign < 0, pixels, kSide, scratch);
            EXPECT_LE(largestDifference(pixels, tileOf(*sheet, column, row)), 0)
                << name << " " << magnitude * sign << ", picture " << column;
        }
    }
    EXPECT_EQ((row + 1) * kSide, sheet->height);
}

}  // namespace
}  // namespace seedling
