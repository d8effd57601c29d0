#include "datasets/cache/PixelStore.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "datasets/base/Clock.h"
#include "datasets/base/Random.h"
#include "datasets/cache/PixelIndex.h"
#include "datasets/image/Image.h"

namespace seedling {
namespace {

constexpr std::array<char, 8> kMagic{'S', 'D', 'L', 'P', 'I', 'X', 'E', 'L'};
// To be raised whenever the same file would give other pixels.
constexpr std::uint32_t kVersion = 1;
constexpr std::int64_t kAllowedWaste = 1024;
// The disk works while images are decoded, instead of all at the end.
constexpr std::int64_t kFlushedAtOnce = std::int64_t{8} << 20;

struct Header {
    std::array<char, 8> magic = kMagic;
    std::uint32_t version = kVersion;
    std::uint32_t side = 0;
    std::uint64_t generation = 0;
};

std::int64_t slotBytes(int side) {
    return std::int64_t{side} * side * Image::kChannels;
}

std::optional<Header> readHeader(const FileHandle& file) {
    std::array<std::uint8_t, sizeof(Header)> bytes{};
    if (!file.readAt(0, bytes))
        return std::nullopt;
    Header header;
    std::memcpy(&header, bytes.data(), sizeof header);
    return header;
}

}  // namespace

PixelStore::PixelStore(const std::filesystem::path& folder, int side)
    : m_pixelPath(folder / fmt::format("pixels-{}.cache", side)),
      m_indexPath(folder / fmt::format("pixels-{}.index", side)),
      m_side(side) {}

Result<std::unique_ptr<PixelStore>> PixelStore::open(const std::filesystem::path& folder,
                                                     int side) {
    std::unique_ptr<PixelStore> store(new PixelStore(folder, side));
    if (store->openExisting() && !store->isWasteful())
        return store;
    if (auto begun = store->begin(); !begun)
        return failureOf(begun);
    return store;
}

bool PixelStore::openExisting() {
    std::error_code ignored;
    if (!std::filesystem::exists(m_pixelPath, ignored))
        return false;
    auto file = FileHandle::openForUpdate(m_pixelPath);
    auto index = PixelIndex::read(m_indexPath);
    if (!file || !index)
        return false;
    const auto header = readHeader(*file);
    const auto bytes = file->size();
    if (!header || !bytes || header->magic != kMagic || header->version != kVersion ||
        header->side != static_cast<std::uint32_t>(m_side) ||
        header->generation != index->generation)
        return false;
    m_pixels = std::move(*file);
    m_generation = index->generation;
    m_slotCount = index->slotCount;
    // Of a file that was cut, what is left stays valid.
    const std::int64_t wholeSlots =
        std::max<std::int64_t>(0, *bytes - kHeaderBytes) / slotBytes(m_side);
    for (const PixelEntry& entry : index->entries) {
        if (entry.slot < std::min(wholeSlots, index->slotCount))
            m_entries.emplace(entry.image, entry);
    }
    return true;
}

bool PixelStore::isWasteful() const {
    const auto used = std::ranges::count_if(
        m_entries, [](const auto& known) { return known.second.hasPixels(); });
    return m_slotCount > 2 * used + kAllowedWaste;
}

Status PixelStore::begin() {
    // A new file instead of an emptied one: another program may still be reading the old one.
    std::error_code ignored;
    std::filesystem::remove(m_indexPath, ignored);
    std::filesystem::remove(m_pixelPath, ignored);
    m_entries.clear();
    m_slotCount = 0;
    m_generation = Random::streamSeed(static_cast<std::uint64_t>(nowMs()), "pixel cache",
                                      {static_cast<std::int64_t>(::getpid())});
    auto file = FileHandle::openForUpdate(m_pixelPath);
    if (!file)
        return failureOf(file);
    m_pixels = std::move(*file);
    Header header;
    header.side = static_cast<std::uint32_t>(m_side);
    header.generation = m_generation;
    std::array<std::uint8_t, kHeaderBytes> bytes{};
    std::memcpy(bytes.data(), &header, sizeof header);
    return m_pixels.writeAt(0, bytes);
}

std::optional<PixelEntry> PixelStore::find(std::int64_t image) const {
    const auto known = m_entries.find(image);
    return known == m_entries.end() ? std::nullopt : std::optional(known->second);
}

Result<std::int64_t> PixelStore::addPixels(std::span<const std::uint8_t> pixels) {
    const std::int64_t slot = m_slotCount++;
    const std::int64_t offset = kHeaderBytes + slot * slotBytes(m_side);
    if (auto written = m_pixels.writeAt(offset, pixels); !written)
        return failureOf(written);
    const std::int64_t piece = offset / kFlushedAtOnce;
    const bool beginsAPiece = (offset - slotBytes(m_side)) / kFlushedAtOnce != piece;
    if (beginsAPiece && piece > 0)
        m_pixels.beginFlushing((piece - 1) * kFlushedAtOnce, kFlushedAtOnce);
    return slot;
}

Status PixelStore::commit() {
    // Counted before the flush: a slot taken meanwhile is not in the entries yet.
    PixelIndex index{m_generation, m_slotCount, {}};
    if (auto flushed = m_pixels.flushToDisk(); !flushed)
        return flushed;
    index.entries.reserve(m_entries.size());
    for (const auto& [image, entry] : m_entries)
        index.entries.push_back(entry);
    std::ranges::sort(index.entries, {}, &PixelEntry::image);
    return index.write(m_indexPath);
}

}  // namespace seedling
