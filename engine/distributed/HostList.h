#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "datasets/base/Result.h"

namespace seedling {

/// The machines that a Slurm list stands for, in its order: "node[01-03,7],login" is node01,
/// node02, node03, node7 and login. Numbers keep their leading zeros. Errors: InvalidArgument
/// (brackets or ranges that are not whole, nothing in it, or more than 100,000 machines). Pure; any
/// thread.
Result<std::vector<std::string>> hostsOf(std::string_view list);

}  // namespace seedling
