#include <algorithm>
#include <climits>

#include "datasets/image/ImageFacts.h"
#include "datasets/image/TiffDirectory.h"

namespace seedling {
namespace {

constexpr const char* kFormat = "TIFF";

namespace tag {
constexpr int kWidth = 256;
constexpr int kHeight = 257;
constexpr int kBitsPerSample = 258;
constexpr int kStripOffsets = 273;
constexpr int kStripBytes = 279;
constexpr int kTileOffsets = 324;
constexpr int kTileBytes = 325;
constexpr int kSampleFormat = 339;
}  // namespace tag

constexpr std::uint64_t kUnsignedSamples = 1;
constexpr std::uint64_t kUndefinedSamples = 4;

Status checkSamples(const TiffDirectory& directory) {
    const auto bits = directory.first(tag::kBitsPerSample).value_or(1);
    const auto format = directory.first(tag::kSampleFormat).value_or(kUnsignedSamples);
    if (bits <= 16 && (format == kUnsignedSamples || format == kUndefinedSamples))
        return {};
    return failure(ErrorCode::Unsupported,
                   "The TIFF file holds numbers that are not 8-bit or 16-bit brightness.",
                   "Convert it to 8 or 16 bits a channel, so that it is clear what is black and "
                   "what is white.");
}

bool allPartsInside(const TiffDirectory& directory, int offsetsTag, int bytesTag,
                    std::uint64_t fileSize) {
    const auto& offsets = directory.all(offsetsTag);
    const auto& lengths = directory.all(bytesTag);
    for (std::size_t i = 0; i < std::min(offsets.size(), lengths.size()); ++i) {
        if (offsets[i] > fileSize || lengths[i] > fileSize - offsets[i])
            return false;
    }
    return true;
}

}  // namespace

Result<ImageFacts> tiffFacts(std::span<const std::uint8_t> bytes) {
    const auto directory = TiffDirectory::read(bytes);
    if (!directory)
        return truncatedImage(kFormat);
    const auto width = directory->first(tag::kWidth).value_or(0);
    const auto height = directory->first(tag::kHeight).value_or(0);
    if (width == 0 || height == 0 || width > INT_MAX || height > INT_MAX)
        return damagedImage(kFormat);
    if (auto samples = checkSamples(*directory); !samples)
        return failureOf(samples);
    return ImageFacts{static_cast<int>(width), static_cast<int>(height),
                      orientationFromExif(bytes)};
}

Status checkTiffComplete(std::span<const std::uint8_t> bytes) {
    const auto directory = TiffDirectory::read(bytes);
    if (!directory ||
        !allPartsInside(*directory, tag::kStripOffsets, tag::kStripBytes, bytes.size()) ||
        !allPartsInside(*directory, tag::kTileOffsets, tag::kTileBytes, bytes.size()))
        return truncatedImage(kFormat);
    return {};
}

}  // namespace seedling
