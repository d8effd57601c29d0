#include "datasets/image/Orientation.h"

#include <algorithm>

#include "datasets/image/TiffDirectory.h"

namespace seedling {
namespace {

constexpr int kOrientationTag = 274;

}  // namespace

Orientation orientationFromExif(std::span<const std::uint8_t> tiff) {
    const auto directory = TiffDirectory::read(tiff);
    if (!directory)
        return Orientation::Upright;
    const std::uint64_t value = directory->first(kOrientationTag).value_or(1);
    return value >= 1 && value <= 8 ? static_cast<Orientation>(value) : Orientation::Upright;
}

bool swapsSides(Orientation orientation) {
    return orientation >= Orientation::Transposed;
}

Image turnedUpright(Image image, Orientation orientation) {
    if (orientation == Orientation::Upright)
        return image;
    const bool swap = swapsSides(orientation);
    const bool flipX =
        orientation == Orientation::MirroredLeftRight || orientation == Orientation::HalfTurn ||
        orientation == Orientation::Transversed || orientation == Orientation::QuarterLeft;
    const bool flipY =
        orientation == Orientation::MirroredUpDown || orientation == Orientation::HalfTurn ||
        orientation == Orientation::Transversed || orientation == Orientation::QuarterRight;
    Image turned(swap ? image.height : image.width, swap ? image.width : image.height);
    for (int y = 0; y < turned.height; ++y) {
        std::uint8_t* out = turned.row(y);
        for (int x = 0; x < turned.width; ++x, out += Image::kChannels) {
            const int storedX = swap ? y : x;
            const int storedY = swap ? x : y;
            const int fromX = flipX ? image.width - 1 - storedX : storedX;
            const int fromY = flipY ? image.height - 1 - storedY : storedY;
            std::copy_n(image.row(fromY) + fromX * Image::kChannels, Image::kChannels, out);
        }
    }
    return turned;
}

}  // namespace seedling
