#pragma once

#include <string>

#include "datasets/project/Records.h"

namespace seedling {

/// Why a run was given up for another one before it had learnt anything, as its RunRecord::reason.
/// by: the other one; invalid while its number is not known. Any thread.
std::string replacedReason(RunId by);

/// Whether a run was given up so: there is nothing to see in it. Any thread.
bool isReplaced(const RunRecord& run);

}  // namespace seedling
