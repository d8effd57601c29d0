#include "datasets/select/NearDuplicates.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace seedling {
namespace {

constexpr int kSide = 32;
constexpr int kWaves = 8;
constexpr int kMostBits = 5;

// Two hashes that differ in five bits are equal in at least one of six parts.
constexpr std::array kPartBits = {11, 11, 11, 11, 10, 10};
static_assert(kPartBits.size() == kMostBits + 1);

constexpr double kSame = 0.99;
constexpr double kMostShift = 24;     // Of 255 levels, in brightness.
constexpr double kFlat = 4;           // Below this deviation there is nothing but a colour.
constexpr double kMostStretch = 1.3;  // In contrast.

cv::Mat coloursOf(std::span<const std::uint8_t> pixels, int side) {
    const cv::Mat given(side, side, CV_8UC3, const_cast<std::uint8_t*>(pixels.data()));
    cv::Mat picture;
    cv::resize(given, picture, cv::Size(kSide, kSide), 0, 0,
               side > kSide ? cv::INTER_AREA : cv::INTER_LINEAR);
    return picture;
}

/// A picture less its mean colour, and how far it deviates from it.
struct Centred {
    cv::Mat values;
    cv::Scalar mean;
    double deviation = 0;
};

Centred centred(std::span<const std::uint8_t> pixels, int side) {
    Centred result;
    coloursOf(pixels, side).convertTo(result.values, CV_32F);
    result.mean = cv::mean(result.values);
    cv::subtract(result.values, result.mean, result.values);
    result.deviation = cv::norm(result.values) / std::sqrt(3.0 * kSide * kSide);
    return result;
}

/// The first images of stacks, found by parts of their hashes.
class Stacks {
public:
    explicit Stacks(std::size_t images) {
        for (std::size_t part = 0; part < m_byPart.size(); ++part)
            m_byPart[part].resize(std::size_t{1} << kPartBits[part]);
        m_firsts.reserve(images);
    }

    /// Firsts whose hash differs in few bits, the nearest first.
    const std::vector<std::size_t>& near(std::uint64_t hash) {
        m_near.clear();
        eachPart(hash, [&](std::vector<std::uint32_t>& place) {
            for (const std::uint32_t first : place) {
                if (distance(hash, first) <= kMostBits)
                    m_near.push_back(first);
            }
        });
        std::ranges::sort(m_near);
        m_near.erase(std::ranges::unique(m_near).begin(), m_near.end());
        std::ranges::stable_sort(m_near, {}, [&](std::size_t f) { return distance(hash, f); });
        return m_near;
    }

    void begin(const HashedImage& image) {
        const auto first = static_cast<std::uint32_t>(m_firsts.size());
        m_firsts.push_back(image);
        eachPart(image.hash, [&](std::vector<std::uint32_t>& place) { place.push_back(first); });
    }

    [[nodiscard]] ImageId image(std::size_t first) const { return m_firsts[first].image; }

private:
    template <class Use>
    void eachPart(std::uint64_t hash, const Use& use) {
        for (std::size_t part = 0; part < m_byPart.size(); ++part) {
            use(m_byPart[part][hash & (m_byPart[part].size() - 1)]);
            hash >>= kPartBits[part];
        }
    }

    [[nodiscard]] int distance(std::uint64_t hash, std::size_t first) const {
        return std::popcount(hash ^ m_firsts[first].hash);
    }

    std::vector<HashedImage> m_firsts;
    std::array<std::vector<std::vector<std::uint32_t>>, kPartBits.size()> m_byPart;
    std::vector<std::size_t> m_near;
};

}  // namespace

std::uint64_t perceptualHash(std::span<const std::uint8_t> pixels, int side) {
    cv::Mat grey;
    cv::cvtColor(coloursOf(pixels, side), grey, cv::COLOR_RGB2GRAY);
    cv::Mat waves;
    grey.convertTo(waves, CV_32F);
    cv::dct(waves, waves);
    std::array<float, std::size_t{kWaves} * kWaves> low{};
    for (int row = 0; row < kWaves; ++row)
        std::copy_n(waves.ptr<float>(row), kWaves, low.begin() + row * kWaves);
    low[0] = 0;  // The mean says nothing of what is shown.
    auto sorted = low;
    const auto middle = sorted.begin() + sorted.size() / 2;
    std::ranges::nth_element(sorted, middle);
    std::uint64_t hash = 0;
    for (const float wave : low)
        hash = (hash << 1) | (wave > *middle ? 1U : 0U);
    return hash;
}

bool showTheSame(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b, int side) {
    const Centred first = centred(a, side);
    const Centred second = centred(b, side);
    for (int channel = 0; channel < 3; ++channel) {
        if (std::abs(first.mean[channel] - second.mean[channel]) > kMostShift)
            return false;
    }
    const auto [low, high] = std::minmax(first.deviation, second.deviation);
    if (high < kFlat)
        return true;
    const double values = 3.0 * kSide * kSide;
    return high <= kMostStretch * low &&
           first.values.dot(second.values) / values > kSame * low * high;
}

std::vector<StackedImage> findStacks(
    std::span<const HashedImage> images,
    const std::function<bool(ImageId first, ImageId image)>& looksTheSame) {
    Stacks stacks(images.size());
    std::vector<StackedImage> stacked;
    for (const HashedImage& each : images) {
        const auto& near = stacks.near(each.hash);
        const auto same = std::ranges::find_if(
            near, [&](std::size_t first) { return looksTheSame(stacks.image(first), each.image); });
        if (same == near.end())
            stacks.begin(each);
        else
            stacked.push_back({each.image, stacks.image(*same)});
    }
    std::vector<StackedImage> firsts;
    for (const StackedImage& each : stacked)
        firsts.push_back({each.first, each.first});
    std::ranges::sort(firsts, {}, &StackedImage::image);
    const auto repeated = std::ranges::unique(firsts, {}, &StackedImage::image);
    stacked.insert(stacked.end(), firsts.begin(), repeated.begin());
    std::ranges::sort(stacked, {}, &StackedImage::image);
    return stacked;
}

}  // namespace seedling
