#pragma once

#include <cstdint>
#include <optional>

#include "datasets/base/Hash.h"
#include "datasets/base/Result.h"
#include "datasets/cache/PixelEntry.h"
#include "datasets/image/Image.h"
#include "datasets/project/ProjectImages.h"

namespace seedling {

/// What reading one image for the cache gave.
struct ReadPixels {
    ContentHash hash;
    std::int32_t width = 0;
    std::int32_t height = 0;
    std::optional<Image> square;  ///< At training size; none when the content is the known one.
};

/// Reads an image at training size. known: what the cache has of it, if anything; where the content
/// is still the same, nothing is decoded. Errors: as decodeImageFile. Any thread.
Result<ReadPixels> readPixels(ProjectImages& images, const ImageRecord& record, int side,
                              const std::optional<PixelEntry>& known);

}  // namespace seedling
