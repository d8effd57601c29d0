#include "datasets/image/Resize.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace seedling {
namespace {

// How much of which old pixels goes into one new pixel of an axis.
struct Mixture {
    int first = 0;
    std::vector<float> weights;
};

// The mean over the area that a new pixel covers.
Mixture areaMixture(int place, int from, int to) {
    const double scale = static_cast<double>(from) / to;
    const double start = place * scale;
    const double end = std::min((place + 1) * scale, static_cast<double>(from));
    const int first = static_cast<int>(start);
    const int last = std::min(static_cast<int>(std::ceil(end)), from);
    Mixture mixture{first, {}};
    for (int i = first; i < last; ++i) {
        const double covered = std::min<double>(i + 1, end) - std::max<double>(i, start);
        // A sliver left over from rounding is no part of the pixel.
        if (covered > 1e-9 || mixture.weights.empty())
            mixture.weights.push_back(static_cast<float>(covered / (end - start)));
    }
    return mixture;
}

// Between the two nearest centres; beyond the outermost ones their pixel alone.
Mixture linearMixture(int place, int from, int to) {
    const double centre =
        std::clamp((place + 0.5) * from / to - 0.5, 0.0, static_cast<double>(from - 1));
    const int first = std::min(static_cast<int>(centre), std::max(0, from - 2));
    const auto second = static_cast<float>(centre - first);
    return from == 1 ? Mixture{0, {1.0F}} : Mixture{first, {1.0F - second, second}};
}

std::vector<Mixture> mixturesOf(int from, int to) {
    std::vector<Mixture> mixtures;
    for (int place = 0; place < to; ++place)
        mixtures.push_back(to < from ? areaMixture(place, from, to)
                                     : linearMixture(place, from, to));
    return mixtures;
}

using Row = std::vector<float>;

void mixColumns(const std::uint8_t* row, const std::vector<Mixture>& columns, Row& result) {
    float* out = result.data();
    for (const Mixture& mixture : columns) {
        const std::uint8_t* in = row + mixture.first * Image::kChannels;
        float sums[Image::kChannels] = {};
        for (const float weight : mixture.weights) {
            for (float& sum : sums)
                sum += weight * static_cast<float>(*in++);
        }
        out = std::copy(std::begin(sums), std::end(sums), out);
    }
}

// Rows of the picture at their new width. Neighbouring new rows share old ones, so the last two
// are kept; no more of the picture is ever held at full precision, however large it is.
class MixedRows {
public:
    MixedRows(const Image& image, int width)
        : m_image(image), m_columns(mixturesOf(image.width, width)) {
        for (Kept& kept : m_kept)
            kept.row.resize(static_cast<std::size_t>(width) * Image::kChannels);
    }

    const Row& at(int y) {
        Kept& kept = m_kept[y % 2];
        if (kept.y != y) {
            mixColumns(m_image.row(y), m_columns, kept.row);
            kept.y = y;
        }
        return kept.row;
    }

private:
    struct Kept {
        int y = -1;
        Row row;
    };

    const Image& m_image;
    std::vector<Mixture> m_columns;
    Kept m_kept[2];
};

std::uint8_t rounded(float value) {
    return static_cast<std::uint8_t>(
        std::clamp(std::nearbyint(value - kRoundingShift), 0.0F, 255.0F));
}

}  // namespace

Image resized(const Image& image, int width, int height) {
    if (image.isEmpty() || (image.width == width && image.height == height))
        return image;
    Image result(width, height);
    MixedRows rows(image, width);
    const std::vector<Mixture> lines = mixturesOf(image.height, height);
    Row sums(result.rowBytes());
    for (int y = 0; y < height; ++y) {
        std::ranges::fill(sums, 0.0F);
        int from = lines[static_cast<std::size_t>(y)].first;
        for (const float weight : lines[static_cast<std::size_t>(y)].weights) {
            const Row& row = rows.at(from++);
            for (std::size_t i = 0; i < sums.size(); ++i)
                sums[i] += weight * row[i];
        }
        std::ranges::transform(sums, result.row(y), rounded);
    }
    return result;
}

Image resizedToSquare(const Image& image, int side) {
    return resized(image, side, side);
}

Image thumbnailOf(const Image& image, int side) {
    const int longer = std::max(image.width, image.height);
    if (longer <= side)
        return image;
    const auto scaledSide = [&](int length) {
        return std::max(1,
                        static_cast<int>(std::lround(static_cast<double>(length) * side / longer)));
    };
    return resized(image, scaledSide(image.width), scaledSide(image.height));
}

}  // namespace seedling
