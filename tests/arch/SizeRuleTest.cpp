#include <gtest/gtest.h>

#include "tests/arch/SourceFiles.h"

namespace seedling::test {
namespace {

/// A file that is longer than this does more than one thing. Most have about 100 lines.
constexpr std::size_t kMostLines = 450;

TEST(SizeRule, FilesStayShort) {
    for (const char* folder : {"app", "ui", "engine", "datasets", "tests"}) {
        for (const SourceFile& file : sourceFilesBelow(folder))
            EXPECT_LE(file.lines.size(), kMostLines) << file.path;
    }
}

}  // namespace
}  // namespace seedling::test
