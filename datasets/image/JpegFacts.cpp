#include <algorithm>
#include <optional>

#include "datasets/image/ByteReader.h"
#include "datasets/image/ImageFacts.h"

namespace seedling {
namespace {

using namespace std::string_view_literals;

constexpr const char* kFormat = "JPEG";
constexpr std::string_view kExifMark = "Exif\0\0"sv;

namespace marker {
constexpr std::uint8_t kFirstRestart = 0xD0;
constexpr std::uint8_t kStart = 0xD8;
constexpr std::uint8_t kEnd = 0xD9;
constexpr std::uint8_t kScan = 0xDA;
constexpr std::uint8_t kApp1 = 0xE1;
}  // namespace marker

struct Segment {
    std::uint8_t marker = 0;
    std::span<const std::uint8_t> content;  // Without marker and length.
};

bool isRestart(std::uint8_t value) {
    return value >= marker::kFirstRestart && value < marker::kStart;
}

bool isFrame(std::uint8_t value) {
    return value >= 0xC0 && value <= 0xCF && value != 0xC4 && value != 0xC8 && value != 0xCC;
}

// Baseline, extended and progressive; Huffman or arithmetic. The others are lossless or layered.
bool isDecodableFrame(std::uint8_t value) {
    return (value >= 0xC0 && value <= 0xC2) || value == 0xC9 || value == 0xCA;
}

// Walks from marker to marker; compressed data and filling in between are passed over.
class SegmentWalker {
public:
    explicit SegmentWalker(std::span<const std::uint8_t> bytes) : m_bytes(bytes) {}

    // None when the file ends before the next segment does.
    std::optional<Segment> next() {
        const auto found = nextMarker();
        if (!found)
            return std::nullopt;
        if (*found == marker::kStart || *found == marker::kEnd)
            return Segment{*found, {}};
        const auto length = ByteReader(m_bytes).number(m_at, 2);
        if (!length || *length < 2 || m_bytes.size() - m_at < *length)
            return std::nullopt;
        const Segment segment{*found, m_bytes.subspan(m_at + 2, *length - 2)};
        m_at += *length;
        return segment;
    }

private:
    std::optional<std::uint8_t> nextMarker() {
        while (true) {
            const auto found =
                std::find(m_bytes.begin() + static_cast<std::ptrdiff_t>(m_at), m_bytes.end(), 0xFF);
            m_at = static_cast<std::size_t>(found - m_bytes.begin()) + 1;
            if (m_at >= m_bytes.size())
                return std::nullopt;
            const std::uint8_t value = m_bytes[m_at];
            if (value == 0xFF)
                continue;
            ++m_at;
            if (value != 0x00 && value != 0x01 && !isRestart(value))
                return value;
            if (m_at >= m_bytes.size())
                return std::nullopt;
        }
    }

    std::span<const std::uint8_t> m_bytes;
    std::size_t m_at = 0;
};

Status readFrame(const Segment& segment, ImageFacts& facts) {
    const ByteReader reader(segment.content);
    const auto precision = reader.numberOrZero(0, 1);
    facts.height = static_cast<int>(reader.numberOrZero(1, 2));
    facts.width = static_cast<int>(reader.numberOrZero(3, 2));
    if (!isDecodableFrame(segment.marker) || precision != 8)
        return failure(ErrorCode::Unsupported,
                       "This kind of JPEG (lossless, layered or not 8-bit) cannot be read.",
                       "Convert it to a plain JPEG or to PNG.");
    if (facts.width == 0 || facts.height == 0)
        return damagedImage(kFormat);
    return {};
}

}  // namespace

Result<ImageFacts> jpegFacts(std::span<const std::uint8_t> bytes) {
    ImageFacts facts;
    SegmentWalker walker(bytes);
    while (const auto segment = walker.next()) {
        const bool isExif =
            segment->marker == marker::kApp1 && ByteReader(segment->content).hasText(0, kExifMark);
        if (isExif)
            facts.orientation = orientationFromExif(segment->content.subspan(kExifMark.size()));
        if (isFrame(segment->marker)) {
            if (auto read = readFrame(*segment, facts); !read)
                return failureOf(read);
        }
        if (segment->marker == marker::kScan || segment->marker == marker::kEnd)
            return facts.width > 0 ? Result<ImageFacts>(facts) : damagedImage(kFormat);
    }
    return truncatedImage(kFormat);
}

Status checkJpegComplete(std::span<const std::uint8_t> bytes) {
    SegmentWalker walker(bytes);
    while (const auto segment = walker.next()) {
        if (segment->marker == marker::kEnd)
            return {};
    }
    return truncatedImage(kFormat);
}

}  // namespace seedling
