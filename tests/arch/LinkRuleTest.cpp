#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/support/Paths.h"

// The names of the shared libraries that a program needs stand in it as plain text.

namespace seedling::test {
namespace {

std::string contentsOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

TEST(LinkRule, WindowDoesNotNeedLibTorch) {
    const std::filesystem::path program = programFolder() / "seedling";
    if (!std::filesystem::exists(program)) {
        GTEST_SKIP() << "the window is not part of this build";
    }
    const std::string contents = contentsOf(program);
    EXPECT_NE(contents.find("libQt6Widgets.so"), std::string::npos);
    // A report names the version of "libtorch", without ".so".
    EXPECT_EQ(contents.find("libtorch.so"), std::string::npos);
    EXPECT_EQ(contents.find("libtorch_cpu.so"), std::string::npos);
    EXPECT_EQ(contents.find("libc10"), std::string::npos);
}

TEST(LinkRule, CommandLineDoesNotNeedQt) {
    const std::filesystem::path program = programFolder() / "seedling-cli";
    if (!std::filesystem::exists(program)) {
        GTEST_SKIP() << "the command line is not part of this build";
    }
    const std::string contents = contentsOf(program);
    EXPECT_NE(contents.find("libtorch"), std::string::npos);
    EXPECT_EQ(contents.find("libQt6"), std::string::npos);
}

}  // namespace
}  // namespace seedling::test
