#include "datasets/select/ImageDescriptor.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <numeric>
#include <vector>

namespace seedling {
namespace {

using Pixel = std::function<int(int x, int y, int channel)>;

std::vector<float> descriptorOf(int side, const Pixel& pixel) {
    std::vector<std::uint8_t> pixels;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            for (int c = 0; c < 3; ++c)
                pixels.push_back(static_cast<std::uint8_t>(pixel(x, y, c)));
    std::vector<float> descriptor(kDescriptorSize);
    describeImage(pixels, side, descriptor);
    return descriptor;
}

double distance(const std::vector<float>& a, const std::vector<float>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::pow(static_cast<double>(a[i] - b[i]), 2);
    return std::sqrt(sum);
}

int lying(int /*x*/, int y, int /*channel*/) {
    return y / 4 % 2 == 0 ? 40 : 210;
}

TEST(ImageDescriptor, TellsDirectionsApartMoreThanPlaces) {
    const auto here = descriptorOf(32, lying);
    const auto shifted = descriptorOf(32, [](int x, int y, int c) { return lying(x, y + 2, c); });
    const auto standing = descriptorOf(32, [](int x, int y, int c) { return lying(y, x, c); });
    EXPECT_LT(distance(here, shifted), 0.5 * distance(here, standing));
}

TEST(ImageDescriptor, TellsColoursApart) {
    const auto red = descriptorOf(32, [](int, int, int c) { return c == 0 ? 200 : 20; });
    const auto blue = descriptorOf(32, [](int, int, int c) { return c == 2 ? 200 : 20; });
    EXPECT_GT(distance(red, blue), 0.5);
    for (const float value : red)
        EXPECT_TRUE(std::isfinite(value));
}

TEST(ImageDescriptor, IsNearlyTheSameAtAnySize) {
    const auto picture = [](int side) {
        return descriptorOf(side, [side](int x, int y, int) { return lying(x, y * 32 / side, 0); });
    };
    EXPECT_LT(distance(picture(32), picture(64)), 0.05);
    EXPECT_LT(distance(picture(32), picture(128)), 0.05);
}

TEST(ImageDescriptor, BothPartsHaveAboutTheSameLength) {
    const auto descriptor = descriptorOf(32, lying);
    const auto length = [&](std::size_t first, std::size_t last) {
        double sum = 0;
        for (std::size_t i = first; i < last; ++i)
            sum += static_cast<double>(descriptor[i]) * static_cast<double>(descriptor[i]);
        return std::sqrt(sum);
    };
    EXPECT_NEAR(length(0, 324), 1, 0.05);
    EXPECT_NEAR(length(324, kDescriptorSize), 1, 0.1);
}

}  // namespace
}  // namespace seedling
