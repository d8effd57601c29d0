#pragma once

#include <cstddef>

/// The plain loops of a 3×3 convolution of stride 1 and padding 1 by Winograd's forms: an output
/// tile of 4×4 places takes 36 products for each pair of channels where the sum over taps takes
/// 144, one of 2×2 places 16 instead of 36. Tiles that reach over a picture's edge find zeros
/// there, and what they give there is left out. Pictures are rows of channels:
/// [images][height][width] [channels]. Source: see WinogradTransforms.h. Thread rule of all
/// functions: any; ranges of tiles may be worked on side by side.
namespace seedling::winograd {

constexpr std::size_t kPanel = 16;  ///< Channels that are multiplied together.

struct Shape {
    std::size_t height = 0;
    std::size_t width = 0;
    std::size_t inputs = 0;   ///< Channels, a multiple of kPanel.
    std::size_t outputs = 0;  ///< The same.
    std::size_t tile = 4;     ///< Side of the outputs of a tile: 2 or 4.

    /// Products for each pair of channels: places of a transformed tile.
    [[nodiscard]] std::size_t points() const { return (tile + 2) * (tile + 2); }
    [[nodiscard]] std::size_t tilesDown() const { return (height + tile - 1) / tile; }
    [[nodiscard]] std::size_t tilesAcross() const { return (width + tile - 1) / tile; }
    [[nodiscard]] std::size_t tilesOfImage() const { return tilesDown() * tilesAcross(); }
    /// From a point's numbers of transformed kernels to the next point's: not a power of two, whose
    /// multiples would share their places in the first cache.
    [[nodiscard]] std::size_t kernelPlane() const { return inputs * outputs + kPanel; }
    /// Numbers of kernels in their transformed form.
    [[nodiscard]] std::size_t kernelFloats() const { return points() * kernelPlane(); }
    /// Numbers that a call may use as it likes.
    [[nodiscard]] std::size_t scratchFloats() const;
};

/// From `first` to before `last`, counted through all pictures.
struct Tiles {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// taps: [inputs][3][3][outputs], or turned by half a turn in each kernel. to: kernelFloats, in the
/// order that `convolve` reads them in.
void transformKernels(const float* taps, bool turned, float* to, const Shape& shape);

/// y: what the tiles' outputs are. kernels: of transformKernels. scratch: scratchFloats.
void convolve(const float* x, const float* kernels, float* y, const Shape& shape, Tiles tiles,
              float* scratch);

/// Adds what the tiles give of the transformed kernels' gradient to `sums`, kernelFloats that begin
/// at zero: planes of [inputs][outputs]. dy: gradient of the output. scratch: scratchFloats.
void addKernelGradient(const float* x, const float* dy, float* sums, const Shape& shape,
                       Tiles tiles, float* scratch);

/// The kernels' gradient, [inputs][3][3][outputs], from the transformed one.
void kernelGradient(const float* sums, float* taps, const Shape& shape);

}  // namespace seedling::winograd
