#include <zlib.h>

#include <optional>

#include "datasets/image/ByteReader.h"
#include "datasets/image/ImageFacts.h"

namespace seedling {
namespace {

constexpr const char* kFormat = "PNG";
constexpr std::uint64_t kSignatureBytes = 8;
constexpr std::uint64_t kFrameBytes = 12;  // Length, type and checksum of a chunk.
constexpr std::uint64_t kMaxSide = 0x7FFFFFFF;

struct Chunk {
    std::span<const std::uint8_t> whole;  // With length, type and checksum.
    std::span<const std::uint8_t> content;

    [[nodiscard]] bool is(std::string_view type) const {
        return ByteReader(whole).hasText(4, type);
    }
    [[nodiscard]] bool hasRightChecksum() const {
        const auto typed = whole.subspan(4, content.size() + 4);
        const auto sum = crc32_z(0, typed.data(), typed.size());
        return ByteReader(whole).number(content.size() + 8, 4) == sum;
    }
};

class ChunkWalker {
public:
    explicit ChunkWalker(std::span<const std::uint8_t> bytes) : m_bytes(bytes) {}

    // None when the file ends before the chunk does.
    std::optional<Chunk> next() {
        const auto length = ByteReader(m_bytes).number(m_at, 4);
        if (!length || m_bytes.size() - m_at < *length + kFrameBytes)
            return std::nullopt;
        const auto whole = m_bytes.subspan(m_at, *length + kFrameBytes);
        m_at += whole.size();
        return Chunk{whole, whole.subspan(8, *length)};
    }

private:
    std::span<const std::uint8_t> m_bytes;
    std::size_t m_at = kSignatureBytes;
};

bool makesThePicture(const Chunk& chunk) {
    return chunk.is("IHDR") || chunk.is("PLTE") || chunk.is("tRNS") || chunk.is("IDAT") ||
           chunk.is("IEND");
}

}  // namespace

Result<ImageFacts> pngFacts(std::span<const std::uint8_t> bytes) {
    ChunkWalker walker(bytes);
    const auto header = walker.next();
    if (!header)
        return truncatedImage(kFormat);
    const ByteReader reader(header->content);
    const auto width = reader.numberOrZero(0, 4);
    const auto height = reader.numberOrZero(4, 4);
    if (!header->is("IHDR") || width == 0 || height == 0 || width > kMaxSide || height > kMaxSide)
        return damagedImage(kFormat);
    ImageFacts facts{static_cast<int>(width), static_cast<int>(height)};
    while (const auto chunk = walker.next()) {
        if (chunk->is("eXIf"))
            facts.orientation = orientationFromExif(chunk->content);
        if (chunk->is("IEND"))
            break;
    }
    return facts;
}

Result<std::vector<std::uint8_t>> preparePng(std::span<const std::uint8_t> bytes) {
    std::vector<std::uint8_t> picture(bytes.begin(),
                                      bytes.begin() + static_cast<long>(kSignatureBytes));
    picture.reserve(bytes.size());
    ChunkWalker walker(bytes);
    while (const auto chunk = walker.next()) {
        if (!makesThePicture(*chunk))
            continue;
        if (!chunk->hasRightChecksum())
            return damagedImage(kFormat);
        picture.insert(picture.end(), chunk->whole.begin(), chunk->whole.end());
        if (chunk->is("IEND"))
            return picture;
    }
    return truncatedImage(kFormat);
}

}  // namespace seedling
