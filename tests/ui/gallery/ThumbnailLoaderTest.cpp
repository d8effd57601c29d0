#include "ui/gallery/ThumbnailLoader.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/ui/support/UiProject.h"
#include "ui/gallery/ThumbnailQueue.h"

namespace seedling {
namespace {

using test::UiProject;
using test::waitFor;

TEST(ThumbnailLoaderTest, MakesWhatIsAskedForInTheBackground) {
    const UiProject files;
    ProjectModel project;
    ThumbnailLoader loader(project);
    ASSERT_TRUE(project.open(files.file()));
    EXPECT_TRUE(loader.thumbnail(2, 96).isNull());
    EXPECT_EQ(loader.waiting(), 1);
    ASSERT_TRUE(waitFor([&] { return !loader.cached(2).isNull(); }));
    EXPECT_EQ(loader.thumbnail(2, 96).size(), QSize(96, 64));
    EXPECT_EQ(loader.waiting(), 0);
}

TEST(ThumbnailLoaderTest, ALargerOneServesForTheFilmStrip) {
    const UiProject files;
    ProjectModel project;
    ThumbnailLoader loader(project);
    ASSERT_TRUE(project.open(files.file()));
    (void)loader.thumbnail(0, 112);
    ASSERT_TRUE(waitFor([&] { return !loader.cached(0).isNull(); }));
    EXPECT_EQ(loader.thumbnail(0, 48).width(), 112);
    EXPECT_EQ(loader.waiting(), 0) << "the gallery would have to make its own anew";
    (void)loader.thumbnail(0, 200);
    EXPECT_EQ(loader.waiting(), 1);
    ASSERT_TRUE(waitFor([&] { return loader.cached(0).width() == 200; }));
}

TEST(ThumbnailLoaderTest, BrokenImageIsCountedAndKeptInMind) {
    const UiProject files;
    std::ofstream(files.photos() / "img3.png", std::ios::trunc) << "not an image";
    ProjectModel project;
    ThumbnailLoader loader(project);
    ASSERT_TRUE(project.open(files.file()));
    (void)loader.thumbnail(2, 96);
    ASSERT_TRUE(waitFor([&] { return !loader.problem(2).isEmpty(); }));
    EXPECT_EQ(project.counts().unreadable, 1);
    EXPECT_EQ(project.counts().toLabel, 5);
    const auto stored = project.project().images().all().value();
    EXPECT_FALSE(stored[2].reason.empty());
}

TEST(ThumbnailLoaderTest, MissingImageIsShownButNotHeldAgainstIt) {
    const UiProject files;
    std::filesystem::remove(files.photos() / "img1.png");
    ProjectModel project;
    ThumbnailLoader loader(project);
    ASSERT_TRUE(project.open(files.file()));
    (void)loader.thumbnail(0, 96);
    ASSERT_TRUE(waitFor([&] { return loader.problem(0) == QStringLiteral("not found"); }));
    EXPECT_EQ(project.counts().unreadable, 0) << "the drive may come back";
}

TEST(ThumbnailLoaderTest, SecondOpeningReadsTheStore) {
    const UiProject files;
    for (int round = 0; round < 2; ++round) {
        ProjectModel project;
        ThumbnailLoader loader(project);
        ASSERT_TRUE(project.open(files.file()));
        (void)loader.thumbnail(0, 96);
        ASSERT_TRUE(waitFor([&] { return !loader.cached(0).isNull(); })) << "round " << round;
        // The photo may go: its thumbnail stands for it until the file changes or is asked for.
        std::filesystem::remove(files.photos() / "img1.png");
    }
}

TEST(ThumbnailQueueTest, NewestPassFirstAndInItsOrder) {
    ThumbnailQueue queue;
    const auto wish = [](int id, std::uint64_t pass) {
        ImageRecord image;
        image.id = ImageId{id};
        return ThumbnailQueue::Wish{image, 96, pass};
    };
    (void)queue.push(wish(1, 1));
    (void)queue.push(wish(2, 2));
    (void)queue.push(wish(3, 2));
    EXPECT_EQ(queue.pop()->image.id, ImageId{2});
    EXPECT_EQ(queue.pop()->image.id, ImageId{3});
    EXPECT_EQ(queue.pop()->image.id, ImageId{1});
    EXPECT_FALSE(queue.pop());
}

TEST(ThumbnailQueueTest, ForgetsTheOldestWhenTooManyAreAskedFor) {
    ThumbnailQueue queue;
    for (int id = 1; id <= static_cast<int>(ThumbnailQueue::kLimit); ++id) {
        ImageRecord image;
        image.id = ImageId{id};
        EXPECT_FALSE(queue.push({image, 96, 1}));
    }
    EXPECT_EQ(queue.push({{}, 96, 2}), ImageId{1});
    EXPECT_EQ(queue.size(), ThumbnailQueue::kLimit);
}

}  // namespace
}  // namespace seedling
