#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/base/StrongId.h"
#include "datasets/image/Image.h"
#include "datasets/project/Project.h"

namespace seedling {

/// 8-bit RGB pixels of all readable images of a project at training size (side x side x 3 each), in
/// one memory-mapped file inside the project's data folder, so that a data set larger than memory
/// trains and a second run starts at once. Keyed by content: an image whose file changed is decoded
/// again, all others are kept. Thread rule: `open` on one thread; `pixels` from any.
class PixelCache {
public:
    /// Decodes what is missing or changed (several threads), records unreadable images in the
    /// project with the reason, and maps the file. `progress(done, total)` is called now and then;
    /// when it returns false the work ends with Cancelled and what is done is kept. side: pixels,
    /// 8-512. Errors: DiskFull, PermissionDenied, Io, Cancelled.
    static Result<std::unique_ptr<PixelCache>> open(
        Project& project, int side, int threads,
        const std::function<bool(std::int64_t done, std::int64_t total)>& progress);

    ~PixelCache();
    PixelCache(const PixelCache&) = delete;
    PixelCache& operator=(const PixelCache&) = delete;

    [[nodiscard]] int side() const;

    /// Ids of all cached (readable) images of the part, ascending.
    [[nodiscard]] const std::vector<ImageId>& images(Part part) const;

    /// side*side*3 bytes, HWC RGB; empty for an image that is not in the cache. Any thread.
    [[nodiscard]] std::span<const std::uint8_t> pixels(ImageId image) const;

private:
    struct Impl;
    explicit PixelCache(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace seedling
