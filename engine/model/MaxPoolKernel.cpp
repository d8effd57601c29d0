#include "engine/model/MaxPoolKernel.h"

namespace seedling {
namespace {

/// Where the four places of a window begin. Places outside the picture are inside ones once more,
/// so that the inner loops need not ask.
struct Window {
    std::int64_t places[4];
};

[[gnu::always_inline]] inline Window windowAt(std::int64_t row, std::int64_t column,
                                              const PictureShape& shape) {
    const std::int64_t first = (2 * row * shape.width + 2 * column) * shape.channels;
    const std::int64_t right = 2 * column + 1 < shape.width ? shape.channels : 0;
    const std::int64_t below = 2 * row + 1 < shape.height ? shape.width * shape.channels : 0;
    return {{first, first + right, first + below, first + below + right}};
}

[[gnu::always_inline]] inline float larger(float a, float b) {
    return a > b ? a : b;
}

template <class Number>
[[gnu::always_inline]] inline void forward(const Number* __restrict x, Number* __restrict y,
                                           const PictureShape& shape) {
    const PictureShape pooled = shape.pooled();
    for (std::int64_t row = 0; row < pooled.height; ++row) {
        for (std::int64_t column = 0; column < pooled.width; ++column) {
            const Window window = windowAt(row, column, shape);
            const Number* a = x + window.places[0];
            const Number* b = x + window.places[1];
            const Number* c = x + window.places[2];
            const Number* d = x + window.places[3];
            for (std::int64_t i = 0; i < shape.channels; ++i) {
                store(larger(larger(toFloat(a[i]), toFloat(b[i])),
                             larger(toFloat(c[i]), toFloat(d[i]))),
                      y[i]);
            }
            y += shape.channels;
        }
    }
}

template <class Number>
[[gnu::always_inline]] inline void backward(const Number* __restrict x, const Number* __restrict y,
                                            const Number* __restrict dy, Number* __restrict dx,
                                            const PictureShape& shape) {
    const PictureShape pooled = shape.pooled();
    for (std::int64_t row = 0; row < pooled.height; ++row) {
        for (std::int64_t column = 0; column < pooled.width; ++column) {
            const Window window = windowAt(row, column, shape);
            const Number* a = x + window.places[0];
            const Number* b = x + window.places[1];
            const Number* c = x + window.places[2];
            Number* da = dx + window.places[0];
            Number* db = dx + window.places[1];
            Number* dc = dx + window.places[2];
            Number* dd = dx + window.places[3];
            // Places may coincide, but channels do not depend on each other.
#pragma GCC ivdep
            for (std::int64_t i = 0; i < shape.channels; ++i) {
                const Number isA = a[i] == y[i] ? 1 : 0;
                const Number isB = b[i] == y[i] && isA == 0 ? 1 : 0;
                const Number isC = c[i] == y[i] && isA == 0 && isB == 0 ? 1 : 0;
                // Last to first: where places coincide, the first one's word stays.
                dd[i] = isA + isB + isC == 0 ? dy[i] : Number{0};
                dc[i] = isC == 0 ? Number{0} : dy[i];
                db[i] = isB == 0 ? Number{0} : dy[i];
                da[i] = isA == 0 ? Number{0} : dy[i];
            }
            y += shape.channels;
            dy += shape.channels;
        }
    }
}

template <class Number>
[[gnu::always_inline]] inline void findPlaces(const Number* __restrict x,
                                              const Number* __restrict y,
                                              std::uint8_t* __restrict places,
                                              const PictureShape& shape) {
    const PictureShape pooled = shape.pooled();
    for (std::int64_t row = 0; row < pooled.height; ++row) {
        for (std::int64_t column = 0; column < pooled.width; ++column) {
            const Window window = windowAt(row, column, shape);
            const Number* a = x + window.places[0];
            const Number* b = x + window.places[1];
            const Number* c = x + window.places[2];
            for (std::int64_t i = 0; i < shape.channels; ++i) {
                const int later = c[i] == y[i] ? 2 : 3;
                const int notFirst = b[i] == y[i] ? 1 : later;
                places[i] = static_cast<std::uint8_t>(a[i] == y[i] ? 0 : notFirst);
            }
            y += shape.channels;
            places += shape.channels;
        }
    }
}

template <class Number>
[[gnu::always_inline]] inline void spread(const std::uint8_t* __restrict places,
                                          const Number* __restrict dy, Number* __restrict dx,
                                          const PictureShape& shape) {
    const PictureShape pooled = shape.pooled();
    for (std::int64_t row = 0; row < pooled.height; ++row) {
        for (std::int64_t column = 0; column < pooled.width; ++column) {
            const Window window = windowAt(row, column, shape);
            Number* da = dx + window.places[0];
            Number* db = dx + window.places[1];
            Number* dc = dx + window.places[2];
            Number* dd = dx + window.places[3];
            // As in backward.
#pragma GCC ivdep
            for (std::int64_t i = 0; i < shape.channels; ++i) {
                dd[i] = places[i] == 3 ? dy[i] : Number{0};
                dc[i] = places[i] == 2 ? dy[i] : Number{0};
                db[i] = places[i] == 1 ? dy[i] : Number{0};
                da[i] = places[i] == 0 ? dy[i] : Number{0};
            }
            dy += shape.channels;
            places += shape.channels;
        }
    }
}

}  // namespace

SEEDLING_EACH_PROCESSOR void maxPoolPlaces(const float* x, const float* y, std::uint8_t* places,
                                           const PictureShape& shape) {
    findPlaces(x, y, places, shape);
}

SEEDLING_EACH_PROCESSOR void maxPoolPlaces(const Bf16Bits* x, const Bf16Bits* y,
                                           std::uint8_t* places, const PictureShape& shape) {
    findPlaces(x, y, places, shape);
}

SEEDLING_EACH_PROCESSOR void maxPoolSpread(const std::uint8_t* places, const float* dy, float* dx,
                                           const PictureShape& shape) {
    spread(places, dy, dx, shape);
}

SEEDLING_EACH_PROCESSOR void maxPoolSpread(const std::uint8_t* places, const Bf16Bits* dy,
                                           Bf16Bits* dx, const PictureShape& shape) {
    spread(places, dy, dx, shape);
}

SEEDLING_EACH_PROCESSOR void maxPoolForward(const float* x, float* y, const PictureShape& shape) {
    forward(x, y, shape);
}

SEEDLING_EACH_PROCESSOR void maxPoolForward(const Bf16Bits* x, Bf16Bits* y,
                                            const PictureShape& shape) {
    forward(x, y, shape);
}

SEEDLING_EACH_PROCESSOR void maxPoolBackward(const float* x, const float* y, const float* dy,
                                             float* dx, const PictureShape& shape) {
    backward(x, y, dy, dx, shape);
}

SEEDLING_EACH_PROCESSOR void maxPoolBackward(const Bf16Bits* x, const Bf16Bits* y,
                                             const Bf16Bits* dy, Bf16Bits* dx,
                                             const PictureShape& shape) {
    backward(x, y, dy, dx, shape);
}

}  // namespace seedling
