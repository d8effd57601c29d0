#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/image/Orientation.h"

namespace seedling {

/// What a file's header says of its picture. One pair of functions a format: `...Facts` reads the
/// header; `check...` or `prepare...` finds truncation that a decoder would pass over in silence,
/// returning grey or half a picture. Errors of all: Corrupt, Unsupported. Any thread.
struct ImageFacts {
    int width = 0;  ///< As stored, before it is turned upright.
    int height = 0;
    Orientation orientation = Orientation::Upright;
};

Result<ImageFacts> jpegFacts(std::span<const std::uint8_t> bytes);
Status checkJpegComplete(std::span<const std::uint8_t> bytes);

Result<ImageFacts> pngFacts(std::span<const std::uint8_t> bytes);
/// A copy with only the chunks that make the picture, each with its checksum verified. Colour
/// profiles and texts, about which the decoder would complain aloud, are left out.
Result<std::vector<std::uint8_t>> preparePng(std::span<const std::uint8_t> bytes);

Result<ImageFacts> webpFacts(std::span<const std::uint8_t> bytes);
/// The picture, or the first frame of an animation, as a file of its own.
struct WebpStill {
    std::vector<std::uint8_t> bytes;
    int x = 0;  ///< Where the frame lies on the canvas.
    int y = 0;
};
Result<WebpStill> prepareWebp(std::span<const std::uint8_t> bytes);

Result<ImageFacts> bmpFacts(std::span<const std::uint8_t> bytes);
Status checkBmpComplete(std::span<const std::uint8_t> bytes);

Result<ImageFacts> tiffFacts(std::span<const std::uint8_t> bytes);
Status checkTiffComplete(std::span<const std::uint8_t> bytes);

Result<ImageFacts> pnmFacts(std::span<const std::uint8_t> bytes);
/// PBM, PGM and PPM are simple enough to be decoded here; values are scaled by the file's maximum.
Result<Image> decodePnm(std::span<const std::uint8_t> bytes);

/// The failures that all formats share.
tl::unexpected<Error> truncatedImage(const char* format);
tl::unexpected<Error> damagedImage(const char* format);

}  // namespace seedling
