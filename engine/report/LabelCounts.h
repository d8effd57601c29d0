#pragma once

#include <cstdint>
#include <optional>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"
#include "engine/report/RunFacts.h"

namespace seedling::report {

/// Counts the labels of the train part by class, as they are now and as they were at a position of
/// the label log; none: that is not known. Reads all images: about a second for a million. Errors:
/// those of the stores. Thread rule: that of the project.
Result<LabelFacts> countLabels(Project& project, std::optional<std::int64_t> position);

}  // namespace seedling::report
