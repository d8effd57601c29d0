#pragma once

#include <cstdint>
#include <vector>

namespace seedling {

/// Counts of truth against prediction, [truth][predicted].
using Confusion = std::vector<std::vector<std::int64_t>>;

/// A square of zeros for that many classes.
Confusion emptyConfusion(std::size_t classes);

/// All images counted.
std::int64_t countOf(const Confusion& confusion);

/// Images on the diagonal.
std::int64_t correctOf(const Confusion& confusion);

/// Mean of the recalls of the classes that occur as truth, 0-1; 0 when there is no image.
double balancedAccuracyOf(const Confusion& confusion);

}  // namespace seedling
