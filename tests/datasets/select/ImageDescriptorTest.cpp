#include "datasets/select/ImageDescriptor.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <numeric>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>
#include <vector>

#include "datasets/base/Random.h"

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

/// The slow way: OpenCV's histograms, and the mean of every tile by its definition.
std::vector<float> plainDescriptor(std::vector<std::uint8_t> pixels) {
    constexpr int kSide = 32;
    const cv::Mat picture(kSide, kSide, CV_8UC3, pixels.data());
    cv::Mat grey;
    cv::cvtColor(picture, grey, cv::COLOR_RGB2GRAY);
    std::vector<float> descriptor;
    cv::HOGDescriptor({kSide, kSide}, {16, 16}, {8, 8}, {8, 8}, 9).compute(grey, descriptor);
    for (float& value : descriptor)
        value /= 3;
    for (int tile = 0; tile < 4 * 4; ++tile) {
        const cv::Scalar colour = cv::mean(picture(cv::Rect(tile % 4 * 8, tile / 4 * 8, 8, 8)));
        for (int c = 0; c < 3; ++c)
            descriptor.push_back(static_cast<float>(colour[c] * 2 / (255 * 6.93)));
    }
    return descriptor;
}

double distance(const std::vector<float>& a, const std::vector<float>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::pow(static_cast<double>(a[i] - b[i]), 2);
    return std::sqrt(sum);
}

void expectAsThePlainOne(const std::vector<std::uint8_t>& pixels) {
    std::vector<float> descriptor(kDescriptorSize);
    describeImage(pixels, 32, descriptor);
    const auto plain = plainDescriptor(pixels);
    ASSERT_EQ(plain.size(), descriptor.size());
    for (std::size_t i = 0; i < plain.size(); ++i)
        EXPECT_NEAR(descriptor[i], plain[i], 1e-3) << i;
    EXPECT_LT(distance(descriptor, plain), 5e-3);
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

TEST(ImageDescriptor, IsThePlainOneButForRounding) {
    Random random(1);
    std::vector<std::uint8_t> pixels(32 * 32 * 3);
    for (std::uint8_t& value : pixels)
        value = static_cast<std::uint8_t>(random.integer(0, 255));
    expectAsThePlainOne(pixels);
    // Edges in all directions, sharp and soft, and flat areas.
    for (int degrees = 0; degrees < 360; degrees += 15) {
        SCOPED_TRACE(degrees);
        const double angle = degrees * 3.14159265358979 / 180;
        for (int i = 0; i < 32 * 32; ++i) {
            const double along =
                (i % 32 - 15.5) * std::cos(angle) + (i / 32 - 15.5) * std::sin(angle);
            const auto at = static_cast<std::size_t>(i) * 3;
            pixels[at] = along > 3 ? 230 : 20;
            pixels[at + 1] = static_cast<std::uint8_t>(std::lround(120 + 5 * along));
            pixels[at + 2] = 77;
        }
        expectAsThePlainOne(pixels);
    }
    expectAsThePlainOne(std::vector<std::uint8_t>(32 * 32 * 3, 99));
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
