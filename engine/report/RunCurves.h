#pragma once

#include <vector>

#include "engine/report/RunFacts.h"
#include "engine/report/SvgChart.h"

namespace seedling::report {

/// What the charts of a run show, made from its series, in order of showing. A chart without points
/// says why there are none. Pure; any thread.
std::vector<Chart> curvesOf(const RunFacts& facts);

}  // namespace seedling::report
