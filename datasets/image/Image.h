#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace seedling {

/// An 8-bit RGB picture in memory: rows top to bottom, pixels left to right, channels R G B (HWC),
/// values 0-255, no padding between rows. The one form in which pixels travel outside the engine.
struct Image {
    static constexpr int kChannels = 3;

    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;  ///< width * height * 3 bytes.

    Image() = default;
    Image(int imageWidth, int imageHeight)
        : width(imageWidth),
          height(imageHeight),
          pixels(static_cast<std::size_t>(imageWidth) * static_cast<std::size_t>(imageHeight) *
                 kChannels) {}

    [[nodiscard]] bool isEmpty() const { return pixels.empty(); }
    [[nodiscard]] std::size_t rowBytes() const {
        return static_cast<std::size_t>(width) * kChannels;
    }
    [[nodiscard]] std::uint8_t* row(int y) {
        return pixels.data() + static_cast<std::size_t>(y) * rowBytes();
    }
    [[nodiscard]] const std::uint8_t* row(int y) const {
        return pixels.data() + static_cast<std::size_t>(y) * rowBytes();
    }
};

}  // namespace seedling
