#include "datasets/select/GradientKernel.h"

#include <algorithm>
#include <cmath>

#include "datasets/base/EachProcessor.h"

namespace seedling::gradients {
namespace {

// Of red, green and blue in a grey value, in 2^15ths (ITU-R BT.601).
constexpr int kRed = 9798;
constexpr int kGreen = 19235;
constexpr int kBlue = 3735;
constexpr int kGreyBits = 15;

// atan(x) for x from 0 to 1, times 9 / pi: an angle in directions, of which nine make half a turn.
// The same polynomial as OpenCV's; off by 5e-4 of a direction at most.
constexpr float kDirections = 9;
constexpr float kDirectionsARadian = kDirections / 3.14159265358979F;
constexpr float kAtan1 = 0.9997878412794807F * kDirectionsARadian;
constexpr float kAtan3 = -0.3258083974640975F * kDirectionsARadian;
constexpr float kAtan5 = 0.1555786518463281F * kDirectionsARadian;
constexpr float kAtan7 = -0.04432655554792128F * kDirectionsARadian;

/// The gradients of a row: where each lies between which two directions, and how much of its
/// length goes to the lower and to the upper one.
struct RowGradients {
    std::int32_t slots[kSide];
    float lower[kSide];
    float upper[kSide];
};

[[gnu::always_inline]] inline void gradientsOf(const float* __restrict above,
                                               const float* __restrict row,
                                               const float* __restrict below,
                                               RowGradients& gradients) {
    for (std::size_t x = 0; x < kSide; ++x) {
        const float right = row[x + 2] - row[x];
        const float down = below[x + 1] - above[x + 1];
        // Directions have no sign: turned so that all point downwards.
        const float dx = down < 0 ? -right : right;
        const float dy = down < 0 ? -down : down;
        const float width = dx < 0 ? -dx : dx;
        const float longer = width < dy ? dy : width;
        const float shorter = width < dy ? width : dy;
        const float slope = shorter / (longer + 1e-9F);
        const float square = slope * slope;
        const float turn =
            (((kAtan7 * square + kAtan5) * square + kAtan3) * square + kAtan1) * slope;
        const float steep = width < dy ? kDirections / 2 - turn : turn;
        const float direction = dx < 0 ? kDirections - steep : steep;
        // Directions are named by their middle, and slots begin one before the first.
        const float place = direction + 0.5F;
        const auto slot = static_cast<std::int32_t>(place);
        const float share = place - static_cast<float>(slot);
        const float length = std::sqrt(dx * dx + dy * dy);
        gradients.slots[x] = slot;
        gradients.lower[x] = length * (1 - share);
        gradients.upper[x] = length * share;
    }
}

/// sums: kRowValues
[[gnu::always_inline]] inline void addRow(const RowGradients& gradients, const AxisWeights& weights,
                                          float* __restrict sums) {
    for (std::size_t x = 0; x < kSide; ++x) {
        const float lower = gradients.lower[x];
        const float upper = gradients.upper[x];
        const float* weight = weights.of[x];
        float* slot = sums + static_cast<std::size_t>(gradients.slots[x]) * kLanes;
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            slot[lane] += lower * weight[lane];
        }
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            slot[kLanes + lane] += upper * weight[lane];
        }
    }
}

}  // namespace

SEEDLING_EACH_PROCESSOR void padGrey(const std::uint8_t* rgb, float* grey) {
    for (std::size_t y = 0; y < kSide; ++y) {
        const std::uint8_t* in = rgb + y * kSide * 3;
        float* out = grey + (y + 1) * kPaddedSide + 1;
        for (std::size_t x = 0; x < kSide; ++x) {
            const int value = in[3 * x] * kRed + in[3 * x + 1] * kGreen + in[3 * x + 2] * kBlue;
            out[x] = static_cast<float>((value + (1 << (kGreyBits - 1))) >> kGreyBits);
        }
        out[-1] = out[1];
        out[kSide] = out[kSide - 2];
    }
    std::copy_n(grey + 2 * kPaddedSide, kPaddedSide, grey);
    std::copy_n(grey + (kSide - 1) * kPaddedSide, kPaddedSide, grey + (kSide + 1) * kPaddedSide);
}

SEEDLING_EACH_PROCESSOR void addGradients(const float* grey, const AxisWeights& weights,
                                          float* sums) {
    for (std::size_t y = 0; y < kSide; ++y) {
        const float* above = grey + y * kPaddedSide;
        RowGradients gradients;
        gradientsOf(above, above + kPaddedSide, above + 2 * kPaddedSide, gradients);
        float row[kRowValues] = {};
        addRow(gradients, weights, row);
        for (std::size_t cell = 0; cell < kUsedLanes; ++cell) {
            const float weight = weights.of[y][cell];
            float* of = sums + cell * kRowValues;
            if (weight == 0) {
                continue;
            }
            for (std::size_t i = 0; i < kRowValues; ++i) {
                of[i] += weight * row[i];
            }
        }
    }
}

}  // namespace seedling::gradients
