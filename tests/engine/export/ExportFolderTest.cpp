#include "engine/export/ExportFolder.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/support/TempFolder.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

TEST(ExportFolder, AppearsOnlyWhenItIsCommitted) {
    const test::TempFolder folder;
    const fs::path target = folder / "out";
    {
        const auto unfinished = ExportFolder::prepare(target, {});
        ASSERT_TRUE(unfinished);
        std::ofstream(unfinished->staging() / "a") << "a";
        EXPECT_FALSE(fs::exists(target));
    }
    EXPECT_TRUE(fs::is_empty(folder.path()));

    auto finished = ExportFolder::prepare(target, {});
    ASSERT_TRUE(finished);
    std::ofstream(finished->staging() / "a") << "a";
    ASSERT_TRUE(finished->commit());
    EXPECT_TRUE(fs::exists(target / "a"));
}

TEST(ExportFolder, ReplacesOnlyWhatItKnowsAsItsOwn) {
    const test::TempFolder folder;
    folder.write("out/mine", "old");
    folder.write("other/photo.jpg", "precious");
    EXPECT_FALSE(ExportFolder::prepare(folder / "other", {"mine"}));
    EXPECT_FALSE(ExportFolder::prepare(folder / "out", {}));
    auto replaced = ExportFolder::prepare(folder / "out", {"mine"});
    ASSERT_TRUE(replaced);
    ASSERT_TRUE(replaced->commit());
    EXPECT_FALSE(fs::exists(folder / "out" / "mine"));
    EXPECT_TRUE(fs::exists(folder / "other" / "photo.jpg"));
}

TEST(ExportFolder, NeedsAFolderAroundIt) {
    const test::TempFolder folder;
    const auto missing = ExportFolder::prepare(folder / "no", {});
    ASSERT_TRUE(missing);
    const auto nowhere = ExportFolder::prepare(folder.path() / "nowhere" / "out", {});
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::NotFound);
}

}  // namespace
}  // namespace seedling
