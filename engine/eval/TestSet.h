#pragma once

#include <cstdint>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/base/StrongId.h"
#include "datasets/cache/PixelCache.h"
#include "datasets/project/Project.h"

namespace seedling {

/// Images to be judged and their true classes, side by side.
struct TestSet {
    std::vector<ImageId> images;
    std::vector<ClassId> truth;
    std::int64_t leftOut = 0;  ///< Those that show nearly the same as a training image.
};

/// Images of the test part that are in the cache and whose class is known, by hidden truth or by a
/// label. withDuplicates: those too that show nearly the same as a training image, as far as the
/// project knows of such. Errors: NotFound (there are none: says how to add one).
Result<TestSet> testSetOf(Project& project, const PixelCache& cache, bool withDuplicates);

}  // namespace seedling
