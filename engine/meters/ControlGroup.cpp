#include "engine/meters/ControlGroup.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

namespace seedling {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> foldersUpTo(const fs::path& mount, const std::string& group) {
    std::vector<fs::path> folders;
    fs::path folder = (mount / fs::path(group).relative_path()).lexically_normal();
    while (folder.string().size() >= mount.string().size()) {
        folders.push_back(folder);
        folder = folder.parent_path();
    }
    return folders;
}

bool names(const std::string& controllers, std::string_view wanted) {
    std::istringstream stream(controllers);
    for (std::string one; std::getline(stream, one, ',');) {
        if (one == wanted)
            return true;
    }
    return false;
}

// "200000 100000" or "max 100000" of version 2.
std::optional<double> quotaOfVersion2(const fs::path& folder) {
    std::ifstream stream(folder / "cpu.max");
    double quota = 0;
    double period = 0;
    const bool isLimit = static_cast<bool>(stream >> quota >> period) && quota > 0 && period > 0;
    return isLimit ? std::optional(quota / period) : std::nullopt;
}

// A quota of -1, which is no number here, stands for none in version 1.
std::optional<double> quotaOfVersion1(const fs::path& folder) {
    const auto quota = readNumber(folder / "cpu.cfs_quota_us");
    const auto period = readNumber(folder / "cpu.cfs_period_us");
    const bool isLimit = quota && period && *quota > 0 && *period > 0;
    return isLimit ? std::optional(*quota / *period) : std::nullopt;
}

}  // namespace

// Lines are "0::/group" (version 2) and "4:memory:/group" (version 1).
std::vector<ControlGroup> controlGroups(const MeterEnvironment& environment,
                                        std::string_view controller) {
    std::vector<ControlGroup> groups;
    const fs::path root = environment.sys / "fs/cgroup";
    std::ifstream stream(environment.proc / "self/cgroup");
    for (std::string line; std::getline(stream, line);) {
        std::istringstream fields(line);
        std::string number;
        std::string controllers;
        std::string group;
        std::getline(fields, number, ':');
        std::getline(fields, controllers, ':');
        std::getline(fields, group);
        if (controllers.empty())
            groups.push_back({2, foldersUpTo(root, group)});
        else if (names(controllers, controller))
            groups.push_back({1, foldersUpTo(root / controller, group)});
    }
    return groups;
}

std::optional<double> grantedProcessors(const MeterEnvironment& environment) {
    std::optional<double> least;
    for (const ControlGroup& group : controlGroups(environment, "cpu")) {
        for (const fs::path& folder : group.folders) {
            const auto quota =
                group.version == 2 ? quotaOfVersion2(folder) : quotaOfVersion1(folder);
            if (quota)
                least = least ? std::min(*least, *quota) : *quota;
        }
    }
    return least;
}

}  // namespace seedling
