#include <array>
#include <optional>

#include "datasets/image/ByteReader.h"
#include "datasets/image/ImageFacts.h"

// The container is described in Google's "WebP Container Specification" and RFC 9649.

namespace seedling {
namespace {

using namespace std::string_view_literals;

constexpr const char* kFormat = "WebP";
constexpr std::uint64_t kRiffHeader = 12;
constexpr std::uint64_t kChunkHeader = 8;
constexpr std::uint64_t kFrameHeader = 16;
constexpr std::uint8_t kAlphaFlag = 0x10;

ByteReader littleReader(std::span<const std::uint8_t> bytes) {
    return ByteReader(bytes, ByteOrder::Little);
}

struct Chunk {
    std::span<const std::uint8_t> whole;  // With its header and padding.
    std::span<const std::uint8_t> content;

    [[nodiscard]] bool is(std::string_view type) const {
        return ByteReader(whole).hasText(0, type);
    }
    [[nodiscard]] bool isPicture() const { return is("VP8 ") || is("VP8L"); }
};

class ChunkWalker {
public:
    ChunkWalker(std::span<const std::uint8_t> bytes, std::uint64_t start)
        : m_bytes(bytes), m_at(start) {}

    std::optional<Chunk> next() {
        const auto length = littleReader(m_bytes).number(m_at + 4, 4);
        if (!length || m_bytes.size() - m_at - kChunkHeader < *length)
            return std::nullopt;
        const auto whole = littleReader(m_bytes).part(m_at, kChunkHeader + *length + *length % 2);
        m_at += kChunkHeader + *length + *length % 2;
        return Chunk{whole, whole.subspan(kChunkHeader, *length)};
    }

private:
    std::span<const std::uint8_t> m_bytes;
    std::uint64_t m_at;
};

std::optional<ImageFacts> factsOfPicture(const Chunk& chunk) {
    const ByteReader reader = littleReader(chunk.content);
    if (chunk.is("VP8L")) {
        const auto bits = reader.number(1, 4);
        if (!bits || reader.numberOrZero(0, 1) != 0x2F)
            return std::nullopt;
        return ImageFacts{static_cast<int>(*bits & 0x3FFF) + 1,
                          static_cast<int>((*bits >> 14) & 0x3FFF) + 1};
    }
    if (!reader.hasText(3, "\x9D\x01\x2A"sv) || !reader.number(6, 4))
        return std::nullopt;
    return ImageFacts{static_cast<int>(reader.numberOrZero(6, 2) & 0x3FFF),
                      static_cast<int>(reader.numberOrZero(8, 2) & 0x3FFF)};
}

void appendNumber(std::vector<std::uint8_t>& bytes, std::uint64_t value, int size) {
    for (int i = 0; i < size; ++i)
        bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

void appendText(std::vector<std::uint8_t>& bytes, std::string_view text) {
    bytes.insert(bytes.end(), text.begin(), text.end());
}

// A still picture's file around the chunks of one frame.
std::vector<std::uint8_t> fileOfFrame(std::span<const std::uint8_t> chunks, bool hasAlphaChunk,
                                      std::uint64_t widthMinusOne, std::uint64_t heightMinusOne) {
    std::vector<std::uint8_t> body;
    if (hasAlphaChunk) {
        appendText(body, "VP8X");
        appendNumber(body, 10, 4);
        appendNumber(body, kAlphaFlag, 4);
        appendNumber(body, widthMinusOne, 3);
        appendNumber(body, heightMinusOne, 3);
    }
    body.insert(body.end(), chunks.begin(), chunks.end());
    std::vector<std::uint8_t> file;
    appendText(file, "RIFF");
    appendNumber(file, body.size() + 4, 4);
    appendText(file, "WEBP");
    file.insert(file.end(), body.begin(), body.end());
    return file;
}

Result<WebpStill> firstFrame(const Chunk& animationFrame) {
    const ByteReader reader = littleReader(animationFrame.content);
    std::vector<std::uint8_t> chunks;
    bool hasAlpha = false;
    ChunkWalker walker(animationFrame.content, kFrameHeader);
    while (const auto chunk = walker.next()) {
        if (!chunk->is("ALPH") && !chunk->isPicture())
            continue;
        hasAlpha = hasAlpha || chunk->is("ALPH");
        chunks.insert(chunks.end(), chunk->whole.begin(), chunk->whole.end());
        if (!chunk->isPicture())
            continue;
        return WebpStill{
            fileOfFrame(chunks, hasAlpha, reader.numberOrZero(6, 3), reader.numberOrZero(9, 3)),
            static_cast<int>(reader.numberOrZero(0, 3)) * 2,
            static_cast<int>(reader.numberOrZero(3, 3)) * 2};
    }
    return truncatedImage(kFormat);
}

}  // namespace

Result<ImageFacts> webpFacts(std::span<const std::uint8_t> bytes) {
    std::optional<ImageFacts> facts;
    Orientation orientation = Orientation::Upright;
    ChunkWalker walker(bytes, kRiffHeader);
    while (const auto chunk = walker.next()) {
        const ByteReader reader = littleReader(chunk->content);
        if (chunk->is("VP8X") && !facts && reader.size() >= 10)
            facts = ImageFacts{static_cast<int>(reader.numberOrZero(4, 3)) + 1,
                               static_cast<int>(reader.numberOrZero(7, 3)) + 1};
        if (chunk->isPicture() && !facts) {
            facts = factsOfPicture(*chunk);
            if (!facts)
                return damagedImage(kFormat);
        }
        if (chunk->is("EXIF"))
            orientation = orientationFromExif(chunk->content);
    }
    if (!facts)
        return truncatedImage(kFormat);
    if (facts->width == 0 || facts->height == 0)
        return damagedImage(kFormat);
    facts->orientation = orientation;
    return *facts;
}

Result<WebpStill> prepareWebp(std::span<const std::uint8_t> bytes) {
    const auto riffLength = littleReader(bytes).numberOrZero(4, 4);
    if (bytes.size() < riffLength + 8)
        return truncatedImage(kFormat);
    ChunkWalker walker(bytes, kRiffHeader);
    while (const auto chunk = walker.next()) {
        if (chunk->is("ANMF"))
            return firstFrame(*chunk);
        if (chunk->isPicture())
            return WebpStill{{bytes.begin(), bytes.end()}};
    }
    return truncatedImage(kFormat);
}

}  // namespace seedling
