#include "datasets/source/RawPixels.h"

namespace seedling {

Image imageFromGrey(std::span<const std::uint8_t> pixels, int width, int height) {
    Image image(width, height);
    std::uint8_t* out = image.pixels.data();
    for (const std::uint8_t value : pixels) {
        for (int channel = 0; channel < Image::kChannels; ++channel)
            *out++ = value;
    }
    return image;
}

Image imageFromPlanes(std::span<const std::uint8_t> pixels, int width, int height) {
    Image image(width, height);
    const std::size_t plane = pixels.size() / Image::kChannels;
    std::uint8_t* out = image.pixels.data();
    for (std::size_t i = 0; i < plane; ++i) {
        for (std::size_t channel = 0; channel < Image::kChannels; ++channel)
            *out++ = pixels[channel * plane + i];
    }
    return image;
}

}  // namespace seedling
