#include "datasets/image/TiffDirectory.h"

#include "datasets/image/ByteReader.h"

namespace seedling {
namespace {

// More values than this in one tag is a damaged file, not an image.
constexpr std::uint64_t kMaxValues = 16'000'000;

struct Layout {
    int entryCountSize;
    int entrySize;
    int countSize;  // Also the size of the value field and of offsets.
};

constexpr Layout kClassic{2, 12, 4};
constexpr Layout kBig{8, 20, 8};

int sizeOfWholeNumber(std::uint64_t fieldType) {
    switch (fieldType) {
        case 1:  // BYTE
            return 1;
        case 3:  // SHORT
            return 2;
        case 4:   // LONG
        case 13:  // IFD
            return 4;
        case 16:  // LONG8
        case 18:  // IFD8
            return 8;
        default:
            return 0;
    }
}

std::vector<std::uint64_t> valuesOf(const ByteReader& reader, std::uint64_t entry,
                                    const Layout& layout) {
    const int size = sizeOfWholeNumber(reader.numberOrZero(entry + 2, 2));
    const std::uint64_t count = reader.numberOrZero(entry + 4, layout.countSize);
    if (size == 0 || count > kMaxValues)
        return {};
    const auto field = entry + 4 + static_cast<std::uint64_t>(layout.countSize);
    const bool isInline =
        count * static_cast<std::uint64_t>(size) <= static_cast<std::uint64_t>(layout.countSize);
    const std::uint64_t start = isInline ? field : reader.numberOrZero(field, layout.countSize);
    std::vector<std::uint64_t> values;
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto value = reader.number(start + i * static_cast<std::uint64_t>(size), size);
        if (!value)
            return {};
        values.push_back(*value);
    }
    return values;
}

}  // namespace

std::optional<TiffDirectory> TiffDirectory::read(std::span<const std::uint8_t> bytes) {
    const bool little = !bytes.empty() && bytes[0] == 'I';
    const ByteReader reader(bytes, little ? ByteOrder::Little : ByteOrder::Big);
    const std::uint64_t version = reader.numberOrZero(2, 2);
    if (version != 42 && version != 43)
        return std::nullopt;
    const Layout& layout = version == 43 ? kBig : kClassic;
    const auto start = version == 43 ? reader.number(8, 8) : reader.number(4, 4);
    if (!start)
        return std::nullopt;
    const auto entries = reader.number(*start, layout.entryCountSize);
    if (!entries || *entries == 0 || *entries > 65535)
        return std::nullopt;
    const std::uint64_t firstEntry = *start + static_cast<std::uint64_t>(layout.entryCountSize);
    const auto entrySize = static_cast<std::uint64_t>(layout.entrySize);
    if (firstEntry + *entries * entrySize > reader.size())
        return std::nullopt;
    TiffDirectory directory;
    for (std::uint64_t i = 0; i < *entries; ++i) {
        const std::uint64_t entry = firstEntry + i * entrySize;
        directory.m_values[static_cast<int>(reader.numberOrZero(entry, 2))] =
            valuesOf(reader, entry, layout);
    }
    return directory;
}

std::optional<std::uint64_t> TiffDirectory::first(int tag) const {
    const auto& values = all(tag);
    return values.empty() ? std::nullopt : std::optional(values.front());
}

const std::vector<std::uint64_t>& TiffDirectory::all(int tag) const {
    static const std::vector<std::uint64_t> kNone;
    const auto found = m_values.find(tag);
    return found == m_values.end() ? kNone : found->second;
}

}  // namespace seedling
