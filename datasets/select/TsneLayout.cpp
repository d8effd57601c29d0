#include "datasets/select/TsneLayout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <utility>

#include "datasets/base/Random.h"

namespace seedling {
namespace {

constexpr int kExaggerated = 250;
constexpr float kExaggeration = 12;
constexpr float kFirstMomentum = 0.5F;
constexpr float kMomentum = 0.8F;
constexpr float kSmallestGain = 0.01F;
constexpr double kStartDeviation = 1e-4;

/// Some points and what all others do to them. Arrays of a fixed length and each point's sums on
/// their own: that is what lets the compiler work on several at once without reordering a sum.
struct Tile {
    static constexpr std::size_t kPoints = 256;
    alignas(64) std::array<float, kPoints> x{};
    alignas(64) std::array<float, kPoints> y{};
    alignas(64) std::array<float, kPoints> pushX{};
    alignas(64) std::array<float, kPoints> pushY{};
    alignas(64) std::array<float, kPoints> weight{};

    void meet(float otherX, float otherY) {
        for (std::size_t i = 0; i < kPoints; ++i) {
            const float dx = x[i] - otherX;
            const float dy = y[i] - otherY;
            const float w = 1.0F / (1.0F + dx * dx + dy * dy);
            weight[i] += w;
            pushX[i] += w * w * dx;
            pushY[i] += w * w * dy;
        }
    }
};

/// Adds sum_j w_ij^2 (y_i - y_j) of all points to `push` and returns Z.
double repel(const MapPoints& places, MapPoints& push) {
    double z = 0;
    for (std::size_t first = 0; first < places.size(); first += Tile::kPoints) {
        const std::size_t count = std::min(Tile::kPoints, places.size() - first);
        Tile tile;  // What it has room for beyond `count` is worked out and dropped.
        for (std::size_t i = 0; i < count; ++i) {
            tile.x[i] = places[first + i].x;
            tile.y[i] = places[first + i].y;
        }
        for (const MapPoint& other : places)
            tile.meet(other.x, other.y);
        for (std::size_t i = 0; i < count; ++i) {
            push[first + i] = {tile.pushX[i], tile.pushY[i]};
            z += static_cast<double>(tile.weight[i]) - 1;  // It has met itself.
        }
    }
    return z;
}

/// sum_j p_ij w_ij (y_i - y_j)
MapPoint attract(const NeighbourAffinities& affinities, const MapPoints& places, std::size_t i) {
    MapPoint pull;
    const auto end = static_cast<std::size_t>(affinities.first[i + 1]);
    for (auto at = static_cast<std::size_t>(affinities.first[i]); at < end; ++at) {
        const MapPoint& other = places[static_cast<std::size_t>(affinities.others[at])];
        const float dx = places[i].x - other.x;
        const float dy = places[i].y - other.y;
        const float strength = affinities.values[at] / (1.0F + dx * dx + dy * dy);
        pull.x += strength * dx;
        pull.y += strength * dy;
    }
    return pull;
}

/// Root mean square of the distances from (0, 0).
double deviationOf(const MapPoints& places) {
    double squares = 0;
    for (const MapPoint& place : places) {
        const auto x = static_cast<double>(place.x);
        const auto y = static_cast<double>(place.y);
        squares += x * x + y * y;
    }
    return places.empty() ? 0 : std::sqrt(squares / static_cast<double>(places.size()));
}

/// Grows while a coordinate keeps its direction, shrinks when it swings.
float nextGain(float gain, float gradient, float move) {
    const bool onward = (gradient > 0) != (move > 0);
    return std::max(kSmallestGain, onward ? gain + 0.2F : gain * 0.8F);
}

}  // namespace

MapPoints divergenceGradient(const NeighbourAffinities& affinities, const MapPoints& places,
                             float exaggeration) {
    MapPoints gradient(places.size());
    const double z = repel(places, gradient);
    const float scale = z > 0 ? static_cast<float>(1 / z) : 0.0F;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const MapPoint pull = attract(affinities, places, i);
        gradient[i].x = 4 * (exaggeration * pull.x - scale * gradient[i].x);
        gradient[i].y = 4 * (exaggeration * pull.y - scale * gradient[i].y);
    }
    return gradient;
}

TsneLayout::TsneLayout(NeighbourAffinities affinities, MapPoints start)
    : m_affinities(std::move(affinities)),
      m_places(std::move(start)),
      m_moves(m_places.size()),
      m_gains(m_places.size(), MapPoint{1, 1}),
      m_rate(static_cast<float>(m_places.size()) / (4 * kExaggeration)) {}

void TsneLayout::step() {
    const bool early = m_iteration < kExaggerated;
    const float momentum = early ? kFirstMomentum : kMomentum;
    const MapPoints gradient =
        divergenceGradient(m_affinities, m_places, early ? kExaggeration : 1.0F);
    const auto advance = [&](float& place, float& move, float& gain, float slope) {
        gain = nextGain(gain, slope, move);
        move = momentum * move - m_rate * gain * slope;
        place += move;
    };
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        advance(m_places[i].x, m_moves[i].x, m_gains[i].x, gradient[i].x);
        advance(m_places[i].y, m_moves[i].y, m_gains[i].y, gradient[i].y);
    }
    centre();
    keepSize();
    ++m_iteration;
}

void TsneLayout::centre() {
    double x = 0;
    double y = 0;
    for (const MapPoint& place : m_places) {
        x += static_cast<double>(place.x);
        y += static_cast<double>(place.y);
    }
    const auto count = static_cast<double>(m_places.size());
    for (MapPoint& place : m_places) {
        place.x -= static_cast<float>(x / count);
        place.y -= static_cast<float>(y / count);
    }
}

void TsneLayout::keepSize() {
    const double deviation = deviationOf(m_places);
    if (deviation <= 0 || deviation >= kStartDeviation)
        return;
    const auto scale = static_cast<float>(kStartDeviation / deviation);
    for (MapPoints* points : {&m_places, &m_moves}) {
        for (MapPoint& point : *points)
            point = {point.x * scale, point.y * scale};
    }
}

MapPoints tsneStart(MapPoints plane, std::uint64_t seed) {
    const double deviation = deviationOf(plane);
    const double scale = deviation > 0 ? kStartDeviation / deviation : 0;
    Random random(Random::streamSeed(seed, "map start"));
    const auto placed = [&](float value) {
        return static_cast<float>(scale * static_cast<double>(value) +
                                  random.normal(0, kStartDeviation / 100));
    };
    for (MapPoint& place : plane) {
        // One after the other: the order of what is random shall not depend on the compiler.
        const float x = placed(place.x);
        const float y = placed(place.y);
        place = {x, y};
    }
    return plane;
}

}  // namespace seedling
