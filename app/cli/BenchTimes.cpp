#include "app/cli/BenchTimes.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <numeric>

namespace seedling::cli {

double secondsOf(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double BenchTimes::total() const {
    return std::accumulate(seconds.begin(), seconds.end(), 0.0);
}

double BenchTimes::mean() const {
    return seconds.empty() ? 0 : total() / static_cast<double>(seconds.size());
}

double BenchTimes::median() const {
    if (seconds.empty()) {
        return 0;
    }
    std::vector<double> sorted = seconds;
    std::ranges::sort(sorted);
    return sorted[sorted.size() / 2];
}

double BenchTimes::best() const {
    return seconds.empty() ? 0 : *std::ranges::min_element(seconds);
}

BenchTimes timesOf(int repetitions, const std::function<void()>& work) {
    work();
    BenchTimes times;
    for (int i = 0; i < repetitions; ++i) {
        times.seconds.push_back(secondsOf(work));
    }
    return times;
}

}  // namespace seedling::cli
