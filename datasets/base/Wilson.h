#pragma once

#include <cstdint>

namespace seedling {

/// A share of images and what range the true share lies in.
struct Interval {
    double low = 0;
    double high = 0;
};

/// The 95 % Wilson score interval of a share, without continuity correction: sensible also for few
/// images and shares near 0 or 1. correct: 0 to images; images: 0 or more; with 0 images nothing is
/// known and the interval is 0 to 1. Any thread.
/// Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927), 209-212, with z = 1.959964.
Interval wilsonInterval(std::int64_t correct, std::int64_t images);

}  // namespace seedling
