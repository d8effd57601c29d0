#include "engine/train/BatchPlan.h"

#include <numeric>

#include "datasets/base/Random.h"

namespace seedling {

BatchPlan::BatchPlan(std::uint64_t seed, int labelledBatch, int unlabelledBatch)
    : m_seed(seed), m_labelledBatch(labelledBatch), m_unlabelledBatch(unlabelledBatch) {}

std::vector<std::int64_t> BatchPlan::labelled(std::int64_t step, std::int64_t count) const {
    Random random(Random::streamSeed(m_seed, "labelled batch", {step}));
    std::vector<std::int64_t> places(static_cast<std::size_t>(m_labelledBatch));
    for (std::int64_t& place : places) {
        place = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(count)));
    }
    return places;
}

std::vector<std::int64_t> BatchPlan::unlabelled(std::int64_t step, std::int64_t count) {
    std::vector<std::int64_t> places;
    places.reserve(static_cast<std::size_t>(m_unlabelledBatch));
    const std::int64_t first = step * m_unlabelledBatch;
    for (std::int64_t i = first; i < first + m_unlabelledBatch; ++i) {
        places.push_back(order(i / count, count)[static_cast<std::size_t>(i % count)]);
    }
    return places;
}

const std::vector<std::int64_t>& BatchPlan::order(std::int64_t pass, std::int64_t count) {
    if (pass != m_pass || static_cast<std::int64_t>(m_order.size()) != count) {
        m_order.resize(static_cast<std::size_t>(count));
        std::iota(m_order.begin(), m_order.end(), 0);
        Random random(Random::streamSeed(m_seed, "unlabelled pass", {pass}));
        random.shuffle(m_order);
        m_pass = pass;
    }
    return m_order;
}

}  // namespace seedling
