#include "datasets/image/Resize.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "datasets/image/ResizeKernel.h"

namespace seedling {
namespace {

// How much of which old pixels goes into the new pixels of an axis.
class Axis {
public:
    struct Mixture {
        int first = 0;  // Of the old pixels.
        std::span<const float> weights;
    };

    Axis(int from, int to) {
        // A new pixel that is a mean shares its first and its last old pixel with its neighbours.
        const int most = to < from ? from + 2 * to : 2 * to;
        m_weights.reserve(static_cast<std::size_t>(most));
        m_starts.reserve(static_cast<std::size_t>(to));
        for (int place = 0; place < to; ++place) {
            if (to < from)
                addArea(place, from, to);
            else
                addLinear(place, from, to);
        }
    }

    [[nodiscard]] std::size_t size() const { return m_starts.size(); }

    [[nodiscard]] Mixture at(std::size_t place) const {
        const Start& start = m_starts[place];
        const std::size_t end =
            place + 1 < m_starts.size() ? m_starts[place + 1].weight : m_weights.size();
        return {start.pixel, std::span(m_weights).subspan(start.weight, end - start.weight)};
    }

private:
    struct Start {
        int pixel = 0;
        std::size_t weight = 0;
    };

    // The mean over the area that a new pixel covers.
    void addArea(int place, int from, int to) {
        const double scale = static_cast<double>(from) / to;
        const double start = place * scale;
        const double end = std::min((place + 1) * scale, static_cast<double>(from));
        const int first = static_cast<int>(start);
        const int last = std::min(static_cast<int>(std::ceil(end)), from);
        m_starts.push_back({first, m_weights.size()});
        for (int i = first; i < last; ++i) {
            const double covered = std::min<double>(i + 1, end) - std::max<double>(i, start);
            // A sliver left over from rounding is no part of the pixel.
            if (covered > 1e-9 || i == first)
                m_weights.push_back(static_cast<float>(covered / (end - start)));
        }
    }

    // Between the two nearest centres; beyond the outermost ones their pixel alone.
    void addLinear(int place, int from, int to) {
        const double centre =
            std::clamp((place + 0.5) * from / to - 0.5, 0.0, static_cast<double>(from - 1));
        const int first = std::min(static_cast<int>(centre), std::max(0, from - 2));
        const auto second = static_cast<float>(centre - first);
        m_starts.push_back({first, m_weights.size()});
        if (from == 1) {
            m_weights.push_back(1);
            return;
        }
        m_weights.push_back(1 - second);
        m_weights.push_back(second);
    }

    std::vector<Start> m_starts;
    std::vector<float> m_weights;
};

// Rows into one, at their old width.
void mixRows(const Image& image, const Axis::Mixture& mixture, std::vector<float>& sums) {
    startRow(image.row(mixture.first), mixture.weights.front(), sums.data(), sums.size());
    int from = mixture.first;
    for (const float weight : mixture.weights.subspan(1))
        addRow(image.row(++from), weight, sums.data(), sums.size());
}

void mixColumns(const std::vector<float>& row, const Axis& columns, std::vector<float>& result) {
    float* out = result.data();
    for (std::size_t x = 0; x < columns.size(); ++x) {
        const auto [first, weights] = columns.at(x);
        const float* in = row.data() + static_cast<std::size_t>(first) * Image::kChannels;
        float red = 0;
        float green = 0;
        float blue = 0;
        for (const float weight : weights) {
            red += weight * in[0];
            green += weight * in[1];
            blue += weight * in[2];
            in += Image::kChannels;
        }
        *out++ = red;
        *out++ = green;
        *out++ = blue;
    }
}

}  // namespace

Image resized(const Image& image, int width, int height) {
    if (image.isEmpty() || (image.width == width && image.height == height))
        return image;
    Image result(width, height);
    const Axis columns(image.width, width);
    const Axis lines(image.height, height);
    // Lines first: whole rows are added up quickly, and only few are left to be mixed by pixels.
    // No more than one row is ever held at full precision, however large the picture is.
    std::vector<float> line(image.rowBytes());
    std::vector<float> mixed(result.rowBytes());
    for (int y = 0; y < height; ++y) {
        mixRows(image, lines.at(static_cast<std::size_t>(y)), line);
        mixColumns(line, columns, mixed);
        roundToBytes(mixed.data(), result.row(y), mixed.size());
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
