#pragma once

#include "datasets/base/Result.h"
#include "datasets/cache/PixelCache.h"
#include "datasets/project/Project.h"

namespace seedling {

/// Finds images of the project that show nearly the same (datasets/select/NearDuplicates), of the
/// training and the test part alike, and keeps them in the project. Looks again only where images
/// came, went or changed since. Uses LibTorch's threads. carryOn: called now and then; no: the work
/// ends with Cancelled. Errors: Cancelled, those of the project's file.
Status findProjectStacks(Project& project, const PixelCache& cache,
                         const std::function<bool(std::int64_t done, std::int64_t total)>& carryOn);

}  // namespace seedling
