#include "datasets/source/IdxFile.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <functional>
#include <memory>
#include <new>
#include <numeric>

#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"
#include "datasets/image/ByteReader.h"

namespace seedling {
namespace {

constexpr std::uint64_t kUnsignedBytes = 0x08;
constexpr std::uint64_t kMaxDimensions = 4;
constexpr std::uint64_t kMaxItemBytes = 1 << 30;
// Well above any real set, and a stop for a file made to fill the memory.
constexpr std::size_t kMaxUnpackedBytes = std::size_t{16} << 30;
constexpr std::size_t kBlockBytes = std::size_t{1} << 20;

struct GzipCloser {
    void operator()(gzFile_s* file) const { gzclose(file); }
};
using GzipHandle = std::unique_ptr<gzFile_s, GzipCloser>;

tl::unexpected<Error> damaged(const std::filesystem::path& path) {
    return failure(ErrorCode::Corrupt,
                   fmt::format("'{}' is damaged or ends too early.", textFromPath(path)),
                   "Copy or download it again.");
}

// gzread passes plain files through unchanged.
Result<std::vector<std::uint8_t>> unpack(const std::filesystem::path& path, std::size_t limit) {
    errno = 0;
    const GzipHandle file(gzopen(path.c_str(), "rbe"));
    if (!file)
        return tl::make_unexpected(systemError(errno != 0 ? errno : ENOMEM, "open", path));
    std::vector<std::uint8_t> bytes;
    while (bytes.size() < limit) {
        const std::size_t before = bytes.size();
        bytes.resize(before + std::min(kBlockBytes, limit - before));
        const int count =
            gzread(file.get(), bytes.data() + before, static_cast<unsigned>(bytes.size() - before));
        if (count < 0)
            return damaged(path);
        bytes.resize(before + static_cast<std::size_t>(count));
        if (count == 0)
            break;
    }
    // A gzip file that was cut off ends like a whole one, but for this.
    int state = Z_OK;
    gzerror(file.get(), &state);
    if (state == Z_BUF_ERROR)
        return damaged(path);
    return bytes;
}

}  // namespace

std::int64_t IdxHeader::itemBytes() const {
    return std::accumulate(dimensions.begin() + 1, dimensions.end(), std::int64_t{1},
                           std::multiplies<>());
}

std::optional<IdxHeader> idxHeader(std::span<const std::uint8_t> bytes) {
    const ByteReader reader(bytes);
    const auto zeros = reader.number(0, 2);
    const auto type = reader.numberOrZero(2, 1);
    const auto count = reader.numberOrZero(3, 1);
    if (zeros != 0 || type != kUnsignedBytes || count == 0 || count > kMaxDimensions)
        return std::nullopt;
    IdxHeader header;
    std::uint64_t itemBytes = 1;
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto size = reader.number(4 + 4 * i, 4);
        if (!size)
            return std::nullopt;
        itemBytes *= i == 0 ? 1 : *size;
        if (itemBytes == 0 || itemBytes > kMaxItemBytes)
            return std::nullopt;
        header.dimensions.push_back(static_cast<std::int64_t>(*size));
    }
    header.dataOffset = static_cast<std::int64_t>(4 + 4 * count);
    return header;
}

Result<std::vector<std::uint8_t>> readMaybeGzip(const std::filesystem::path& path) {
    try {
        return unpack(path, kMaxUnpackedBytes);
    } catch (const std::bad_alloc&) {
        return failure(
            ErrorCode::OutOfMemory,
            fmt::format("There is not enough memory to unpack '{}'.", textFromPath(path)),
            "Unpack it with gunzip and use the unpacked file.");
    }
}

Result<std::vector<std::uint8_t>> readMaybeGzipStart(const std::filesystem::path& path,
                                                     std::size_t count) {
    return unpack(path, count);
}

}  // namespace seedling
