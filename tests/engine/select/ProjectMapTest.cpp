#include "engine/select/ProjectMap.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <fstream>

#include "datasets/base/Random.h"
#include "engine/select/MapMaker.h"
#include "engine/warm/WarmJob.h"
#include "tests/engine/train/TinyProject.h"

namespace seedling {
namespace {

using test::EventList;
using test::TinyProject;

MapRequest requestFor(std::optional<ImageMap::Origin> origin) {
    return {origin, 1, [](const std::string&) {}, [](auto, auto) { return true; }};
}

/// Share of the images whose most similar other landmark is of the same class; images come class by
/// class.
double nearShare(const ImageMap& map, int perClass) {
    int same = 0;
    for (std::int32_t item = 0; item < std::ssize(map.images()); ++item) {
        // The first is the image itself: all are landmarks.
        same += map.landmarks()[static_cast<std::size_t>(map.nearest(item)[1])] / perClass ==
                        item / perClass
                    ? 1
                    : 0;
    }
    return same / static_cast<double>(map.images().size());
}

TEST(MapMaker, KeepsWhatIsNearTogetherAndBoundsTheLengths) {
    // Two bundles of directions in six dimensions, one of which never changes.
    const auto rows = [](std::span<const ImageId> images) {
        torch::Tensor features = torch::zeros({std::ssize(images), 6});
        for (std::size_t i = 0; i < images.size(); ++i) {
            const auto row = static_cast<std::int64_t>(i);
            features[row][images[i].value % 2] = 1;
            features[row][2 + images[i].value % 3] = 0.1;
            features[row][5] = 0.5;
        }
        return features;
    };
    std::vector<ImageId> images;
    for (std::int64_t id = 1; id <= 40; ++id) {
        images.push_back(ImageId{id});
    }
    const auto map = makeMap(images, rows, {ImageMap::Origin::Warm, 3, 1, {}});
    ASSERT_TRUE(map);
    EXPECT_EQ(map->dimensions, 3);  // One for the bundles, two for the three variants.
    EXPECT_EQ(map->landmarks.size(), 40U);
    for (std::size_t i = 0; i < images.size(); ++i) {
        const auto first = static_cast<std::size_t>(i * ImageMap::kNearest);
        EXPECT_NEAR(map->similarities[first], 1, 1e-5);
        EXPECT_EQ(map->nearest[first] % 2, static_cast<std::int32_t>(i % 2));
    }
}

/// Images of eight numbers that are nothing but noise.
torch::Tensor noiseOf(std::span<const ImageId> images) {
    torch::Tensor rows = torch::empty({std::ssize(images), 8});
    for (std::size_t i = 0; i < images.size(); ++i) {
        Random random(Random::streamSeed(1, "row", {images[i].value}));
        for (std::int64_t d = 0; d < 8; ++d) {
            rows[static_cast<std::int64_t>(i)][d] = random.normal(3, 1);
        }
    }
    return rows;
}

ImageMap::Content mapOnThreads(int threads) {
    std::vector<ImageId> images;
    for (std::int64_t id = 1; id <= 500; ++id) {
        images.push_back(ImageId{id});
    }
    const int before = at::get_num_threads();
    at::set_num_threads(threads);
    auto map = makeMap(images, noiseOf, {});
    at::set_num_threads(before);
    return map.value();
}

TEST(MapMaker, NamesTheNearestWhateverTheNumberOfThreads) {
    const ImageMap::Content map = mapOnThreads(1);
    const ImageMap::Content other = mapOnThreads(3);
    EXPECT_EQ(map.features, other.features);
    EXPECT_EQ(map.nearest, other.nearest);
    EXPECT_EQ(map.similarities, other.similarities);
    const torch::Tensor features = torch::tensor(map.features).view({500, map.dimensions});
    const torch::Tensor cosines = features.mm(features.t());  // All are landmarks.
    const torch::Tensor nearest = std::get<0>(cosines.topk(ImageMap::kNearest, 1)).contiguous();
    EXPECT_TRUE(torch::allclose(
        nearest, torch::tensor(map.similarities).view({500, ImageMap::kNearest}), 1e-5, 1e-5));
}

TEST(MapMaker, StopsWhenAsked) {
    const auto rows = [](std::span<const ImageId> images) {
        return torch::ones({std::ssize(images), 2});
    };
    const auto map =
        makeMap({ImageId{1}}, rows, {.carryOn = [](std::int64_t, std::int64_t) { return false; }});
    EXPECT_EQ(map.error().code, ErrorCode::Cancelled);
}

TEST(MapMaker, ManagesImagesThatAreAllTheSame) {
    const auto rows = [](std::span<const ImageId> images) {
        return torch::ones({std::ssize(images), 4});
    };
    const auto map = makeMap({ImageId{1}, ImageId{2}}, rows, {});
    ASSERT_TRUE(map);
    for (const float value : map->features) {
        EXPECT_TRUE(std::isfinite(value));
    }
}

TEST(ProjectMap, LooksPutEqualBarsTogetherAndAreMadeOnce) {
    TinyProject tiny(20, 0);
    const auto map = projectMap(*tiny.project, requestFor(std::nullopt));
    ASSERT_TRUE(map) << toText(map.error());
    EXPECT_EQ((*map)->origin(), ImageMap::Origin::Look);
    EXPECT_EQ((*map)->images().size(), 60U);
    EXPECT_GT(nearShare(**map, 20), 0.8);

    const auto file = imageMapPath(tiny.project->dataFolder(), ImageMap::Origin::Look);
    const auto written = std::filesystem::last_write_time(file);
    ASSERT_TRUE(projectMap(*tiny.project, requestFor(ImageMap::Origin::Look)));
    EXPECT_EQ(std::filesystem::last_write_time(file), written);

    std::ofstream(file, std::ios::trunc) << "damaged";
    const auto again = projectMap(*tiny.project, requestFor(ImageMap::Origin::Look));
    ASSERT_TRUE(again);
    EXPECT_EQ((*again)->images().size(), 60U);
}

TEST(ProjectMap, TakesTheStartWithoutLabelsAndThenTheRun) {
    TinyProject tiny(20, 4);
    EXPECT_EQ(projectMap(*tiny.project, requestFor(ImageMap::Origin::Warm)).error().code,
              ErrorCode::NotFound);
    EXPECT_EQ(projectMap(*tiny.project, requestFor(ImageMap::Origin::Run)).error().code,
              ErrorCode::NotFound);
    RunControl control;
    EventList events;
    TrainConfig config = test::shortRun(5);
    ASSERT_TRUE(learnWithoutLabels(*tiny.project, config, control, events));
    const auto warm = projectMap(*tiny.project, requestFor(std::nullopt));
    ASSERT_TRUE(warm) << toText(warm.error());
    EXPECT_EQ((*warm)->origin(), ImageMap::Origin::Warm);
    EXPECT_EQ((*warm)->version(), 5);

    // A start that has learnt more gives another map.
    config.steps = 20;
    ASSERT_TRUE(learnWithoutLabels(*tiny.project, config, control, events));
    EXPECT_EQ(projectMap(*tiny.project, requestFor(std::nullopt)).value()->version(), 20);

    const auto run = train(*tiny.project, {test::shortRun(3), {}}, control, events);
    ASSERT_TRUE(run) << toText(run.error());
    const auto map = projectMap(*tiny.project, requestFor(std::nullopt));
    ASSERT_TRUE(map) << toText(map.error());
    EXPECT_EQ((*map)->origin(), ImageMap::Origin::Run);
    EXPECT_EQ((*map)->images().size(), 60U);
}

TEST(ProjectMap, SaysThatThereIsNothingToCompare) {
    TinyProject tiny(1, 0);
    std::filesystem::remove_all(tiny.folder / "images");
    EXPECT_EQ(projectMap(*tiny.project, requestFor(std::nullopt)).error().code,
              ErrorCode::NotEnoughImages);
}

}  // namespace
}  // namespace seedling
