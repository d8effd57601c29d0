#include "datasets/base/FileIo.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <filesystem>

#include "datasets/base/FileLock.h"
#include "tests/support/TempFolder.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

std::ptrdiff_t filesIn(const fs::path& folder) {
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

TEST(FileIo, ReadsBackWhatItWrote) {
    const test::TempFolder folder;
    const std::string text("bytes\0 and more\n", 16);
    ASSERT_TRUE(writeFileAtomically(folder / "a", text));
    ASSERT_TRUE(writeFileAtomically(folder / "a", text + "!"));
    EXPECT_EQ(readTextFile(folder / "a").value(), text + "!");
    EXPECT_EQ(filesIn(folder.path()), 1) << "a temporary file was left";
    EXPECT_EQ(readFileStart(folder / "a", 3)->size(), 3U);
    EXPECT_EQ(readFileStart(folder / "a", 300)->size(), 17U);
}

TEST(FileIo, SaysWhyAFileCannotBeRead) {
    const test::TempFolder folder;
    const auto missing = readFile(folder / "none");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
    EXPECT_NE(missing.error().message.find("none"), std::string::npos);
    EXPECT_EQ(readFile(folder.path()).error().code, ErrorCode::Io);
    folder.write("large", "12345");
    EXPECT_EQ(readFile(folder / "large", 4).error().code, ErrorCode::TooLarge);
}

TEST(FileIo, NamesTheErrorsOfTheSystem) {
    EXPECT_EQ(systemError(ENOSPC, "write", "f").code, ErrorCode::DiskFull);
    EXPECT_EQ(systemError(EACCES, "write", "f").code, ErrorCode::PermissionDenied);
    EXPECT_EQ(systemError(EROFS, "write", "f").code, ErrorCode::PermissionDenied);
    EXPECT_EQ(systemError(EIO, "read", "f").code, ErrorCode::Io);
    EXPECT_EQ(systemError(ENOENT, "open", "f").message,
              "Cannot open 'f': there is no such file or folder.");
}

TEST(FileIo, AFailedWriteKeepsTheOldFileAndLeavesNothingBehind) {
    const test::TempFolder folder;
    folder.write("kept", "old");
    // A limit on the size of files fails as a full disk does, in the middle of writing.
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{1000, before.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto written = writeFileAtomically(folder / "kept", std::string(5000, 'x'));
    ::setrlimit(RLIMIT_FSIZE, &before);
    EXPECT_FALSE(written);
    EXPECT_EQ(readTextFile(folder / "kept").value(), "old");
    EXPECT_EQ(filesIn(folder.path()), 1);
}

TEST(FileIo, StampChangesWithTheFile) {
    const test::TempFolder folder;
    EXPECT_FALSE(fileStamp(folder / "a"));
    folder.write("a", "1");
    const auto first = fileStamp(folder / "a");
    folder.write("a", "12");
    EXPECT_NE(first, fileStamp(folder / "a"));
}

TEST(FileLock, KeepsASecondOneOutUntilTheFirstGoes) {
    const test::TempFolder folder;
    {
        const auto first = FileLock::acquire(folder / "lock", [] { return true; });
        ASSERT_TRUE(first);
        const auto second = FileLock::acquire(folder / "lock", [] { return false; });
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().code, ErrorCode::Cancelled);
    }
    EXPECT_TRUE(FileLock::acquire(folder / "lock", [] { return false; }));
}

}  // namespace
}  // namespace seedling
