#include "datasets/sort/SortFolder.h"

#include <gtest/gtest.h>

#include <fstream>

#include "datasets/sort/ClassFolder.h"
#include "tests/support/TempFolder.h"

namespace seedling::test {
namespace {

namespace fs = std::filesystem;

std::string contentOf(const fs::path& file) {
    return readTextFile(file).value_or("");
}

class SortFolderTest : public testing::Test {
protected:
    SortFolderTest() : folder(SortFolder::open(m_temp / "sorted").value()) {}

    TempFolder m_temp;
    fs::path a = m_temp.write("in/a.png", "first");
    fs::path other = m_temp.write("in/more/a.png", "second");
    SortFolder folder;
};

TEST_F(SortFolderTest, MovedFilesGoBackToWhereTheyWere) {
    const auto moved = folder.sort(a, "oak", SortMode::Move, 1);
    ASSERT_TRUE(moved) << toText(moved.error());
    EXPECT_EQ(moved->to, m_temp / "sorted/oak/a.png");
    EXPECT_FALSE(fs::exists(a));
    EXPECT_EQ(contentOf(moved->to), "first");

    ASSERT_TRUE(folder.undo(moved->id));
    EXPECT_EQ(contentOf(a), "first");
    EXPECT_FALSE(fs::exists(m_temp / "sorted/oak")) << "an empty class folder goes as well";
    EXPECT_TRUE(folder.standing().empty());
    EXPECT_EQ(folder.undo(moved->id).error().code, ErrorCode::NotFound);
}

TEST_F(SortFolderTest, FilesOfOneNameGetNamesOfTheirOwn) {
    const auto first = folder.sort(a, "oak", SortMode::Copy, 1);
    const auto second = folder.sort(other, "oak", SortMode::Copy, 1);
    ASSERT_TRUE(first.has_value() && second.has_value());
    EXPECT_EQ(second->to.filename(), "a (2).png");
    EXPECT_EQ(contentOf(first->to), "first");
    EXPECT_EQ(contentOf(second->to), "second");
    EXPECT_TRUE(fs::exists(a)) << "a copy leaves the original";
}

TEST_F(SortFolderTest, CopiesAreRemovedUnlessTheyWereChanged) {
    const auto first = folder.sort(a, "oak", SortMode::Copy, 1);
    const auto second = folder.sort(other, "maple", SortMode::Copy, 1);
    ASSERT_TRUE(first.has_value() && second.has_value());
    std::ofstream(second->to, std::ios::app) << " and more";
    EXPECT_TRUE(folder.undo(first->id));
    EXPECT_FALSE(fs::exists(first->to));
    EXPECT_EQ(folder.undo(second->id).error().code, ErrorCode::Busy);
    EXPECT_TRUE(fs::exists(second->to));
}

TEST_F(SortFolderTest, AnotherProgramAndALaterOneKnowWhatWasSorted) {
    auto later = SortFolder::open(m_temp / "sorted").value();
    ASSERT_TRUE(folder.sort(a, "oak", SortMode::Move, 7));
    const auto second = later.sort(other, "oak", SortMode::Move, 8);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->id, 2);
    ASSERT_EQ(later.standing().size(), 2U);
    EXPECT_EQ(later.standing().begin()->second.batch, 7);
    EXPECT_TRUE(later.undo(1));
    EXPECT_EQ(contentOf(a), "first");
    EXPECT_EQ(SortFolder::open(m_temp / "sorted")->standing().size(), 1U);
}

TEST_F(SortFolderTest, AKillInTheMiddleLeavesNothingThatCannotBeUndone) {
    ASSERT_TRUE(folder.sort(a, "oak", SortMode::Copy, 1));
    // The line was written, the file was not touched; then half a line.
    std::ofstream(m_temp / "sorted/.seedling-sorted.jsonl", std::ios::app)
        << R"({"id":2,"batch":1,"mode":"move","from":")" << other.string() << R"(","to":")"
        << (m_temp / "sorted/oak/b.png").string() << "\"}\n{\"id\":3,\"fr";
    auto later = SortFolder::open(m_temp / "sorted").value();
    ASSERT_EQ(later.standing().size(), 2U);
    EXPECT_TRUE(later.undo(2));
    EXPECT_TRUE(fs::exists(other));
    EXPECT_EQ(later.sort(other, "oak", SortMode::Move, 2)->id, 3);
}

TEST_F(SortFolderTest, AMovedFileWhosePlaceIsTakenStays) {
    const auto moved = folder.sort(a, "oak", SortMode::Move, 1);
    ASSERT_TRUE(moved);
    m_temp.write("in/a.png", "a new one");
    const Status undone = folder.undo(moved->id);
    ASSERT_FALSE(undone);
    EXPECT_EQ(undone.error().code, ErrorCode::Busy);
    EXPECT_EQ(contentOf(moved->to), "first");
    EXPECT_EQ(contentOf(a), "a new one");
}

TEST_F(SortFolderTest, WhatWasCopiedOrTakenBackIsLeftAlone) {
    const FileStamp stamp = fileStamp(a).value_or(FileStamp{});
    EXPECT_FALSE(folder.isDoneWith(a, stamp).value());
    const auto moved = folder.sort(a, "oak", SortMode::Move, 1);
    ASSERT_TRUE(moved);
    EXPECT_FALSE(folder.isDoneWith(a, stamp).value()) << "a new file of that name is another one";
    auto window = SortFolder::open(m_temp / "sorted").value();
    ASSERT_TRUE(window.undo(moved->id));
    EXPECT_TRUE(folder.isDoneWith(a, stamp).value()) << "whatever program has taken it back";
    ASSERT_TRUE(folder.sort(other, "oak", SortMode::Copy, 2));
    EXPECT_TRUE(folder.isDoneWith(other, fileStamp(other).value_or(FileStamp{})).value());
    EXPECT_FALSE(folder.isDoneWith(other, FileStamp{1, 2}).value()) << "it has changed";
}

TEST_F(SortFolderTest, AFileThatIsGoneIsSaid) {
    fs::remove(a);
    EXPECT_EQ(folder.sort(a, "oak", SortMode::Move, 1).error().code, ErrorCode::NotFound);
    EXPECT_TRUE(folder.standing().empty());
}

TEST(ClassFolder, NamesAreAlwaysThoseOfOneFolder) {
    EXPECT_EQ(classFolderName("red oak"), "red oak");
    EXPECT_EQ(classFolderName("oak/maple"), "oak_maple");
    EXPECT_EQ(classFolderName(".."), "_.");
    EXPECT_EQ(classFolderName(""), "_");
    EXPECT_EQ(classFolderName(std::string(199, 'x') + "\u00e4").size(), 199U);
}

}  // namespace
}  // namespace seedling::test
