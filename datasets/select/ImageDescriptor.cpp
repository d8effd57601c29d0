#include "datasets/select/ImageDescriptor.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>
#include <vector>

namespace seedling {
namespace {

constexpr int kSide = 32;
constexpr int kCell = 8;
constexpr int kDirections = 9;
constexpr int kTiles = 4;
/// Blocks come with length 1, tiles with values from 0 to 255.
constexpr float kBlockScale = 1.0F / 3;
constexpr float kTileScale = 2.0F / (255 * 6.93F);

cv::HOGDescriptor histograms() {
    return {cv::Size(kSide, kSide), cv::Size(2 * kCell, 2 * kCell), cv::Size(kCell, kCell),
            cv::Size(kCell, kCell), kDirections};
}

}  // namespace

void describeImage(std::span<const std::uint8_t> pixels, int side, std::span<float> descriptor) {
    const cv::Mat given(side, side, CV_8UC3, const_cast<std::uint8_t*>(pixels.data()));
    cv::Mat picture;
    cv::resize(given, picture, cv::Size(kSide, kSide), 0, 0,
               side > kSide ? cv::INTER_AREA : cv::INTER_LINEAR);
    cv::Mat grey;
    cv::cvtColor(picture, grey, cv::COLOR_RGB2GRAY);
    std::vector<float> gradients;
    histograms().compute(grey, gradients);
    const auto colours = std::ranges::transform(gradients, descriptor.begin(), [](float v) {
                             return v * kBlockScale;
                         }).out;
    cv::Mat tiles;
    cv::resize(picture, tiles, cv::Size(kTiles, kTiles), 0, 0, cv::INTER_AREA);
    std::transform(tiles.datastart, tiles.dataend, colours,
                   [](std::uint8_t v) { return static_cast<float>(v) * kTileScale; });
}

}  // namespace seedling
