#pragma once

#include <string>

#include "engine/meters/MeterReport.h"

namespace seedling::cli {

/// What `meters` shows to people: every meter with what is wrong with it and what to do, then the
/// three figures of just now.
std::string metersText(const MeterReport& report);

}  // namespace seedling::cli
