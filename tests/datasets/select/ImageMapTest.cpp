#include "datasets/select/ImageMap.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "tests/datasets/select/ScatteredMap.h"

namespace seedling {
namespace {

ImageMap::Content threeImages() {
    ImageMap::Content content;
    content.origin = ImageMap::Origin::Run;
    content.version = 7;
    content.images = {ImageId{2}, ImageId{5}, ImageId{9}};
    content.dimensions = 2;
    content.features = {1, 0, 0, 1, 0.6F, 0.8F};
    content.landmarks = {0, 2};
    content.nearest.assign(3 * ImageMap::kNearest, 1);
    content.similarities.assign(3 * ImageMap::kNearest, 0.5F);
    return content;
}

TEST(ImageMap, IsReadAsItWasWritten) {
    const test::TempFolder folder;
    const ImageMap::Content content = threeImages();
    ASSERT_TRUE(ImageMap::write(folder / "a.map", content));
    const auto map = ImageMap::open(folder / "a.map");
    ASSERT_TRUE(map);
    EXPECT_EQ((*map)->origin(), ImageMap::Origin::Run);
    EXPECT_EQ((*map)->version(), 7);
    EXPECT_TRUE(std::ranges::equal((*map)->images(), content.images));
    EXPECT_TRUE(std::ranges::equal((*map)->landmarks(), content.landmarks));
    EXPECT_EQ((*map)->itemOf(ImageId{5}), 1);
    EXPECT_EQ((*map)->itemOf(ImageId{4}), -1);
    EXPECT_EQ((*map)->landmarkOf(2), 1);
    EXPECT_EQ((*map)->landmarkOf(1), -1);
    EXPECT_EQ((*map)->features(2)[1], 0.8F);
    EXPECT_EQ((*map)->nearest(2)[9], 1);
    EXPECT_EQ((*map)->similarities(0)[0], 0.5F);
}

TEST(ImageMap, RefusesWhatIsMissingCutOrPointsOutside) {
    const test::TempFolder folder;
    EXPECT_EQ(ImageMap::open(folder / "none.map").error().code, ErrorCode::NotFound);

    ASSERT_TRUE(ImageMap::write(folder / "cut.map", threeImages()));
    std::filesystem::resize_file(folder / "cut.map",
                                 std::filesystem::file_size(folder / "cut.map") - 4);
    EXPECT_EQ(ImageMap::open(folder / "cut.map").error().code, ErrorCode::Corrupt);

    ImageMap::Content content = threeImages();
    content.nearest[3] = 2;  // There are landmarks 0 and 1.
    ASSERT_TRUE(ImageMap::write(folder / "outside.map", content));
    EXPECT_EQ(ImageMap::open(folder / "outside.map").error().code, ErrorCode::Corrupt);

    folder.write("empty.map", "");
    EXPECT_EQ(ImageMap::open(folder / "empty.map").error().code, ErrorCode::Corrupt);
}

}  // namespace
}  // namespace seedling
