#include "datasets/project/ProjectImages.h"

#include <gmock/gmock.h>

#include <thread>

#include "datasets/project/Import.h"
#include "tests/datasets/project/ProjectFixture.h"

namespace seedling::test {
namespace {

// A folder of pictures beside the project file, imported.
class ProjectImagesTest : public ProjectTest {
protected:
    void SetUp() override {
        ProjectTest::SetUp();
        (void)folder.write("pictures/oak/red.ppm", std::string("P6 2 1 255\n\xFF\0\0\xFF\0\0", 17));
        (void)folder.write("pictures/elm/blue.ppm", std::string("P6 1 1 255\n\0\0\xFF", 14));
        const auto report = importSource(project(), (folder / "pictures").string(), {}, nullptr);
        ASSERT_TRUE(report) << toText(report.error());
        ASSERT_EQ(report->labelled, 2);
    }
    ImageRecord red() {
        for (auto& image : allImages()) {
            if (image.path.ends_with("red.ppm"))
                return image;
        }
        return {};
    }
};

TEST_F(ProjectImagesTest, ReadsPixelsAndBytes) {
    const auto images = ProjectImages::create(project()).value();
    const auto record = red();
    owned.reset();  // it need not outlive the project
    const auto picture = images->read(record);
    ASSERT_TRUE(picture) << toText(picture.error());
    EXPECT_EQ(picture->width, 2);
    EXPECT_THAT(picture->pixels, testing::ElementsAre(255, 0, 0, 255, 0, 0));
    EXPECT_EQ(images->bytes(record)->size(), 17U);
    EXPECT_EQ(images->filePath(record), folder / "pictures/oak/red.ppm");
}

TEST_F(ProjectImagesTest, SeveralThreadsReadAtOnce) {
    const auto images = ProjectImages::create(project()).value();
    const auto record = red();
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 20; ++round)
                EXPECT_TRUE(images->read(record));
        });
    }
}

TEST_F(ProjectImagesTest, ProjectAndPicturesMoveTogether) {
    const auto record = red();
    EXPECT_EQ(project().images().sources().value()[0].location, "pictures");
    owned.reset();
    std::filesystem::create_directories(folder / "moved");
    for (const char* name : {"leaves.seedling", "pictures"})
        std::filesystem::rename(folder / name, folder.path() / "moved" / name);
    const auto moved = Project::open(folder / "moved/leaves.seedling");
    ASSERT_TRUE(moved);
    EXPECT_TRUE(ProjectImages::create(**moved).value()->read(record));
}

TEST_F(ProjectImagesTest, AMissingFileAndAMissingFolderAreToldApart) {
    const auto images = ProjectImages::create(project()).value();
    const auto record = red();
    std::filesystem::remove(folder / "pictures/oak/red.ppm");
    const auto file = images->read(record);
    EXPECT_EQ(file.error().code, ErrorCode::NotFound);
    EXPECT_NE(file.error().message.find("red.ppm"), std::string::npos);

    std::filesystem::rename(folder / "pictures", folder / "elsewhere");
    const auto gone = images->read(record);
    EXPECT_EQ(gone.error().code, ErrorCode::NotFound);
    EXPECT_NE(gone.error().message.find("not there any more"), std::string::npos);
    const auto later = ProjectImages::create(project()).value();  // opened after it went
    EXPECT_EQ(later->read(record).error().message, gone.error().message);

    std::filesystem::rename(folder / "elsewhere", folder / "pictures");
    (void)folder.write("pictures/oak/red.ppm", std::string("P6 1 1 255\n\0\0\xFF", 14));
    EXPECT_TRUE(later->read(record));  // the disk is back
}

TEST_F(ProjectImagesTest, AnImageOfAnUnknownSourceIsNotFound) {
    const auto images = ProjectImages::create(project()).value();
    ImageRecord stranger;
    stranger.source = SourceId{99};
    EXPECT_EQ(images->read(stranger).error().code, ErrorCode::NotFound);
    EXPECT_EQ(images->bytes(stranger).error().code, ErrorCode::NotFound);
    EXPECT_TRUE(images->filePath(stranger).empty());
}

}  // namespace
}  // namespace seedling::test
