#include "engine/model/WinogradKernel.h"

#include <algorithm>
#include <cstring>

#include "datasets/base/EachProcessor.h"
#include "engine/model/WinogradTransforms.h"

namespace seedling::winograd {
namespace {

constexpr std::size_t kTaps = 3;
constexpr std::size_t kRows = 6;          ///< Tiles whose products are computed together,
constexpr std::size_t kGradientRows = 4;  ///< and inputs whose gradients are.
// Long enough that reading kernels and adding to sums is little beside the products, short enough
// for the second cache in most layers.
constexpr std::size_t kBlock = 48;
static_assert(kBlock % kRows == 0 && kPanel % kGradientRows == 0 && kPanel == 2 * kLanes);

/// Where the numbers of a block's tiles stand, one plane for each point. Channels stand in groups.
struct Layout {
    std::size_t plane;
    std::size_t groupChannels;

    [[nodiscard, gnu::always_inline]] std::size_t at(std::size_t tile, std::size_t channel) const {
        return channel / groupChannels * groupChannels * kBlock + tile * groupChannels +
               channel % groupChannels;
    }
};

// Planes at a power of two from each other would share their places in the first cache.
std::size_t planeFloats(std::size_t channels) {
    return kBlock * channels + kPanel;
}

/// All channels of a tile stand together, as sums over channels read them.
Layout byTile(std::size_t channels) {
    return {planeFloats(channels), channels};
}

/// kPanel channels of all tiles stand together, as sums over tiles read them.
Layout byPanel(std::size_t channels) {
    return {planeFloats(channels), kPanel};
}

struct Place {
    std::size_t image;
    std::size_t row;  ///< Of the tile's first output.
    std::size_t column;
};

[[gnu::always_inline]] inline Place placeOf(std::size_t tile, const Shape& shape) {
    const std::size_t inImage = tile % shape.tilesOfImage();
    return {tile / shape.tilesOfImage(), inImage / shape.tilesAcross() * shape.tile,
            inImage % shape.tilesAcross() * shape.tile};
}

/// A square of places that begins `above` places above and left of `place`. Outside of the picture
/// is zero; places above and left of it are taken for far too large ones.
template <std::size_t side>
[[gnu::always_inline]] inline void readSquare(const float* picture, const Shape& shape,
                                              std::size_t channels, const Place& place,
                                              std::size_t above, Lanes (&square)[side][side]) {
    for (std::size_t row = 0; row < side; ++row) {
        const std::size_t y = place.row + row - above;
        for (std::size_t column = 0; column < side; ++column) {
            const std::size_t x = place.column + column - above;
            if (x < shape.width && y < shape.height) {
                square[row][column] = lanesAt(picture + (y * shape.width + x) * channels);
            } else {
                square[row][column] = Lanes{};
            }
        }
    }
}

/// The tiles' squares of `side` places, transformed, into planes.
template <std::size_t tile, std::size_t side, class Transform>
[[gnu::always_inline]] inline void readTiles(const float* pictures, const Shape& shape,
                                             std::size_t channels, Tiles tiles, std::size_t above,
                                             const Layout& layout, float* planes) {
    constexpr std::size_t kSide = tile + 2;
    for (std::size_t i = tiles.first; i < tiles.last; ++i) {
        const Place place = placeOf(i, shape);
        const float* picture = pictures + place.image * shape.height * shape.width * channels;
        for (std::size_t channel = 0; channel < channels; channel += kLanes) {
            Lanes square[side][side];
            Lanes points[kSide][kSide];
            readSquare(picture + channel, shape, channels, place, above, square);
            transformSquare<Transform>(square, points);
            float* to = planes + layout.at(i - tiles.first, channel);
            for (std::size_t point = 0; point < kSide * kSide; ++point) {
                lanesAt(to + point * layout.plane) = points[point / kSide][point % kSide];
            }
        }
    }
}

template <std::size_t tile>
[[gnu::always_inline]] inline void writeTiles(const float* planes, const Layout& layout,
                                              const Shape& shape, Tiles tiles, float* pictures) {
    constexpr std::size_t kSide = tile + 2;
    for (std::size_t i = tiles.first; i < tiles.last; ++i) {
        const Place place = placeOf(i, shape);
        const std::size_t rows = std::min(tile, shape.height - place.row);
        const std::size_t columns = std::min(tile, shape.width - place.column);
        const std::size_t first =
            (place.image * shape.height + place.row) * shape.width + place.column;
        for (std::size_t channel = 0; channel < shape.outputs; channel += kLanes) {
            const float* from = planes + layout.at(i - tiles.first, channel);
            Lanes points[kSide][kSide];
            Lanes outputs[tile][tile];
            for (std::size_t point = 0; point < kSide * kSide; ++point) {
                points[point / kSide][point % kSide] = lanesAt(from + point * layout.plane);
            }
            transformSquare<OutputTransform>(points, outputs);
            for (std::size_t row = 0; row < rows; ++row) {
                for (std::size_t column = 0; column < columns; ++column) {
                    const std::size_t at = first + row * shape.width + column;
                    lanesAt(pictures + at * shape.outputs + channel) = outputs[row][column];
                }
            }
        }
    }
}

/// A matrix with a number every `row` down and every `step` along what is summed over.
struct Factor {
    const float* numbers;
    std::size_t row;
    std::size_t step;
};

/// c, rows × kPanel, becomes a · b, or grows by it. b: kPanel numbers for each step.
template <std::size_t rows, bool grows>
[[gnu::always_inline]] inline void multiply(const Factor& a, const float* b, std::size_t steps,
                                            float* c, std::size_t cRow) {
    Lanes left[rows];
    Lanes right[rows];
#pragma GCC unroll 6
    for (std::size_t row = 0; row < rows; ++row) {
        left[row] = grows ? lanesAt(c + row * cRow) : Lanes{};
        right[row] = grows ? lanesAt(c + row * cRow + kLanes) : Lanes{};
    }
    for (std::size_t step = 0; step < steps; ++step) {
        const Lanes bLeft = lanesAt(b + step * kPanel);
        const Lanes bRight = lanesAt(b + step * kPanel + kLanes);
#pragma GCC unroll 6
        for (std::size_t row = 0; row < rows; ++row) {
            const float factor = a.numbers[row * a.row + step * a.step];
            left[row] += factor * bLeft;
            right[row] += factor * bRight;
        }
    }
#pragma GCC unroll 6
    for (std::size_t row = 0; row < rows; ++row) {
        lanesAt(c + row * cRow) = left[row];
        lanesAt(c + row * cRow + kLanes) = right[row];
    }
}

template <std::size_t tile>
[[gnu::always_inline]] inline void convolveTiles(const float* x, const float* kernels, float* y,
                                                 const Shape& shape, Tiles tiles, float* scratch) {
    const Layout in = byTile(shape.inputs);
    const Layout out = byTile(shape.outputs);
    float* products = scratch + shape.points() * in.plane;
    // What no tile of a last block writes is multiplied all the same.
    std::memset(scratch, 0, shape.points() * in.plane * sizeof(float));
    for (std::size_t first = tiles.first; first < tiles.last; first += kBlock) {
        const Tiles block{first, std::min(first + kBlock, tiles.last)};
        readTiles<tile, tile + 2, InputTransform>(x, shape, shape.inputs, block, /*above=*/1, in,
                                                  scratch);
        for (std::size_t point = 0; point < shape.points(); ++point) {
            for (std::size_t panel = 0; panel < shape.outputs; panel += kPanel) {
                const float* b = kernels + point * shape.kernelPlane() + panel * shape.inputs;
                for (std::size_t row = 0; row < block.last - block.first; row += kRows) {
                    const Factor a{scratch + point * in.plane + in.at(row, 0), shape.inputs, 1};
                    multiply<kRows, false>(a, b, shape.inputs,
                                           products + point * out.plane + out.at(row, panel),
                                           shape.outputs);
                }
            }
        }
        writeTiles<tile>(products, out, shape, block, y);
    }
}

template <std::size_t tile>
[[gnu::always_inline]] inline void addGradientOfTiles(const float* x, const float* dy, float* sums,
                                                      const Shape& shape, Tiles tiles,
                                                      float* scratch) {
    const Layout in = byPanel(shape.inputs);
    const Layout out = byPanel(shape.outputs);
    float* gradients = scratch + shape.points() * in.plane;
    for (std::size_t first = tiles.first; first < tiles.last; first += kBlock) {
        const Tiles block{first, std::min(first + kBlock, tiles.last)};
        readTiles<tile, tile + 2, InputTransform>(x, shape, shape.inputs, block, /*above=*/1, in,
                                                  scratch);
        readTiles<tile, tile, GradientTransform>(dy, shape, shape.outputs, block, /*above=*/0, out,
                                                 gradients);
        for (std::size_t point = 0; point < shape.points(); ++point) {
            for (std::size_t panel = 0; panel < shape.outputs; panel += kPanel) {
                const float* b = gradients + point * out.plane + out.at(0, panel);
                for (std::size_t row = 0; row < shape.inputs; row += kGradientRows) {
                    const Factor a{scratch + point * in.plane + in.at(0, row), 1, kPanel};
                    float* c = sums + point * shape.kernelPlane() + row * shape.outputs + panel;
                    multiply<kGradientRows, true>(a, b, block.last - block.first, c, shape.outputs);
                }
            }
        }
    }
}

template <std::size_t tile>
[[gnu::always_inline]] inline void transformTaps(const float* taps, bool turned, float* to,
                                                 const Shape& shape) {
    constexpr std::size_t kSide = tile + 2;
    constexpr std::size_t kLast = kTaps * kTaps - 1;
    for (std::size_t input = 0; input < shape.inputs; ++input) {
        for (std::size_t output = 0; output < shape.outputs; output += kLanes) {
            Lanes kernel[kTaps][kTaps];
            Lanes points[kSide][kSide];
            for (std::size_t tap = 0; tap <= kLast; ++tap) {
                const std::size_t from = turned ? kLast - tap : tap;
                kernel[tap / kTaps][tap % kTaps] =
                    lanesAt(taps + (input * (kLast + 1) + from) * shape.outputs + output);
            }
            transformSquare<KernelTransform>(kernel, points);
            const std::size_t panel = output / kPanel * kPanel;
            float* place = to + panel * shape.inputs + input * kPanel + output % kPanel;
            for (std::size_t point = 0; point < kSide * kSide; ++point) {
                lanesAt(place + point * shape.kernelPlane()) = points[point / kSide][point % kSide];
            }
        }
    }
}

template <std::size_t tile>
[[gnu::always_inline]] inline void gradientOfTaps(const float* sums, float* taps,
                                                  const Shape& shape) {
    constexpr std::size_t kSide = tile + 2;
    for (std::size_t input = 0; input < shape.inputs; ++input) {
        for (std::size_t output = 0; output < shape.outputs; output += kLanes) {
            const float* from = sums + input * shape.outputs + output;
            Lanes points[kSide][kSide];
            Lanes kernel[kTaps][kTaps];
            for (std::size_t point = 0; point < kSide * kSide; ++point) {
                points[point / kSide][point % kSide] = lanesAt(from + point * shape.kernelPlane());
            }
            transformSquare<KernelGradientTransform>(points, kernel);
            for (std::size_t tap = 0; tap < kTaps * kTaps; ++tap) {
                lanesAt(taps + (input * kTaps * kTaps + tap) * shape.outputs + output) =
                    kernel[tap / kTaps][tap % kTaps];
            }
        }
    }
}

}  // namespace

std::size_t Shape::scratchFloats() const {
    return points() * (planeFloats(inputs) + planeFloats(outputs));
}

SEEDLING_EACH_PROCESSOR void transformKernels(const float* taps, bool turned, float* to,
                                              const Shape& shape) {
    shape.tile == 2 ? transformTaps<2>(taps, turned, to, shape)
                    : transformTaps<4>(taps, turned, to, shape);
}

SEEDLING_EACH_PROCESSOR void convolve(const float* x, const float* kernels, float* y,
                                      const Shape& shape, Tiles tiles, float* scratch) {
    shape.tile == 2 ? convolveTiles<2>(x, kernels, y, shape, tiles, scratch)
                    : convolveTiles<4>(x, kernels, y, shape, tiles, scratch);
}

SEEDLING_EACH_PROCESSOR void addKernelGradient(const float* x, const float* dy, float* sums,
                                               const Shape& shape, Tiles tiles, float* scratch) {
    shape.tile == 2 ? addGradientOfTiles<2>(x, dy, sums, shape, tiles, scratch)
                    : addGradientOfTiles<4>(x, dy, sums, shape, tiles, scratch);
}

SEEDLING_EACH_PROCESSOR void kernelGradient(const float* sums, float* taps, const Shape& shape) {
    shape.tile == 2 ? gradientOfTaps<2>(sums, taps, shape) : gradientOfTaps<4>(sums, taps, shape);
}

}  // namespace seedling::winograd
