#pragma once

#include <filesystem>

namespace seedling::test {

/// The root of the sources that are tested.
std::filesystem::path sourceFolder();

/// Where the programs of this build lie.
std::filesystem::path programFolder();

}  // namespace seedling::test
