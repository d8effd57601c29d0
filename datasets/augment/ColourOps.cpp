#include "datasets/augment/ColourOps.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace seedling {
namespace {

constexpr std::size_t kChannels = 3;
constexpr int kLevels = 256;

using Table = std::array<std::uint8_t, kLevels>;
using Histogram = std::array<int, kLevels>;

std::uint8_t clipped(int value) {
    return static_cast<std::uint8_t>(std::clamp(value, 0, 255));
}

Table identityTable() {
    Table table{};
    for (int i = 0; i < kLevels; ++i)
        table[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(i);
    return table;
}

void applyToChannel(RgbPixels pixels, std::size_t channel, const Table& table) {
    for (std::size_t i = channel; i < pixels.size(); i += kChannels)
        pixels[i] = table[pixels[i]];
}

void applyToAll(RgbPixels pixels, const Table& table) {
    for (std::uint8_t& value : pixels)
        value = table[value];
}

Table stretchTable(int darkest, int brightest) {
    if (brightest <= darkest)
        return identityTable();
    const double scale = 255.0 / (brightest - darkest);
    const double offset = -darkest * scale;
    Table table{};
    for (int i = 0; i < kLevels; ++i)
        table[static_cast<std::size_t>(i)] = clipped(static_cast<int>(i * scale + offset));
    return table;
}

// Pillow leaves the brightest level's pixels out of the step, so that it maps to 255.
Table equalizeTable(const Histogram& histogram) {
    int total = 0;
    int last = 0;
    int levels = 0;
    for (const int count : histogram) {
        total += count;
        levels += count > 0 ? 1 : 0;
        last = count > 0 ? count : last;
    }
    const int step = (total - last) / 255;
    if (levels <= 1 || step == 0)
        return identityTable();
    Table table{};
    int sum = step / 2;
    for (std::size_t i = 0; i < table.size(); ++i) {
        table[i] = clipped(sum / step);
        sum += histogram[i];
    }
    return table;
}

// ITU-R 601-2 luma in 16-bit fixed point, as Pillow's convert("L").
int luma(const std::uint8_t* rgb) {
    return (rgb[0] * 19595 + rgb[1] * 38470 + rgb[2] * 7471 + 0x8000) >> 16;
}

// Truncates, and in single precision: both as Pillow's blend does.
std::uint8_t blended(int degenerate, int value, float factor) {
    const float mixed =
        static_cast<float>(degenerate) + factor * static_cast<float>(value - degenerate);
    return static_cast<std::uint8_t>(static_cast<int>(std::min(std::max(mixed, 0.0F), 255.0F)));
}

Table blendTable(int degenerate, double factor) {
    Table table{};
    for (int i = 0; i < kLevels; ++i)
        table[static_cast<std::size_t>(i)] = blended(degenerate, i, static_cast<float>(factor));
    return table;
}

// degenerate: as many bytes as `count`, which may not be a part of `pixels`.
void blendWithEach(const std::uint8_t* __restrict degenerate, std::uint8_t* __restrict pixels,
                   std::size_t count, float factor) {
    for (std::size_t i = 0; i < count; ++i)
        pixels[i] = blended(degenerate[i], pixels[i], factor);
}

// The 3x3 smoothing of Pillow's SMOOTH filter, weights 1 and 5 in the middle, of the inner pixels
// of one row: (sum + 6) / 13 is Pillow's sum / 13 + 1/2, rounded down.
void smoothRow(const std::uint8_t* __restrict in, std::ptrdiff_t rowBytes,
               std::uint8_t* __restrict out) {
    constexpr auto kStep = static_cast<std::ptrdiff_t>(kChannels);
    const std::uint8_t* above = in - rowBytes;
    const std::uint8_t* below = in + rowBytes;
    for (std::ptrdiff_t i = kStep; i < rowBytes - kStep; ++i) {
        const auto sum = static_cast<std::uint16_t>(
            above[i - kStep] + above[i] + above[i + kStep] + in[i - kStep] + 5 * in[i] +
            in[i + kStep] + below[i - kStep] + below[i] + below[i + kStep] + 6);
        out[i] = static_cast<std::uint8_t>(sum / 13);
    }
}

}  // namespace

void autoContrast(RgbPixels pixels) {
    std::array<std::uint8_t, kChannels> darkest{255, 255, 255};
    std::array<std::uint8_t, kChannels> brightest{0, 0, 0};
    for (std::size_t i = 0; i < pixels.size(); i += kChannels) {
        for (std::size_t channel = 0; channel < kChannels; ++channel) {
            darkest[channel] = std::min(darkest[channel], pixels[i + channel]);
            brightest[channel] = std::max(brightest[channel], pixels[i + channel]);
        }
    }
    for (std::size_t channel = 0; channel < kChannels; ++channel)
        applyToChannel(pixels, channel, stretchTable(darkest[channel], brightest[channel]));
}

void equalize(RgbPixels pixels) {
    std::array<Histogram, kChannels> histograms{};
    for (std::size_t i = 0; i < pixels.size(); i += kChannels) {
        for (std::size_t channel = 0; channel < kChannels; ++channel)
            ++histograms[channel][pixels[i + channel]];
    }
    for (std::size_t channel = 0; channel < kChannels; ++channel)
        applyToChannel(pixels, channel, equalizeTable(histograms[channel]));
}

void posterize(RgbPixels pixels, int bits) {
    const auto mask = static_cast<std::uint8_t>(0xFF << (8 - bits));
    for (std::uint8_t& value : pixels)
        value = static_cast<std::uint8_t>(value & mask);
}

void solarize(RgbPixels pixels, int threshold) {
    if (threshold > 255)
        return;
    const auto first = static_cast<std::uint8_t>(threshold);
    for (std::uint8_t& value : pixels)
        value = static_cast<std::uint8_t>(value >= first ? ~value : value);
}

void adjustColour(RgbPixels pixels, double factor) {
    // Grey first, then the mixing: apart, the compiler makes vector instructions of them.
    constexpr std::size_t kBlock = 64 * kChannels;
    std::array<std::uint8_t, kBlock> grey;
    for (std::size_t start = 0; start < pixels.size(); start += kBlock) {
        const std::size_t count = std::min(kBlock, pixels.size() - start);
        std::uint8_t* block = pixels.data() + start;
        for (std::size_t i = 0; i < count; i += kChannels) {
            const auto value = static_cast<std::uint8_t>(luma(block + i));
            grey[i] = value;
            grey[i + 1] = value;
            grey[i + 2] = value;
        }
        blendWithEach(grey.data(), block, count, static_cast<float>(factor));
    }
}

void adjustContrast(RgbPixels pixels, double factor) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < pixels.size(); i += kChannels)
        sum += luma(pixels.data() + i);
    const auto count = static_cast<double>(pixels.size() / kChannels);
    const int mean = static_cast<int>(static_cast<double>(sum) / count + 0.5);
    applyToAll(pixels, blendTable(mean, factor));
}

void adjustBrightness(RgbPixels pixels, double factor) {
    applyToAll(pixels, blendTable(0, factor));
}

void adjustSharpness(RgbPixels pixels, int width, int height, double factor) {
    if (width < 3)
        return;
    const auto rowBytes = static_cast<std::size_t>(width) * kChannels;
    // Kept between calls: the picture as it was, and one smoothed row behind it.
    thread_local std::vector<std::uint8_t> memory;
    memory.resize(pixels.size() + rowBytes);
    std::ranges::copy(pixels, memory.begin());
    std::uint8_t* smooth = memory.data() + pixels.size();
    for (std::size_t y = 1; y + 1 < static_cast<std::size_t>(height); ++y) {
        const std::size_t row = y * rowBytes;
        smoothRow(memory.data() + row, static_cast<std::ptrdiff_t>(rowBytes), smooth);
        blendWithEach(smooth + kChannels, pixels.data() + row + kChannels, rowBytes - 2 * kChannels,
                      static_cast<float>(factor));
    }
}

}  // namespace seedling
