#include "datasets/augment/GeometricOps.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <numbers>

namespace seedling {
namespace {

constexpr int kChannels = 3;
constexpr double kFixedOne = 65536.0;
constexpr int kFixedBits = 16;

// From a destination pixel to the place in the source that it shows:
// x' = a x + b y + c, y' = d x + e y + f.
struct Affine {
    double a = 1, b = 0, c = 0;
    double d = 0, e = 1, f = 0;
};

int fixed(double value) {
    return static_cast<int>(std::floor(value * kFixedOne + 0.5));
}

// One row of a picture that is only moved: pixel x comes from fromX + x of one row of the source.
void copyRow(const SquareCopy& copy, int fromX, int fromY, std::uint8_t* out) {
    const int first = std::clamp(-fromX, 0, copy.side);
    const int last = std::clamp(copy.side - fromX, first, copy.side);
    if (fromY < 0 || fromY >= copy.side || first == last) {
        std::memset(out, kMovedInGrey, static_cast<std::size_t>(copy.side) * kChannels);
        return;
    }
    const auto bytes = [](int pixels) { return static_cast<std::size_t>(pixels) * kChannels; };
    std::memset(out, kMovedInGrey, bytes(first));
    std::memcpy(out + bytes(first), copy.source.data() + bytes(fromY * copy.side + fromX + first),
                bytes(last - first));
    std::memset(out + bytes(last), kMovedInGrey, bytes(copy.side - last));
}

// 16.16 fixed point, pixel centres at one half: the rounding is part of what Pillow gives.
void warp(const SquareCopy& copy, const Affine& map) {
    const auto side = static_cast<unsigned>(copy.side);
    const int stepX = fixed(map.a);
    const int stepY = fixed(map.d);
    int rowX = fixed(map.c + map.a * 0.5 + map.b * 0.5);
    int rowY = fixed(map.f + map.d * 0.5 + map.e * 0.5);
    std::uint8_t* out = copy.destination.data();
    const bool rowsStayWhole = stepX == fixed(1.0) && stepY == 0;
    for (int y = 0; y < copy.side; ++y, rowX += fixed(map.b), rowY += fixed(map.e)) {
        if (rowsStayWhole) {
            copyRow(copy, rowX >> kFixedBits, rowY >> kFixedBits, out);
            out += static_cast<std::ptrdiff_t>(side) * kChannels;
            continue;
        }
        int sourceX = rowX;
        int sourceY = rowY;
        for (int x = 0; x < copy.side; ++x, out += kChannels) {
            // Negative places become large ones.
            const auto fromX = static_cast<unsigned>(sourceX >> kFixedBits);
            const auto fromY = static_cast<unsigned>(sourceY >> kFixedBits);
            if (fromX < side && fromY < side)
                std::memcpy(out, copy.source.data() + (fromY * side + fromX) * kChannels,
                            kChannels);
            else
                std::memset(out, kMovedInGrey, kChannels);
            sourceX += stepX;
            sourceY += stepY;
        }
    }
}

}  // namespace

void rotate(const SquareCopy& copy, double degrees) {
    if (std::fmod(degrees, 360.0) == 0.0) {
        std::ranges::copy(copy.source, copy.destination.begin());
        return;
    }
    const double angle = -degrees * std::numbers::pi / 180.0;
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    const double centre = copy.side / 2.0;
    warp(copy, {cosine, sine, centre - cosine * centre - sine * centre,  //
                -sine, cosine, centre + sine * centre - cosine * centre});
}

void shearX(const SquareCopy& copy, double factor) {
    warp(copy, {1, factor, 0, 0, 1, 0});
}

void shearY(const SquareCopy& copy, double factor) {
    warp(copy, {1, 0, 0, factor, 1, 0});
}

void translateX(const SquareCopy& copy, int pixels) {
    warp(copy, {1, 0, static_cast<double>(pixels), 0, 1, 0});
}

void translateY(const SquareCopy& copy, int pixels) {
    warp(copy, {1, 0, 0, 0, 1, static_cast<double>(pixels)});
}

void cutout(std::span<std::uint8_t> pixels, int side, int centreX, int centreY, int size) {
    const int left = std::max(0, centreX - size / 2);
    const int right = std::min(side, centreX - size / 2 + size);
    const int top = std::max(0, centreY - size / 2);
    const int bottom = std::min(side, centreY - size / 2 + size);
    if (left >= right)
        return;
    for (int y = top; y < bottom; ++y)
        std::memset(pixels.data() + (static_cast<std::ptrdiff_t>(y) * side + left) * kChannels,
                    kMovedInGrey, static_cast<std::size_t>(right - left) * kChannels);
}

}  // namespace seedling
