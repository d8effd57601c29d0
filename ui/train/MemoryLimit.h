#pragma once

#include <cstdint>
#include <filesystem>

namespace seedling {

/// Bytes of memory that a program on this machine can have: the smaller of what is built in and the
/// limit of its control group. 0 where neither can be read. root: "/" but in tests. Any thread.
std::int64_t memoryLimit(const std::filesystem::path& root = "/");

}  // namespace seedling
