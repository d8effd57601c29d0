#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/meters/MeterEnvironment.h"

namespace seedling {

/// A control group that this process is in, as far as its files are visible.
struct ControlGroup {
    int version = 2;
    /// Its own folder first, then those of the groups around it, the root last. Where a group's
    /// folder is not visible, as in many containers, the file that is looked for is not there.
    std::vector<std::filesystem::path> folders;
};

/// The groups that limit `controller` ("memory", "cpu"): version 2, version 1, or both. Any thread.
std::vector<ControlGroup> controlGroups(const MeterEnvironment& environment,
                                        std::string_view controller);

/// Processors' worth of time that the groups grant this process, 1.5 for one and a half; none where
/// they do not limit it. Any thread.
std::optional<double> grantedProcessors(const MeterEnvironment& environment);

}  // namespace seedling
