#include "datasets/image/ImageFormat.h"

#include "datasets/image/ByteReader.h"

namespace seedling {
namespace {

using namespace std::string_view_literals;

bool isPnm(std::span<const std::uint8_t> bytes) {
    if (bytes.size() < 3 || bytes[0] != 'P' || bytes[1] < '1' || bytes[1] > '6')
        return false;
    const std::uint8_t next = bytes[2];
    return next == ' ' || next == '\t' || next == '\n' || next == '\r' || next == '#';
}

bool isBmp(const ByteReader& reader) {
    if (!reader.hasText(0, "BM"))
        return false;
    // Text may begin with "BM", too: the header's own size tells.
    const auto headerSize = ByteReader(reader.part(0, 32), ByteOrder::Little).number(14, 4);
    return headerSize && *headerSize >= 12 && *headerSize <= 256;
}

bool isTiff(const ByteReader& reader) {
    return reader.hasText(0, "II*\0"sv) || reader.hasText(0, "MM\0*"sv) ||
           reader.hasText(0, "II+\0"sv) || reader.hasText(0, "MM\0+"sv);
}

bool isHeif(const ByteReader& reader) {
    if (!reader.hasText(4, "ftyp"))
        return false;
    for (const auto brand : {"heic"sv, "heix"sv, "hevc"sv, "mif1"sv, "msf1"sv, "avif"sv, "avis"sv})
        if (reader.hasText(8, brand))
            return true;
    return false;
}

}  // namespace

ImageFormat sniffImageFormat(std::span<const std::uint8_t> bytes) {
    const ByteReader reader(bytes);
    if (reader.hasText(0, "\xFF\xD8\xFF"sv))
        return ImageFormat::Jpeg;
    if (reader.hasText(0, "\x89PNG\r\n\x1A\n"sv))
        return ImageFormat::Png;
    if (reader.hasText(0, "RIFF"sv) && reader.hasText(8, "WEBP"sv))
        return ImageFormat::WebP;
    if (isTiff(reader))
        return ImageFormat::Tiff;
    if (isBmp(reader))
        return ImageFormat::Bmp;
    if (isPnm(bytes))
        return ImageFormat::Pnm;
    if (reader.hasText(0, "GIF8"sv))
        return ImageFormat::Gif;
    if (isHeif(reader))
        return ImageFormat::Heif;
    if (reader.hasText(0, "\0\0\0\x0CjP  "sv) || reader.hasText(0, "\xFF\x4F\xFF\x51"sv))
        return ImageFormat::Jpeg2000;
    return ImageFormat::Unknown;
}

std::string nameOf(ImageFormat format) {
    switch (format) {
        case ImageFormat::Jpeg:
            return "JPEG";
        case ImageFormat::Png:
            return "PNG";
        case ImageFormat::WebP:
            return "WebP";
        case ImageFormat::Bmp:
            return "BMP";
        case ImageFormat::Tiff:
            return "TIFF";
        case ImageFormat::Pnm:
            return "PGM/PPM";
        case ImageFormat::Gif:
            return "GIF";
        case ImageFormat::Heif:
            return "HEIC/AVIF";
        case ImageFormat::Jpeg2000:
            return "JPEG 2000";
        case ImageFormat::Unknown:
            break;
    }
    return "unknown";
}

}  // namespace seedling
