#include "datasets/base/Clock.h"

#include <chrono>

namespace seedling {

std::int64_t nowMs() {
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(sinceEpoch).count();
}

}  // namespace seedling
