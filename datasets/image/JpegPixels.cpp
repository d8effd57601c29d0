#include "datasets/image/JpegPixels.h"

#include <turbojpeg.h>

#include <memory>
#include <type_traits>

namespace seedling {
namespace {

struct Destroy {
    void operator()(tjhandle decoder) const { tjDestroy(decoder); }
};
using Decoder = std::unique_ptr<std::remove_pointer_t<tjhandle>, Destroy>;

}  // namespace

std::optional<Image> jpegPixels(std::span<const std::uint8_t> bytes, int reduction) {
    // A new one each time: one that has failed once may go on to fail.
    const Decoder decoder(tjInitDecompress());
    int width = 0;
    int height = 0;
    int subsampling = 0;
    int colours = 0;
    if (decoder == nullptr ||
        tjDecompressHeader3(decoder.get(), bytes.data(), bytes.size(), &width, &height,
                            &subsampling, &colours) != 0 ||
        (colours != TJCS_YCbCr && colours != TJCS_RGB && colours != TJCS_GRAY)) {
        return std::nullopt;
    }
    const tjscalingfactor scale{1, reduction};
    Image image(TJSCALED(width, scale), TJSCALED(height, scale));
    const int done = tjDecompress2(decoder.get(), bytes.data(), bytes.size(), image.pixels.data(),
                                   image.width, 0, image.height, TJPF_RGB, TJFLAG_STOPONWARNING);
    return done == 0 ? std::optional(std::move(image)) : std::nullopt;
}

}  // namespace seedling
