#include "datasets/base/Wilson.h"

#include <algorithm>
#include <cmath>

namespace seedling {

Interval wilsonInterval(std::int64_t correct, std::int64_t images) {
    if (images <= 0) {
        return {0.0, 1.0};
    }
    constexpr double kZ = 1.959963984540054;
    const auto n = static_cast<double>(images);
    const double share = static_cast<double>(correct) / n;
    const double scale = 1.0 + kZ * kZ / n;
    const double centre = share + kZ * kZ / (2.0 * n);
    const double spread = kZ * std::sqrt(share * (1.0 - share) / n + kZ * kZ / (4.0 * n * n));
    return {std::max(0.0, (centre - spread) / scale), std::min(1.0, (centre + spread) / scale)};
}

}  // namespace seedling
