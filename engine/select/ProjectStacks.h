#pragma once

#include <cstdint>
#include <functional>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"

namespace seedling {

/// Finds images of the project that show nearly the same (datasets/select/NearDuplicates), of the
/// training and the test part alike, and keeps them in the project. Looks again only where images
/// came, went or changed since. threads: 1 or more. carryOn: called now and then with how many
/// images were looked at; no: the work ends with Cancelled. Errors: Cancelled, DiskFull,
/// PermissionDenied, Io, OutOfMemory, Internal.
Status findProjectStacks(Project& project, int threads,
                         const std::function<bool(std::int64_t done, std::int64_t total)>& carryOn);

}  // namespace seedling
