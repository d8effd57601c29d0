#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace seedling {

/// What the first bytes of a file say it is.
enum class ImageFormat {
    Unknown,
    Jpeg,
    Png,
    WebP,
    Bmp,
    Tiff,
    Pnm,   ///< PBM, PGM, PPM; text or binary.
    Gif,   ///< Recognised so that it can be named; not decoded. So are the following.
    Heif,  ///< HEIC and AVIF.
    Jpeg2000,
};

/// Needs the first 16 bytes; fewer give Unknown or a rougher answer. Any thread.
ImageFormat sniffImageFormat(std::span<const std::uint8_t> bytes);

/// "JPEG", "PNG", ...
std::string nameOf(ImageFormat format);

}  // namespace seedling
