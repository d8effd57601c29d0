#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <utility>

namespace seedling {

/// Random numbers that are the same with every compiler and standard library: a SplitMix64 counter
/// (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014) and our own
/// distributions. Its whole state is one number, so a checkpoint can hold it. Not for secrets.
/// Thread rule: one thread per object; give each thread or item a stream of its own (streamSeed).
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    /// The seed of a named stream: streams of different names or numbers do not overlap in
    /// practice. streamSeed(run.seed, "weak view", {step, position})
    static std::uint64_t streamSeed(std::uint64_t seed, std::string_view name,
                                    std::initializer_list<std::int64_t> numbers = {});

    /// 64 random bits.
    std::uint64_t next() {
        m_state += 0x9E3779B97F4A7C15ULL;
        return mixed(m_state);
    }

    /// Uniform in [0, bound), without bias. bound: 1 or more.
    std::uint64_t below(std::uint64_t bound);
    /// Uniform in [lowest, highest], both included.
    int integer(int lowest, int highest);
    /// Uniform in [0, 1), 53 random bits.
    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// Uniform in [low, high).
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// True with the given probability.
    bool chance(double probability) { return uniform() < probability; }
    /// Normal distribution (Box-Muller).
    double normal(double mean = 0.0, double deviation = 1.0);
    /// Beta distribution with both shapes equal, above 0; quick up to about 1 (Jöhnk 1964).
    double beta(double shape);

    /// Puts the items into a random order (Fisher-Yates).
    template <class T>
    void shuffle(std::span<T> items) {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[below(i)]);
    }
    template <class Container>
    void shuffle(Container& items) {
        shuffle(std::span<typename Container::value_type>(items));
    }

    /// What to store to go on later exactly from here: Random(state()).
    [[nodiscard]] std::uint64_t state() const { return m_state; }

private:
    static constexpr std::uint64_t mixed(std::uint64_t x) {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
        return x ^ (x >> 31);
    }

    std::uint64_t m_state;
};

}  // namespace seedling
