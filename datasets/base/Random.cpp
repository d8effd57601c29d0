#include "datasets/base/Random.h"

#include <cmath>
#include <numbers>

namespace seedling {

std::uint64_t Random::streamSeed(std::uint64_t seed, std::string_view name,
                                 std::initializer_list<std::int64_t> numbers) {
    std::uint64_t state = mixed(seed + 0x9E3779B97F4A7C15ULL);
    for (const char letter : name)
        state = (state ^ static_cast<unsigned char>(letter)) * 0x100000001B3ULL;
    // Each number is mixed on its own, so that {1, 2} and {2, 1} give unrelated streams.
    for (const std::int64_t number : numbers)
        state = mixed(state * 0xD1342543DE82EF95ULL + static_cast<std::uint64_t>(number) + 1);
    return mixed(state);
}

std::uint64_t Random::below(std::uint64_t bound) {
    // Values of the last, incomplete round of `bound` would be more likely than others.
    const std::uint64_t firstUnbiased = (0 - bound) % bound;
    std::uint64_t value = next();
    while (value < firstUnbiased)
        value = next();
    return value % bound;
}

int Random::integer(int lowest, int highest) {
    const auto count = static_cast<std::uint64_t>(static_cast<std::int64_t>(highest) - lowest + 1);
    return static_cast<int>(lowest + static_cast<std::int64_t>(below(count)));
}

double Random::normal(double mean, double deviation) {
    const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
    return mean + deviation * radius * std::cos(2.0 * std::numbers::pi * uniform());
}

double Random::beta(double shape) {
    while (true) {
        const double x = std::pow(uniform(), 1.0 / shape);
        const double y = std::pow(uniform(), 1.0 / shape);
        if (x + y > 0 && x + y <= 1)
            return x / (x + y);
    }
}

}  // namespace seedling
