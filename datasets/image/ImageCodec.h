#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/image/Image.h"

namespace seedling {

/// The only place where image files are decoded or encoded, so that what is seen is what is learnt
/// from. Understands JPEG, PNG, WebP, BMP, TIFF and PGM/PPM by content, never by file name. EXIF
/// orientation is applied; grey, alpha (over white), 16-bit and CMYK become 8-bit RGB; of an
/// animated file the first frame is taken.
struct DecodeOptions {
    std::int64_t maxPixels =
        200'000'000;  ///< Larger images fail with TooLarge before they are decoded.
    /// When positive, the decoder may return a smaller picture, as long as its shorter side is at
    /// least this many pixels (JPEG is then decoded at 1/2, 1/4 or 1/8 scale). 0: full size.
    int minimumSide = 0;
};

/// Size of the picture as it will be shown (after EXIF orientation), read from the header alone.
struct ImageHeader {
    int width = 0;
    int height = 0;
};

/// Errors: Corrupt (empty, truncated or damaged), Unsupported (not a known format), TooLarge. Any
/// thread.
Result<ImageHeader> readImageHeader(std::span<const std::uint8_t> bytes);

/// Errors: as readImageHeader, and OutOfMemory. Any thread.
Result<Image> decodeImage(std::span<const std::uint8_t> bytes, const DecodeOptions& options = {});

/// Reads and decodes a file. Errors: as decodeImage, and NotFound, PermissionDenied, Io. Any
/// thread.
Result<Image> decodeImageFile(const std::filesystem::path& path, const DecodeOptions& options = {});

/// JPEG bytes; quality 1-100. Any thread.
Result<std::vector<std::uint8_t>> encodeJpeg(const Image& image, int quality);

/// Lossless PNG bytes. Any thread.
Result<std::vector<std::uint8_t>> encodePng(const Image& image);

}  // namespace seedling
