#pragma once

#include <cstddef>

/// The small matrices of Winograd's F(2×2, 3×3) and F(4×4, 3×3), applied along one side of a tile
/// for eight channels at a time. Source: Lavin and Gray, "Fast algorithms for convolutional neural
/// networks" (2016), sections 4.1 and 4.3: the matrices B, G and A are theirs. Which of the two
/// forms is meant follows from the lengths.
namespace seedling::winograd {

constexpr std::size_t kLanes = 8;  ///< Channels that are transformed together.

/// Handed on by reference: as a value it would need the processor to have AVX.
using Lanes [[gnu::vector_size(kLanes * sizeof(float)), gnu::aligned(4), gnu::may_alias]] = float;

[[gnu::always_inline]] inline const Lanes& lanesAt(const float* place) {
    return *reinterpret_cast<const Lanes*>(place);
}

[[gnu::always_inline]] inline Lanes& lanesAt(float* place) {
    return *reinterpret_cast<Lanes*>(place);
}

/// B^T, of the input.
struct InputTransform {
    [[gnu::always_inline]] void operator()(const Lanes (&d)[4], Lanes (&to)[4]) const {
        to[0] = d[0] - d[2];
        to[1] = d[1] + d[2];
        to[2] = d[2] - d[1];
        to[3] = d[1] - d[3];
    }

    [[gnu::always_inline]] void operator()(const Lanes (&d)[6], Lanes (&to)[6]) const {
        const Lanes even = d[4] - 4.0F * d[2];
        const Lanes odd = d[3] - 4.0F * d[1];
        const Lanes wideEven = d[4] - d[2];
        const Lanes wideOdd = 2.0F * (d[3] - d[1]);
        to[0] = 4.0F * d[0] - 5.0F * d[2] + d[4];
        to[1] = even + odd;
        to[2] = even - odd;
        to[3] = wideEven + wideOdd;
        to[4] = wideEven - wideOdd;
        to[5] = 4.0F * d[1] - 5.0F * d[3] + d[5];
    }
};

/// A^T, of the products: what the outputs are.
struct OutputTransform {
    [[gnu::always_inline]] void operator()(const Lanes (&m)[4], Lanes (&to)[2]) const {
        to[0] = m[0] + m[1] + m[2];
        to[1] = m[1] - m[2] - m[3];
    }

    [[gnu::always_inline]] void operator()(const Lanes (&m)[6], Lanes (&to)[4]) const {
        const Lanes sum = m[1] + m[2];
        const Lanes difference = m[1] - m[2];
        const Lanes wideSum = m[3] + m[4];
        const Lanes wideDifference = m[3] - m[4];
        to[0] = m[0] + sum + wideSum;
        to[1] = difference + 2.0F * wideDifference;
        to[2] = sum + 4.0F * wideSum;
        to[3] = difference + 8.0F * wideDifference + m[5];
    }
};

/// A, of the outputs' gradient.
struct GradientTransform {
    [[gnu::always_inline]] void operator()(const Lanes (&g)[2], Lanes (&to)[4]) const {
        to[0] = g[0];
        to[1] = g[0] + g[1];
        to[2] = g[0] - g[1];
        to[3] = -g[1];
    }

    [[gnu::always_inline]] void operator()(const Lanes (&g)[4], Lanes (&to)[6]) const {
        const Lanes even = g[0] + g[2];
        const Lanes odd = g[1] + g[3];
        const Lanes wideEven = g[0] + 4.0F * g[2];
        const Lanes wideOdd = 2.0F * g[1] + 8.0F * g[3];
        to[0] = g[0];
        to[1] = even + odd;
        to[2] = even - odd;
        to[3] = wideEven + wideOdd;
        to[4] = wideEven - wideOdd;
        to[5] = g[3];
    }
};

/// G, of the kernel.
struct KernelTransform {
    [[gnu::always_inline]] void operator()(const Lanes (&w)[3], Lanes (&to)[4]) const {
        const Lanes ends = 0.5F * (w[0] + w[2]);
        to[0] = w[0];
        to[1] = ends + 0.5F * w[1];
        to[2] = ends - 0.5F * w[1];
        to[3] = w[2];
    }

    [[gnu::always_inline]] void operator()(const Lanes (&w)[3], Lanes (&to)[6]) const {
        const Lanes ends = (-1.0F / 6) * (w[0] + w[2]);
        const Lanes middle = (1.0F / 6) * w[1];
        const Lanes wideEnds = (1.0F / 24) * w[0] + (1.0F / 6) * w[2];
        const Lanes wideMiddle = (1.0F / 12) * w[1];
        to[0] = 0.25F * w[0];
        to[1] = ends - middle;
        to[2] = ends + middle;
        to[3] = wideEnds + wideMiddle;
        to[4] = wideEnds - wideMiddle;
        to[5] = w[2];
    }
};

/// G^T, of the transformed kernel's gradient.
struct KernelGradientTransform {
    [[gnu::always_inline]] void operator()(const Lanes (&u)[4], Lanes (&to)[3]) const {
        const Lanes ends = 0.5F * (u[1] + u[2]);
        to[0] = u[0] + ends;
        to[1] = 0.5F * (u[1] - u[2]);
        to[2] = ends + u[3];
    }

    [[gnu::always_inline]] void operator()(const Lanes (&u)[6], Lanes (&to)[3]) const {
        const Lanes ends = (-1.0F / 6) * (u[1] + u[2]);
        const Lanes wideEnds = u[3] + u[4];
        to[0] = 0.25F * u[0] + ends + (1.0F / 24) * wideEnds;
        to[1] = (1.0F / 6) * (u[2] - u[1]) + (1.0F / 12) * (u[3] - u[4]);
        to[2] = ends + (1.0F / 6) * wideEnds + u[5];
    }
};

/// The transform along both sides of a square.
template <class Transform, std::size_t from, std::size_t to>
[[gnu::always_inline]] inline void transformSquare(const Lanes (&square)[from][from],
                                                   Lanes (&result)[to][to]) {
    Lanes halves[from][to];
    for (std::size_t column = 0; column < from; ++column) {
        Lanes line[from];
        for (std::size_t row = 0; row < from; ++row) {
            line[row] = square[row][column];
        }
        Transform()(line, halves[column]);
    }
    for (std::size_t row = 0; row < to; ++row) {
        Lanes line[from];
        for (std::size_t column = 0; column < from; ++column) {
            line[column] = halves[column][row];
        }
        Transform()(line, result[row]);
    }
}

}  // namespace seedling::winograd
