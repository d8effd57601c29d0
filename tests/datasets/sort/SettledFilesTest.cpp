#include "datasets/sort/SettledFiles.h"

#include <gtest/gtest.h>

namespace seedling::test {
namespace {

std::vector<FoundFile> one(std::int64_t bytes, std::int64_t modifiedMs = 5) {
    return {{"a.png", {bytes, modifiedMs}}};
}

TEST(SettledFiles, AFileIsToldOnceWhenItHasStoppedGrowing) {
    SettledFiles files(1000);
    EXPECT_TRUE(files.update(one(10), 0).empty());
    EXPECT_TRUE(files.update(one(20), 900).empty());
    EXPECT_TRUE(files.update(one(20), 1500).empty()) << "it grew 600 ms ago";
    EXPECT_EQ(files.update(one(20), 1900).size(), 1U);
    EXPECT_TRUE(files.update(one(20), 5000).empty());
}

TEST(SettledFiles, AChangedOneAndOneThatComesBackAreToldAgain) {
    SettledFiles files(0);
    EXPECT_EQ(files.update(one(10), 0).size(), 1U);
    EXPECT_EQ(files.update(one(10, 6), 1).size(), 1U);
    EXPECT_TRUE(files.update({}, 2).empty());
    EXPECT_EQ(files.update(one(10, 6), 3).size(), 1U);
}

TEST(SettledFiles, AnEmptyFileIsStillToBeWritten) {
    SettledFiles files(100);
    EXPECT_TRUE(files.update(one(0), 0).empty());
    EXPECT_TRUE(files.update(one(0), 1000).empty());
}

}  // namespace
}  // namespace seedling::test
