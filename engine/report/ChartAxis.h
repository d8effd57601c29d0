#pragma once

#include <string>
#include <vector>

namespace seedling::report {

/// Round values from at or below `low` to at or above `high`, in about `count` equal steps of 1, 2
/// or 5 times a power of ten. What cannot be divided (no span, not finite) gives 0 and 1. count: 1
/// or more. Pure; any thread.
std::vector<double> calmTicks(double low, double high, int count);

/// A value as it is written at an axis or in a table: "0.15", "1,650", "5e-06".
std::string valueText(double value);

}  // namespace seedling::report
