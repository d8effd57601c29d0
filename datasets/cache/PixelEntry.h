#pragma once

#include <cstdint>

#include "datasets/base/FileIo.h"
#include "datasets/base/Hash.h"

namespace seedling {

/// What the cache knows of one image.
struct PixelEntry {
    static constexpr std::int64_t kUnreadable = -1;

    std::int64_t image = 0;      ///< ImageId
    std::uint64_t identity = 0;  ///< Hash of source, path and index: ids of another project differ.
    std::int64_t slot = kUnreadable;  ///< Where its pixels lie.
    FileStamp stamp;                  ///< Of the file when it was read.
    ContentHash hash;                 ///< Of its bytes.
    std::int32_t width = 0;           ///< Pixels as shown.
    std::int32_t height = 0;

    [[nodiscard]] bool hasPixels() const { return slot >= 0; }
};

}  // namespace seedling
