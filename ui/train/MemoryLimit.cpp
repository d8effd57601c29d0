#include "ui/train/MemoryLimit.h"

#include <algorithm>
#include <fstream>
#include <limits>
#include <string>

namespace seedling {
namespace {

std::int64_t builtIn(const std::filesystem::path& root) {
    std::ifstream file(root / "proc/meminfo");
    std::string name;
    std::int64_t kilobytes = 0;
    file >> name >> kilobytes;
    return name == "MemTotal:" ? kilobytes * 1024 : 0;
}

/// "max" means no limit and reads as 0.
std::int64_t ofControlGroup(const std::filesystem::path& root) {
    std::ifstream file(root / "sys/fs/cgroup/memory.max");
    std::int64_t bytes = 0;
    file >> bytes;
    return file ? bytes : 0;
}

}  // namespace

std::int64_t memoryLimit(const std::filesystem::path& root) {
    const std::int64_t whole = builtIn(root);
    const std::int64_t group = ofControlGroup(root);
    if (whole == 0 || group == 0)
        return std::max(whole, group);
    return std::min(whole, group);
}

}  // namespace seedling
