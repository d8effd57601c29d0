#include "engine/chip/ChipTrainer.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "datasets/base/Random.h"

namespace seedling {
namespace {

/// Goes through items in an order drawn anew for every round.
template <class Item>
class Rounds {
public:
    Rounds(std::vector<Item> items, std::uint64_t seed)
        : m_items(std::move(items)), m_random(seed) {}

    const Item& next() {
        if (m_next == 0) {
            m_random.shuffle(m_items);
        }
        const Item& item = m_items[m_next];
        m_next = (m_next + 1) % m_items.size();
        return item;
    }

private:
    std::vector<Item> m_items;
    Random m_random;
    std::size_t m_next = 0;
};

float rateAt(const ChipTraining& training, std::int64_t step) {
    const double fraction = static_cast<double>(step) / static_cast<double>(training.steps);
    return static_cast<float>(training.rate * 0.5 * (1 + std::cos(std::numbers::pi * fraction)));
}

}  // namespace

ChipLearning trainOnChip(ChipMachine& machine, const PixelCache& cache,
                         const std::vector<LabelledItem>& labelled,
                         const std::vector<ImageId>& unlabelled, const ChipTraining& training,
                         const std::function<bool(std::int64_t step)>& progress) {
    Rounds<LabelledItem> labels(labelled, Random::streamSeed(training.seed, "chip labels"));
    Rounds<ImageId> others(unlabelled, Random::streamSeed(training.seed, "chip others"));
    const std::int64_t counted = std::max<std::int64_t>(1, training.steps / 10);
    const auto threshold = static_cast<float>(training.threshold);
    ChipLearning learning;
    for (std::int64_t step = 0; step < training.steps; ++step) {
        if (!progress(step)) {
            learning.stopped = true;
            return learning;
        }
        const float rate = rateAt(training, step);
        const LabelledItem& item = labels.next();
        const float loss = machine.learn(cache.pixels(item.image), item.classIndex, rate);
        if (step >= training.steps - counted) {
            learning.loss += static_cast<double>(loss) / static_cast<double>(counted);
        }
        for (int i = 0; i < training.unlabelledPerStep && !unlabelled.empty(); ++i) {
            ++learning.asked;
            if (machine.learnPseudo(cache.pixels(others.next()), threshold, rate)) {
                ++learning.pseudoLabels;
            }
        }
    }
    return learning;
}

double chipLoss(ChipMachine& machine, const PixelCache& cache,
                const std::vector<LabelledItem>& items) {
    constexpr double kLeast = 1e-30;
    double sum = 0;
    for (const LabelledItem& item : items) {
        const std::vector<float> answer = machine.answer(cache.pixels(item.image));
        const double likely =
            static_cast<double>(answer[static_cast<std::size_t>(item.classIndex)]);
        sum -= std::log(std::max(likely, kLeast));
    }
    return sum / static_cast<double>(items.size());
}

}  // namespace seedling
