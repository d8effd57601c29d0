#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "datasets/image/ImageCodec.h"
#include "tests/support/TempFolder.h"

namespace seedling::test {

inline std::string textOf(const std::vector<std::uint8_t>& bytes) {
    return {bytes.begin(), bytes.end()};
}

/// A picture of one grey level.
inline Image plainImage(int width, int height, std::uint8_t level) {
    Image image(width, height);
    image.pixels.assign(image.pixels.size(), level);
    return image;
}

/// Writes a small PNG of one grey level.
inline std::filesystem::path writePng(const TempFolder& folder, std::string_view name,
                                      std::uint8_t level = 100, int side = 8) {
    return folder.write(name, textOf(encodePng(plainImage(side, side, level)).value()));
}

}  // namespace seedling::test
