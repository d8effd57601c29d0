#pragma once

#include <optional>
#include <string>
#include <vector>

#include "datasets/project/Records.h"

namespace seedling::report {

/// What a run was done with, as its record tells; what an earlier version did not record is empty.
struct RunMachine {
    std::string program;  ///< Version of Seedling.
    std::string libtorch;
    std::string processor;
    std::string device;
    int threads = 0;
    std::string precision;
    std::optional<bool> mirror;
    std::vector<std::string> choices;  ///< Sentences on what the program chose, and why.
};

/// Reads RunRecord::versionsJson and RunRecord::hardwareJson. Any thread.
RunMachine machineOf(const RunRecord& run);

}  // namespace seedling::report
