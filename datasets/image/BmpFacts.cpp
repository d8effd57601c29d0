#include <cstdlib>

#include "datasets/image/ByteReader.h"
#include "datasets/image/ImageFacts.h"

namespace seedling {
namespace {

constexpr const char* kFormat = "BMP";
constexpr std::uint64_t kCoreHeader = 12;
constexpr std::uint64_t kUncompressed = 0;
constexpr std::uint64_t kBitFields = 3;

struct BmpHeader {
    std::int64_t width = 0;
    std::int64_t height = 0;
    std::uint64_t dataOffset = 0;
    std::int64_t bitsPerPixel = 0;
    std::uint64_t compression = kUncompressed;
};

BmpHeader headerOf(std::span<const std::uint8_t> bytes) {
    const ByteReader reader(bytes, ByteOrder::Little);
    BmpHeader header;
    header.dataOffset = reader.numberOrZero(10, 4);
    if (reader.numberOrZero(14, 4) == kCoreHeader) {
        header.width = static_cast<std::int64_t>(reader.numberOrZero(18, 2));
        header.height = static_cast<std::int64_t>(reader.numberOrZero(20, 2));
        header.bitsPerPixel = static_cast<std::int64_t>(reader.numberOrZero(24, 2));
        return header;
    }
    header.width = static_cast<std::int32_t>(reader.numberOrZero(18, 4));
    // A negative height says that the rows are stored from the top.
    header.height =
        std::abs(static_cast<std::int64_t>(static_cast<std::int32_t>(reader.numberOrZero(22, 4))));
    header.bitsPerPixel = static_cast<std::int64_t>(reader.numberOrZero(28, 2));
    header.compression = reader.numberOrZero(30, 4);
    return header;
}

}  // namespace

Result<ImageFacts> bmpFacts(std::span<const std::uint8_t> bytes) {
    const BmpHeader header = headerOf(bytes);
    if (bytes.size() < 26)
        return truncatedImage(kFormat);
    if (header.width <= 0 || header.height <= 0 || header.height > INT32_MAX)
        return damagedImage(kFormat);
    return ImageFacts{static_cast<int>(header.width), static_cast<int>(header.height)};
}

Status checkBmpComplete(std::span<const std::uint8_t> bytes) {
    const BmpHeader header = headerOf(bytes);
    if (header.compression != kUncompressed && header.compression != kBitFields)
        return {};  // The decoder itself notices where run lengths end too early.
    const std::int64_t rowBits = header.width * header.bitsPerPixel;
    const std::int64_t paddedRow = (rowBits + 31) / 32 * 4;
    const std::int64_t needed = static_cast<std::int64_t>(header.dataOffset) +
                                paddedRow * (header.height - 1) + (rowBits + 7) / 8;
    if (static_cast<std::int64_t>(bytes.size()) < needed)
        return truncatedImage(kFormat);
    return {};
}

}  // namespace seedling
