#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "datasets/base/Result.h"

namespace seedling {

/// What a run would take, asked for without starting it: the answer of `train --forecast`.
struct RunForecast {
    std::int64_t rssBytes = 0;         ///< Of the process, at its peak.
    std::int64_t tensorPeakBytes = 0;  ///< Of it, tensors.
    double seconds = 0;                ///< From beginning to end.
    double joules = 0;            ///< Of the whole machine, at the power of the steps that were
                                  ///< tried out; 0: not known.
    bool endsWithEnergy = false;  ///< Its energy budget ends it, before its schedule would.
    bool fits = true;             ///< Into its memory budget; always without one.
    int leastMegabytes = 0;       ///< Where it does not fit: the least budget that suffices.
    std::vector<std::string> choices{};  ///< What was chosen for it, one plain sentence each.

    bool operator==(const RunForecast&) const = default;
};

std::string toJson(const RunForecast& forecast);
/// Errors: Corrupt.
Result<RunForecast> runForecastFromJson(const std::string& text);

}  // namespace seedling
