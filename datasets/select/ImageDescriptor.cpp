#include "datasets/select/ImageDescriptor.h"

#include <array>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace seedling {
namespace {

constexpr int kSide = GradientHistograms::kSide;
constexpr std::size_t kRowBytes = std::size_t{kSide} * 3;
constexpr std::size_t kTiles = 4;
constexpr std::size_t kTileSide = kSide / kTiles;
/// Blocks come with length 1, tiles with values from 0 to 255.
constexpr float kBlockScale = 1.0F / 3;
constexpr float kTileScale = 2.0F / (255 * 6.93F);

using Picture = std::array<std::uint8_t, kSide * kRowBytes>;

/// The picture at 32 pixels; in `room` where it has another size.
std::span<const std::uint8_t> atUsualSide(std::span<const std::uint8_t> pixels, int side,
                                          Picture& room) {
    if (side == kSide)
        return pixels.first(room.size());
    const cv::Mat given(side, side, CV_8UC3, const_cast<std::uint8_t*>(pixels.data()));
    cv::Mat picture(kSide, kSide, CV_8UC3, room.data());
    cv::resize(given, picture, picture.size(), 0, 0,
               side > kSide ? cv::INTER_AREA : cv::INTER_LINEAR);
    return room;
}

/// The mean colours of a row of tiles.
void describeTiles(std::span<const std::uint8_t> rows, std::span<float> colours) {
    std::array<std::uint16_t, kRowBytes> sums{};
    for (std::size_t y = 0; y < kTileSide; ++y) {
        const std::uint8_t* row = rows.data() + y * kRowBytes;
        for (std::size_t i = 0; i < kRowBytes; ++i)
            sums[i] = static_cast<std::uint16_t>(sums[i] + row[i]);
    }
    constexpr float kScale = kTileScale / (kTileSide * kTileSide);
    for (std::size_t i = 0; i < colours.size(); ++i) {
        const std::size_t first = i / 3 * kTileSide * 3 + i % 3;
        int sum = 0;
        for (std::size_t x = 0; x < kTileSide; ++x)
            sum += sums[first + 3 * x];
        colours[i] = static_cast<float>(sum) * kScale;
    }
}

}  // namespace

void describeImage(std::span<const std::uint8_t> pixels, int side, std::span<float> descriptor) {
    Picture room;
    const std::span<const std::uint8_t> picture = atUsualSide(pixels, side, room);
    const auto gradients = descriptor.first(GradientHistograms::kValues);
    GradientHistograms::compute(picture, gradients);
    for (float& value : gradients)
        value *= kBlockScale;
    const auto colours = descriptor.subspan(GradientHistograms::kValues);
    for (std::size_t tile = 0; tile < kTiles; ++tile)
        describeTiles(picture.subspan(tile * kTileSide * kRowBytes, kTileSide * kRowBytes),
                      colours.subspan(tile * kTiles * 3, kTiles * 3));
}

}  // namespace seedling
