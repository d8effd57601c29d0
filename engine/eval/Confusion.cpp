#include "engine/eval/Confusion.h"

#include <numeric>

namespace seedling {
namespace {

std::int64_t sumOf(const std::vector<std::int64_t>& row) {
    return std::accumulate(row.begin(), row.end(), std::int64_t{0});
}

}  // namespace

Confusion emptyConfusion(std::size_t classes) {
    return Confusion(classes, std::vector<std::int64_t>(classes, 0));
}

std::int64_t countOf(const Confusion& confusion) {
    std::int64_t total = 0;
    for (const auto& row : confusion) {
        total += sumOf(row);
    }
    return total;
}

std::int64_t correctOf(const Confusion& confusion) {
    std::int64_t correct = 0;
    for (std::size_t i = 0; i < confusion.size(); ++i) {
        correct += confusion[i][i];
    }
    return correct;
}

double balancedAccuracyOf(const Confusion& confusion) {
    double recalls = 0;
    int classes = 0;
    for (std::size_t i = 0; i < confusion.size(); ++i) {
        if (const std::int64_t images = sumOf(confusion[i]); images > 0) {
            recalls += static_cast<double>(confusion[i][i]) / static_cast<double>(images);
            ++classes;
        }
    }
    return classes > 0 ? recalls / classes : 0.0;
}

}  // namespace seedling
