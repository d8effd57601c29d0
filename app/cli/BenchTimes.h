#pragma once

#include <functional>
#include <vector>

namespace seedling::cli {

/// Seconds of wall-clock time that the work takes.
double secondsOf(const std::function<void()>& work);

/// How long repetitions of the same work took, in seconds.
struct BenchTimes {
    std::vector<double> seconds;

    [[nodiscard]] double total() const;
    /// 0 without a repetition, as the other two.
    [[nodiscard]] double mean() const;
    /// The middle one (of an even number the later of the two): what other programs on the machine
    /// hardly move.
    [[nodiscard]] double median() const;
    [[nodiscard]] double best() const;
};

/// Does the work once to warm up and then `repetitions` times.
BenchTimes timesOf(int repetitions, const std::function<void()>& work);

}  // namespace seedling::cli
