#include "datasets/cache/PixelReader.h"

#include "datasets/image/ImageCodec.h"
#include "datasets/image/Resize.h"

namespace seedling {
namespace {

// JPEGs are decoded at a reduced scale only where averaging over 4 x 4 pixels and more follows:
// then it makes no difference that could be seen, while photographs decode several times as fast.
constexpr int kReducedScaleReserve = 4;

struct Decoded {
    ImageHeader size;
    Image image;
};

Result<Decoded> decodeFile(std::span<const std::uint8_t> bytes, int side) {
    DecodeOptions options;
    options.minimumSide = side * kReducedScaleReserve;
    auto image = decodeImage(bytes, options);
    if (!image)
        return failureOf(image);
    // Of a reduced JPEG only the header knows the full size.
    const auto header = readImageHeader(bytes);
    return Decoded{header.value_or(ImageHeader{image->width, image->height}), std::move(*image)};
}

// Of images inside a larger file the bytes are bare numbers; their source knows what they mean.
Result<Decoded> decodeNumbered(ProjectImages& images, const ImageRecord& record) {
    auto image = images.read(record);
    if (!image)
        return failureOf(image);
    return Decoded{{image->width, image->height}, std::move(*image)};
}

}  // namespace

Result<ReadPixels> readPixels(ProjectImages& images, const ImageRecord& record, int side,
                              const std::optional<PixelEntry>& known) {
    const auto bytes = images.bytes(record);
    if (!bytes)
        return failureOf(bytes);
    const ContentHash hash = contentHash(*bytes);
    if (known && known->hasPixels() && known->hash == hash)
        return ReadPixels{hash, known->width, known->height, std::nullopt};
    const bool isFile = !images.filePath(record).empty();
    const auto decoded = isFile ? decodeFile(*bytes, side) : decodeNumbered(images, record);
    if (!decoded)
        return failureOf(decoded);
    return ReadPixels{hash, decoded->size.width, decoded->size.height,
                      resizedToSquare(decoded->image, side)};
}

}  // namespace seedling
