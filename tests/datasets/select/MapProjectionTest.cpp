#include "datasets/select/MapProjection.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "datasets/select/PrincipalPlane.h"
#include "tests/datasets/select/ScatteredMap.h"

namespace seedling {
namespace {

bool goOn(double) {
    return true;
}

MapPoints overview(const ImageMap& map) {
    return projectOverview(map, goOn).value();
}

MapPoints neighbourhoods(const ImageMap& map, std::uint64_t seed = 1) {
    return projectNeighbourhoods(map, seed, [](double, const auto&) { return true; }).value();
}

/// Share of the places whose nearest other place is of the same group.
double purity(const MapPoints& places, std::size_t groups) {
    std::size_t same = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        std::size_t nearest = i;
        float least = 0;
        for (std::size_t j = 0; j < places.size(); ++j) {
            const float apart = std::hypot(places[i].x - places[j].x, places[i].y - places[j].y);
            if (j != i && (nearest == i || apart < least)) {
                nearest = j;
                least = apart;
            }
        }
        same += i % groups == nearest % groups ? 1 : 0;
    }
    return static_cast<double>(same) / static_cast<double>(places.size());
}

/// A map whose features are all the same.
std::shared_ptr<const ImageMap> equalMap(const test::TempFolder& folder, std::size_t images) {
    ImageMap::Content content;
    content.dimensions = 2;
    for (std::size_t i = 0; i < images; ++i) {
        content.images.push_back(ImageId{static_cast<std::int64_t>(i) + 1});
        content.landmarks.push_back(static_cast<std::int32_t>(i));
        content.features.insert(content.features.end(), {0.6F, 0.8F});
    }
    content.nearest.assign(images * ImageMap::kNearest, 0);
    content.similarities.assign(images * ImageMap::kNearest, 1.0F);
    EXPECT_TRUE(ImageMap::write(folder / "equal.map", content));
    return ImageMap::open(folder / "equal.map").value();
}

bool allFinite(const MapPoints& places) {
    return std::ranges::all_of(places, [](const MapPoint& place) {
        return std::isfinite(place.x) && std::isfinite(place.y);
    });
}

TEST(PrincipalPlane, LiesAlongTheWidestAxes) {
    // Along (3, 4) / 5 by 10 and across it by 1, in the plane of the first two of three dimensions.
    const std::vector<float> rows{6, 8, 7, -6, -8, 7, -0.8F, 0.6F, 7, 0.8F, -0.6F, 7};
    const auto places = principalPlane(rows, 3, goOn).value();
    ASSERT_EQ(places.size(), 4U);
    EXPECT_NEAR(places[0].x, 10, 1e-4) << "the largest entry of the axis is positive";
    EXPECT_NEAR(places[1].x, -10, 1e-4);
    EXPECT_NEAR(places[0].y, 0, 1e-4);
    EXPECT_NEAR(places[2].y, -1, 1e-4);
    EXPECT_NEAR(places[3].y, 1, 1e-4);
}

TEST(PrincipalPlane, FewOrEqualRowsLieInTheMiddle) {
    EXPECT_TRUE(principalPlane({}, 3, goOn)->empty());
    const std::vector<float> one{1, 2, 3};
    EXPECT_EQ(principalPlane(one, 3, goOn).value(), MapPoints(1));
    const std::vector<float> line{1, 3};
    const auto places = principalPlane(line, 1, goOn).value();
    EXPECT_FLOAT_EQ(places[0].x, -1);
    EXPECT_FLOAT_EQ(places[1].x, 1);
    EXPECT_EQ(places[0].y, 0);
}

TEST(MapProjection, KeepsGroupsTogether) {
    const test::ScatteredMap scattered(240, 3, 2);
    EXPECT_GT(purity(overview(*scattered.map), 3), 0.95);
    const MapPoints places = neighbourhoods(*scattered.map);
    EXPECT_EQ(places.size(), 240U);
    EXPECT_GT(purity(places, 3), 0.95);
}

TEST(MapProjection, TheSameSeedGivesTheSamePicture) {
    const test::ScatteredMap scattered(60, 3, 2);
    EXPECT_EQ(neighbourhoods(*scattered.map, 4), neighbourhoods(*scattered.map, 4));
    EXPECT_NE(neighbourhoods(*scattered.map, 4), neighbourhoods(*scattered.map, 5));
    EXPECT_EQ(overview(*scattered.map), overview(*scattered.map));
}

TEST(MapProjection, TellsHowFarItIsAndCanBeEnded) {
    const test::ScatteredMap scattered(60, 3, 2);
    double last = 0;
    int calls = 0;
    std::size_t shown = 0;
    const auto ended =
        projectNeighbourhoods(*scattered.map, 1, [&](double fraction, const auto& positions) {
            EXPECT_GE(fraction, last);
            last = fraction;
            if (++calls == 20)
                shown = positions().size();
            return calls < 40;
        });
    EXPECT_FALSE(ended);
    EXPECT_EQ(calls, 40);
    EXPECT_EQ(shown, 60U);
    EXPECT_LT(last, 1);
    EXPECT_FALSE(projectOverview(*scattered.map, [](double) { return false; }));
}

TEST(MapProjection, FewAndEqualImagesHaveAPlaceToo) {
    const test::TempFolder folder;
    for (const std::size_t images : {1U, 2U, 7U, 8U, 40U}) {
        const auto map = equalMap(folder, images);
        EXPECT_EQ(overview(*map).size(), images);
        const MapPoints places = neighbourhoods(*map);
        EXPECT_EQ(places.size(), images);
        EXPECT_TRUE(allFinite(places)) << images;
    }
}

TEST(MapProjection, OthersLieAmongTheirLandmarks) {
    const test::ScatteredMap scattered(40, 2, 5);
    MapPoints landmarks;
    for (const std::int32_t item : scattered.map->landmarks())
        landmarks.push_back({item % 2 == 0 ? -10.0F : 10.0F, 0});
    const MapPoints places = placeByLandmarks(*scattered.map, landmarks, 1);
    EXPECT_EQ(places[5], landmarks[1]) << "a landmark stays where it is";
    for (std::size_t item = 0; item < places.size(); ++item)
        EXPECT_EQ(places[item].x < 0, item % 2 == 0) << item;
    EXPECT_EQ(places, placeByLandmarks(*scattered.map, landmarks, 1));
}

}  // namespace
}  // namespace seedling
