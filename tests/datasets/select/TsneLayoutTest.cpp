#include "datasets/select/TsneLayout.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numeric>

#include "datasets/base/Random.h"

namespace seedling {
namespace {

/// Distances of `count` points on a line, each at random.
std::vector<float> randomDistances(int count) {
    Random random(3);
    std::vector<float> distances;
    for (int i = 0; i < count; ++i)
        distances.push_back(static_cast<float>(random.uniform(0.1, 2.0)));
    return distances;
}

double entropyOf(const std::vector<float>& shares) {
    double entropy = 0;
    for (const float share : shares) {
        if (share > 0)
            entropy -= static_cast<double>(share) * std::log(static_cast<double>(share));
    }
    return entropy;
}

/// Every other point is a neighbour of each of ten points in three dimensions.
NeighbourAffinities tenPoints() {
    constexpr std::size_t kCount = 10;
    Random random(11);
    std::vector<std::array<double, 3>> points(kCount);
    for (auto& point : points) {
        for (double& value : point)
            value = random.normal();
    }
    std::vector<std::int32_t> neighbours;
    std::vector<float> distances;
    for (std::size_t i = 0; i < kCount; ++i) {
        for (std::size_t j = 0; j < kCount; ++j) {
            if (i == j)
                continue;
            double squared = 0;
            for (std::size_t d = 0; d < 3; ++d)
                squared += (points[i][d] - points[j][d]) * (points[i][d] - points[j][d]);
            neighbours.push_back(static_cast<std::int32_t>(j));
            distances.push_back(static_cast<float>(squared));
        }
    }
    return jointAffinities(neighbours, distances, kCount - 1, 3);
}

MapPoints randomPlaces(std::size_t count) {
    Random random(7);
    MapPoints places(count);
    for (MapPoint& place : places) {
        place.x = static_cast<float>(random.normal());
        place.y = static_cast<float>(random.normal());
    }
    return places;
}

double weightBetween(const MapPoint& a, const MapPoint& b) {
    const double dx = static_cast<double>(a.x) - static_cast<double>(b.x);
    const double dy = static_cast<double>(a.y) - static_cast<double>(b.y);
    return 1 / (1 + dx * dx + dy * dy);
}

/// As its formula says, in double.
double divergence(const NeighbourAffinities& affinities, const MapPoints& places) {
    double z = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t j = 0; j < places.size(); ++j)
            z += i == j ? 0 : weightBetween(places[i], places[j]);
    }
    double sum = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (auto at = affinities.first[i]; at < affinities.first[i + 1]; ++at) {
            const auto edge = static_cast<std::size_t>(at);
            const auto p = static_cast<double>(affinities.values[edge]);
            const auto j = static_cast<std::size_t>(affinities.others[edge]);
            sum += p * std::log(p * z / weightBetween(places[i], places[j]));
        }
    }
    return sum;
}

TEST(RowAffinities, HaveTheEntropyThatIsAskedFor) {
    const auto distances = randomDistances(90);
    for (const double perplexity : {2.0, 5.0, 30.0, 80.0}) {
        const auto shares = rowAffinities(distances, perplexity);
        EXPECT_NEAR(std::accumulate(shares.begin(), shares.end(), 0.0F), 1, 1e-5);
        EXPECT_NEAR(std::exp(entropyOf(shares)), perplexity, 1e-2);
    }
}

TEST(RowAffinities, EquallyNearOnesShareTheRow) {
    const std::vector<float> distances{0, 0, 0, 0, 1};
    const auto shares = rowAffinities(distances, 2);
    EXPECT_NEAR(shares[0], 0.25, 1e-3);
    EXPECT_NEAR(shares[3], 0.25, 1e-3);
    EXPECT_NEAR(shares[4], 0, 1e-3);
}

TEST(JointAffinities, AreSymmetricAndSumToOne) {
    const NeighbourAffinities joint = tenPoints();
    ASSERT_EQ(joint.points(), 10U);
    EXPECT_NEAR(std::accumulate(joint.values.begin(), joint.values.end(), 0.0F), 1, 1e-5);
    std::vector<std::vector<float>> matrix(10, std::vector<float>(10, 0.0F));
    for (std::size_t i = 0; i < 10; ++i) {
        for (auto at = joint.first[i]; at < joint.first[i + 1]; ++at) {
            const auto edge = static_cast<std::size_t>(at);
            matrix[i][static_cast<std::size_t>(joint.others[edge])] = joint.values[edge];
        }
    }
    for (std::size_t i = 0; i < 10; ++i) {
        EXPECT_EQ(matrix[i][i], 0);
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FLOAT_EQ(matrix[i][j], matrix[j][i]);
    }
}

TEST(DivergenceGradient, IsTheSlopeOfTheDivergence) {
    constexpr float kStep = 1e-2F;
    const NeighbourAffinities affinities = tenPoints();
    const MapPoints places = randomPlaces(10);
    const MapPoints gradient = divergenceGradient(affinities, places);
    const auto slope = [&](std::size_t i, float MapPoint::*axis) {
        MapPoints after = places;
        MapPoints before = places;
        after[i].*axis += kStep;
        before[i].*axis -= kStep;
        const double apart =
            static_cast<double>(after[i].*axis) - static_cast<double>(before[i].*axis);
        return (divergence(affinities, after) - divergence(affinities, before)) / apart;
    };
    for (std::size_t i = 0; i < places.size(); ++i) {
        EXPECT_NEAR(gradient[i].x, slope(i, &MapPoint::x), 1e-4);
        EXPECT_NEAR(gradient[i].y, slope(i, &MapPoint::y), 1e-4);
    }
}

TEST(TsneLayout, BringsTheDivergenceDown) {
    const NeighbourAffinities affinities = tenPoints();
    TsneLayout layout(affinities, tsneStart(randomPlaces(10), 1));
    const double before = divergence(affinities, layout.places());
    while (!layout.isDone())
        layout.step();
    EXPECT_LT(divergence(affinities, layout.places()), 0.7 * before);
}

TEST(TsneStart, IsOfTheWidthThatIsAskedForAndBreaksTies) {
    const MapPoints start = tsneStart(MapPoints(50), 1);
    EXPECT_NE(start[0], start[1]);
    EXPECT_EQ(start, tsneStart(MapPoints(50), 1));
    EXPECT_NE(start, tsneStart(MapPoints(50), 2));
    const MapPoints wide = tsneStart({{-5, 1}, {5, -1}}, 1);
    EXPECT_NEAR(wide[1].x, 1e-4, 1e-5);
    EXPECT_TRUE(tsneStart({}, 1).empty());
}

}  // namespace
}  // namespace seedling
