#pragma once

#include <cstdint>

namespace seedling {

/// Wall clock time in milliseconds since 1970 (UTC), as stored in the project file. Any thread.
std::int64_t nowMs();

}  // namespace seedling
