#include "datasets/cache/PixelIndex.h"

#include <array>
#include <cstring>
#include <type_traits>

#include "datasets/base/FileIo.h"

namespace seedling {
namespace {

constexpr std::array<char, 8> kMagic{'S', 'D', 'L', 'P', 'X', 'I', 'D', 'X'};
constexpr std::uint32_t kVersion = 1;

// Both are written as they lie in memory: a cache never leaves its machine.
struct Header {
    std::array<char, 8> magic = kMagic;
    std::uint32_t version = kVersion;
    std::uint32_t entryBytes = sizeof(PixelEntry);
    std::uint64_t generation = 0;
    std::int64_t slotCount = 0;
    std::int64_t entryCount = 0;
    ContentHash entryHash;
};
static_assert(std::is_trivially_copyable_v<Header> && std::is_trivially_copyable_v<PixelEntry>);
static_assert(sizeof(PixelEntry) == 64, "padding would make the bytes undefined");

}  // namespace

std::optional<PixelIndex> PixelIndex::read(const std::filesystem::path& file) {
    const auto bytes = readFile(file);
    Header header;
    if (!bytes || bytes->size() < sizeof header)
        return std::nullopt;
    std::memcpy(&header, bytes->data(), sizeof header);
    const auto content = std::span(*bytes).subspan(sizeof header);
    const bool valid =
        header.magic == kMagic && header.version == kVersion &&
        header.entryBytes == sizeof(PixelEntry) && header.entryCount >= 0 &&
        content.size() / sizeof(PixelEntry) == static_cast<std::size_t>(header.entryCount) &&
        content.size() % sizeof(PixelEntry) == 0 && header.entryHash == contentHash(content);
    if (!valid)
        return std::nullopt;
    PixelIndex index{header.generation, header.slotCount, {}};
    index.entries.resize(static_cast<std::size_t>(header.entryCount));
    if (!content.empty())
        std::memcpy(index.entries.data(), content.data(), content.size());
    return index;
}

Status PixelIndex::write(const std::filesystem::path& file) const {
    const std::size_t contentBytes = entries.size() * sizeof(PixelEntry);
    std::vector<std::uint8_t> bytes(sizeof(Header) + contentBytes);
    if (contentBytes > 0)
        std::memcpy(bytes.data() + sizeof(Header), entries.data(), contentBytes);
    Header header;
    header.generation = generation;
    header.slotCount = slotCount;
    header.entryCount = static_cast<std::int64_t>(entries.size());
    header.entryHash = contentHash(std::span(bytes).subspan(sizeof(Header)));
    std::memcpy(bytes.data(), &header, sizeof header);
    return writeFileAtomically(file, bytes);
}

}  // namespace seedling
