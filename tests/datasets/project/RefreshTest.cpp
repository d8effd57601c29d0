// Folders that change while a project lives.
#include <gtest/gtest.h>

#include <chrono>

#include "datasets/base/Hash.h"
#include "datasets/project/Import.h"
#include "tests/datasets/project/ProjectFixture.h"

namespace seedling::test {
namespace {

class RefreshTest : public ProjectTest {
protected:
    void SetUp() override {
        ProjectTest::SetUp();
        folder.write("photos/a.png", "first");
        folder.write("photos/b.png", "other");
        folder.write("photos/c.png", "third!");
        ASSERT_TRUE(importSource(project(), (folder / "photos").string(), {}, {}));
    }

    ImportReport refresh() {
        const auto report =
            refreshSource(project(), project().images().sources().value()[0].id, {});
        EXPECT_TRUE(report) << toText(report.error());
        return report.value_or(ImportReport{});
    }
    ImageRecord named(const std::string& path) {
        for (const ImageRecord& image : allImages()) {
            if (image.path == path)
                return image;
        }
        return {};
    }
    /// As if the image had been read once.
    void read(const std::string& path, const std::string& content) {
        ImageRecord image = named(path);
        const std::vector<std::uint8_t> bytes(content.begin(), content.end());
        image.hash = toHex(contentHash(bytes));
        ASSERT_TRUE(project().images().updateRead(std::vector{image}));
    }
    void move(const std::string& from, const std::string& to) {
        std::filesystem::create_directories((folder / to).parent_path());
        std::filesystem::rename(folder / from, folder / to);
    }
};

TEST_F(RefreshTest, NewFilesAreAddedAndNothingElseChanges) {
    folder.write("photos/new/d.png", "fourth");
    const ImportReport report = refresh();
    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(report.moved, 0);
    EXPECT_EQ(allImages().size(), 4U);
}

TEST_F(RefreshTest, ARenamedFileKeepsItsLabel) {
    const auto oak = addClass("oak");
    const ImageId image = named("a.png").id;
    apply({labelled(image, oak)});
    read("a.png", "first");
    read("b.png", "other");  // Of the same size.
    move("photos/a.png", "photos/sorted/renamed.png");
    move("photos/b.png", "photos/sorted/b2.png");
    const ImportReport report = refresh();
    EXPECT_EQ(report.moved, 2);
    EXPECT_EQ(report.added, 0);
    EXPECT_EQ(named("sorted/renamed.png").id, image);
    EXPECT_EQ(allImages().size(), 3U);
    EXPECT_EQ(allLabels()[0].image, image);
}

TEST_F(RefreshTest, AFileThatWasNeverReadIsKnownByNameSizeAndTime) {
    const ImageId image = named("c.png").id;
    move("photos/c.png", "photos/deeper/c.png");
    EXPECT_EQ(refresh().moved, 1);
    EXPECT_EQ(named("deeper/c.png").id, image);
}

TEST_F(RefreshTest, AFileThatWasNeverReadMayGetAnotherNameIfNoOtherCanBeMeant) {
    using std::chrono::hours;
    const auto early = std::filesystem::file_time_type::clock::now() - hours(5);
    folder.write("photos/x.png", "eleven chars");
    folder.write("photos/y.png", "eleven chars");
    for (const char* name : {"photos/x.png", "photos/y.png"})
        std::filesystem::last_write_time(folder / name, early);
    refresh();
    const ImageId c = named("c.png").id;
    move("photos/c.png", "photos/renamed.png");
    move("photos/x.png", "photos/x2.png");
    move("photos/y.png", "photos/y2.png");
    const ImportReport report = refresh();
    EXPECT_EQ(report.moved, 1);
    EXPECT_EQ(report.added, 2) << "which of the two was which nobody can tell";
    EXPECT_EQ(named("renamed.png").id, c);
}

TEST_F(RefreshTest, AnotherContentIsAnotherImage) {
    read("a.png", "first");
    std::filesystem::remove(folder / "photos/a.png");
    folder.write("photos/z.png", "FIRST");
    const ImportReport report = refresh();
    EXPECT_EQ(report.moved, 0);
    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(allImages().size(), 4U) << "what is gone stays known";
}

TEST_F(RefreshTest, ACopyIsNotAMove) {
    read("a.png", "first");
    folder.write("photos/copy.png", "first");
    const ImportReport report = refresh();
    EXPECT_EQ(report.moved, 0);
    EXPECT_EQ(report.added, 1);
    EXPECT_TRUE(named("a.png").id.isValid());
}

TEST_F(RefreshTest, LabelsThatWereHiddenStayHidden) {
    folder.write("trees/oak/1.png", "one");
    ImportOptions hide;
    hide.labels = SourceLabels::Hide;
    ASSERT_TRUE(importSource(project(), (folder / "trees").string(), hide, {}));
    folder.write("trees/oak/2.png", "two");
    const auto sources = project().images().sources().value();
    ASSERT_TRUE(refreshSource(project(), sources.back().id, {}));
    EXPECT_TRUE(allLabels().empty());
    EXPECT_TRUE(named("oak/2.png").hiddenTruth.has_value());
    EXPECT_EQ(refreshSource(project(), SourceId{99}, {}).error().code, ErrorCode::NotFound);
}

}  // namespace
}  // namespace seedling::test
