#pragma once

#include <string>
#include <vector>

#include "engine/chip/ChipNetwork.h"
#include "engine/chip/ChipPlan.h"

namespace seedling {

/// seedling_chip.h: C99 and C++, with the functions of resources/c/chip.c, the network's numbers as
/// they are now, and a static block of memory of the size that chipMemoryOf promises; it is all
/// that the code writes to beside the stack. classes: their names. Any thread.
std::string chipHeader(const ChipNetwork& network, const ChipPlan& plan,
                       const std::vector<std::string>& classes);

/// README.md beside it. Any thread.
std::string chipReadme(const ChipNetwork& network, const ChipPlan& plan);

}  // namespace seedling
