#include "datasets/sort/SettledFiles.h"

#include <utility>

namespace seedling {

std::vector<FoundFile> SettledFiles::update(std::span<const FoundFile> files, std::int64_t nowMs) {
    std::vector<FoundFile> settled;
    std::unordered_map<std::string, Seen> seen;
    seen.reserve(files.size());
    for (const FoundFile& file : files) {
        const auto before = m_seen.find(file.path);
        Seen now{file.stamp, nowMs, false};
        if (before != m_seen.end() && before->second.stamp == file.stamp)
            now = before->second;
        if (!now.isTold && file.stamp.bytes > 0 && nowMs - now.sinceMs >= m_quietMs) {
            now.isTold = true;
            settled.push_back(file);
        }
        seen.emplace(file.path, now);
    }
    m_seen = std::move(seen);
    return settled;
}

}  // namespace seedling
