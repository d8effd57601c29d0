#pragma once

#include <vector>

#include "engine/protocol/OptionTable.h"

namespace seedling::option {

/// Adds the options by which a run does less work, and so takes less energy. All of them are off
/// unless they are asked for.
void addWork(std::vector<OptionSpec>& table);

/// What they do not go together with. Errors: InvalidArgument.
Status validateWork(const TrainConfig& config);

}  // namespace seedling::option
