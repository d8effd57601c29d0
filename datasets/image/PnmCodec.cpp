#include <algorithm>
#include <cctype>
#include <optional>

#include "datasets/image/ImageFacts.h"

namespace seedling {
namespace {

constexpr const char* kFormat = "PGM/PPM";

struct PnmHeader {
    int kind = 0;  // The digit after "P".
    int width = 0;
    int height = 0;
    int maximum = 1;
    std::size_t dataOffset = 0;

    [[nodiscard]] bool isText() const { return kind <= 3; }
    [[nodiscard]] bool isBitmap() const { return kind == 1 || kind == 4; }
    [[nodiscard]] int channels() const { return kind == 3 || kind == 6 ? 3 : 1; }
};

// Numbers separated by white space and comments.
class PnmScanner {
public:
    PnmScanner(std::span<const std::uint8_t> bytes, std::size_t at) : m_bytes(bytes), m_at(at) {}

    // At most nine digits; none at the end or before anything else.
    std::optional<int> number() {
        skipSpace();
        int value = 0;
        int digits = 0;
        for (; m_at < m_bytes.size() && std::isdigit(m_bytes[m_at]) != 0 && digits < 9; ++digits)
            value = value * 10 + (m_bytes[m_at++] - '0');
        return digits > 0 ? std::optional(value) : std::nullopt;
    }

    // One black-or-white sample of a text bitmap, where no space is needed in between.
    std::optional<int> digit() {
        skipSpace();
        if (m_at >= m_bytes.size() || std::isdigit(m_bytes[m_at]) == 0)
            return std::nullopt;
        return m_bytes[m_at++] - '0';
    }

    [[nodiscard]] std::size_t at() const { return m_at; }

private:
    void skipSpace() {
        for (bool inComment = false; m_at < m_bytes.size(); ++m_at) {
            if (m_bytes[m_at] == '#')
                inComment = true;
            else if (m_bytes[m_at] == '\n')
                inComment = false;
            else if (!inComment && std::isspace(m_bytes[m_at]) == 0)
                return;
        }
    }

    std::span<const std::uint8_t> m_bytes;
    std::size_t m_at;
};

Result<PnmHeader> headerOf(std::span<const std::uint8_t> bytes) {
    PnmScanner scanner(bytes, 2);
    PnmHeader header;
    header.kind = bytes[1] - '0';
    const auto width = scanner.number();
    const auto height = scanner.number();
    const auto maximum = header.isBitmap() ? std::optional(1) : scanner.number();
    if (!width || !height || !maximum)
        return truncatedImage(kFormat);
    if (*width == 0 || *height == 0 || *maximum == 0 || *maximum > 65535)
        return damagedImage(kFormat);
    header.width = *width;
    header.height = *height;
    header.maximum = *maximum;
    header.dataOffset = scanner.at() + 1;  // One white space ends the header.
    return header;
}

std::uint8_t scaled(int value, int maximum) {
    return static_cast<std::uint8_t>((std::min(value, maximum) * 255 + maximum / 2) / maximum);
}

// Reads samples one after the other, whatever their form.
class SampleReader {
public:
    SampleReader(std::span<const std::uint8_t> bytes, const PnmHeader& header)
        : m_bytes(bytes), m_header(header), m_scanner(bytes, header.dataOffset - 1) {}

    std::optional<std::uint8_t> next(std::size_t index) {
        const auto value = m_header.isText() ? textSample() : binarySample(index);
        if (!value)
            return std::nullopt;
        if (m_header.isBitmap())
            return *value != 0 ? std::uint8_t{0} : std::uint8_t{255};  // 1 is ink.
        return scaled(*value, m_header.maximum);
    }

private:
    std::optional<int> textSample() {
        return m_header.isBitmap() ? m_scanner.digit() : m_scanner.number();
    }

    std::optional<int> binarySample(std::size_t index) const {
        if (m_header.isBitmap())
            return bit(index);
        if (m_header.maximum < 256)
            return byte(m_header.dataOffset + index);
        const auto high = byte(m_header.dataOffset + 2 * index);
        const auto low = byte(m_header.dataOffset + 2 * index + 1);
        return high && low ? std::optional(*high * 256 + *low) : std::nullopt;
    }

    // Rows of bits are padded to whole bytes.
    [[nodiscard]] std::optional<int> bit(std::size_t index) const {
        const auto width = static_cast<std::size_t>(m_header.width);
        const std::size_t x = index % width;
        const auto packed = byte(m_header.dataOffset + index / width * ((width + 7) / 8) + x / 8);
        return packed ? std::optional((*packed >> (7 - x % 8)) & 1) : std::nullopt;
    }

    [[nodiscard]] std::optional<int> byte(std::size_t at) const {
        return at < m_bytes.size() ? std::optional<int>(m_bytes[at]) : std::nullopt;
    }

    std::span<const std::uint8_t> m_bytes;
    PnmHeader m_header;
    PnmScanner m_scanner;
};

}  // namespace

Result<ImageFacts> pnmFacts(std::span<const std::uint8_t> bytes) {
    const auto header = headerOf(bytes);
    if (!header)
        return failureOf(header);
    return ImageFacts{header->width, header->height};
}

Result<Image> decodePnm(std::span<const std::uint8_t> bytes) {
    const auto header = headerOf(bytes);
    if (!header)
        return failureOf(header);
    // A sample takes at least a bit: a short file cannot make us reserve a large picture.
    const std::int64_t pixels = std::int64_t{header->width} * header->height;
    if (pixels / 8 > static_cast<std::int64_t>(bytes.size()))
        return truncatedImage(kFormat);
    Image image(header->width, header->height);
    SampleReader samples(bytes, *header);
    std::size_t index = 0;
    for (std::size_t at = 0; at < image.pixels.size(); at += Image::kChannels) {
        for (int channel = 0; channel < header->channels(); ++channel) {
            const auto value = samples.next(index++);
            if (!value)
                return truncatedImage(kFormat);
            image.pixels[at + static_cast<std::size_t>(channel)] = *value;
        }
        if (header->channels() == 1)
            image.pixels[at + 1] = image.pixels[at + 2] = image.pixels[at];
    }
    return image;
}

}  // namespace seedling
