#include "datasets/select/ImageMap.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <type_traits>

#include "datasets/base/FileHandle.h"
#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"

namespace seedling {
namespace {

constexpr std::array<char, 8> kMagic{'S', 'D', 'L', 'I', 'M', 'G', 'M', 'P'};
constexpr std::uint32_t kVersion = 1;

// Written as it lies in memory: a map never leaves its machine, and can be made again.
struct Header {
    std::array<char, 8> magic = kMagic;
    std::uint32_t version = kVersion;
    ImageMap::Origin origin = ImageMap::Origin::Look;
    std::int64_t source = 0;
    std::int64_t items = 0;
    std::int64_t dimensions = 0;
    std::int64_t landmarks = 0;
};
static_assert(std::is_trivially_copyable_v<Header> && std::is_trivially_copyable_v<ImageId>);
static_assert(sizeof(Header) == 48 && sizeof(ImageId) == 8);

template <class T>
void append(std::vector<std::uint8_t>& bytes, const std::vector<T>& values) {
    const auto* first = reinterpret_cast<const std::uint8_t*>(values.data());
    bytes.insert(bytes.end(), first, first + values.size() * sizeof(T));
}

/// Takes the next `count` values off the front of `bytes`; none when there are too few.
template <class T>
bool take(std::span<const std::uint8_t>& bytes, std::size_t count, std::span<const T>& values) {
    if (bytes.size() / sizeof(T) < count)
        return false;
    values = {reinterpret_cast<const T*>(bytes.data()), count};
    bytes = bytes.subspan(count * sizeof(T));
    return true;
}

/// Where a value lies in ascending ones; -1 when it is not there.
template <class T>
std::int32_t placeOf(std::span<const T> values, const T& value) {
    const auto found = std::ranges::lower_bound(values, value);
    return found == values.end() || *found != value
               ? -1
               : static_cast<std::int32_t>(found - values.begin());
}

template <class T>
bool allBelow(std::span<const T> values, std::size_t end) {
    return std::ranges::all_of(
        values, [end](T value) { return value >= 0 && static_cast<std::size_t>(value) < end; });
}

}  // namespace

Status ImageMap::write(const std::filesystem::path& file, const Content& content) {
    Header header;
    header.origin = content.origin;
    header.source = content.version;
    header.items = std::ssize(content.images);
    header.dimensions = content.dimensions;
    header.landmarks = std::ssize(content.landmarks);
    std::vector<std::uint8_t> bytes;
    bytes.reserve(sizeof header + content.images.size() * sizeof(ImageId) +
                  content.features.size() * sizeof(float) +
                  content.similarities.size() * sizeof(float) +
                  (content.landmarks.size() + content.nearest.size()) * sizeof(std::int32_t));
    bytes.resize(sizeof header);
    std::memcpy(bytes.data(), &header, sizeof header);
    append(bytes, content.images);
    append(bytes, content.features);
    append(bytes, content.similarities);
    append(bytes, content.landmarks);
    append(bytes, content.nearest);
    return writeFileAtomically(file, bytes);
}

Result<std::shared_ptr<const ImageMap>> ImageMap::open(const std::filesystem::path& file) {
    const auto handle = FileHandle::openForReading(file);
    if (!handle)
        return failureOf(handle);
    auto mapped = MappedFile::map(*handle);
    if (!mapped)
        return failureOf(mapped);
    auto map = std::shared_ptr<ImageMap>(new ImageMap);
    map->m_file = std::move(*mapped);
    if (!map->place())
        return failure(ErrorCode::Corrupt, fmt::format("{} is damaged.", textFromPath(file)),
                       "Remove it; it is made again when needed.");
    return std::shared_ptr<const ImageMap>(std::move(map));
}

bool ImageMap::place() {
    std::span<const std::uint8_t> bytes = m_file.bytes();
    Header header;
    if (bytes.size() < sizeof header)
        return false;
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.magic != kMagic || header.version != kVersion || header.items < 1 ||
        header.dimensions < 1 || header.landmarks < 1)
        return false;
    bytes = bytes.subspan(sizeof header);
    const auto items = static_cast<std::size_t>(header.items);
    m_origin = header.origin;
    m_version = header.source;
    m_dimensions = static_cast<std::size_t>(header.dimensions);
    return take(bytes, items, m_images) && take(bytes, items * m_dimensions, m_features) &&
           take(bytes, items * kNearest, m_similarities) &&
           take(bytes, static_cast<std::size_t>(header.landmarks), m_landmarks) &&
           take(bytes, items * kNearest, m_nearest) && bytes.empty() &&
           allBelow(m_landmarks, items) && allBelow(m_nearest, m_landmarks.size());
}

std::int32_t ImageMap::itemOf(ImageId image) const {
    return placeOf(m_images, image);
}

std::int32_t ImageMap::landmarkOf(std::int32_t item) const {
    return placeOf(m_landmarks, item);
}

std::span<const float> ImageMap::features(std::int32_t item) const {
    return m_features.subspan(static_cast<std::size_t>(item) * m_dimensions, m_dimensions);
}

std::vector<float> ImageMap::landmarkFeatures() const {
    std::vector<float> rows;
    rows.reserve(m_landmarks.size() * m_dimensions);
    for (const std::int32_t item : m_landmarks) {
        const auto row = features(item);
        rows.insert(rows.end(), row.begin(), row.end());
    }
    return rows;
}

std::span<const std::int32_t> ImageMap::nearest(std::int32_t item) const {
    return m_nearest.subspan(static_cast<std::size_t>(item) * kNearest, kNearest);
}

std::span<const float> ImageMap::similarities(std::int32_t item) const {
    return m_similarities.subspan(static_cast<std::size_t>(item) * kNearest, kNearest);
}

std::filesystem::path imageMapPath(const std::filesystem::path& dataFolder,
                                   ImageMap::Origin origin) {
    constexpr std::array<const char*, 3> kNames{"look.map", "warm.map", "run.map"};
    return dataFolder / kNames.at(static_cast<std::size_t>(origin));
}

}  // namespace seedling
