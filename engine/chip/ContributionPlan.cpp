#include "engine/chip/ContributionPlan.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/chip/ChipMachine.h"
#include "engine/chip/ChipTrainer.h"

namespace seedling {
namespace {

using Items = std::vector<LabelledItem>;

/// Two halves with as nearly as can be the same number of each class.
std::array<Items, 2> halvesOf(Items items) {
    std::ranges::stable_sort(items, {}, &LabelledItem::classIndex);
    std::array<Items, 2> halves;
    for (std::size_t i = 0; i < items.size(); ++i) {
        halves[i % 2].push_back(items[i]);
    }
    return halves;
}

/// Tries plans out.
class Trials {
public:
    Trials(const ChipNetwork& network, const PixelCache& cache, const Items& labelled,
           const ContributionTrials& settings)
        : m_network(withoutAnswers(network, network.classes)),
          m_cache(cache),
          m_halves(halvesOf(labelled)),
          m_settings(settings) {}

    /// Mean loss of what was not learnt from.
    [[nodiscard]] double lossWith(const ChipPlan& plan) const {
        return (lossOf(plan, m_halves[0], m_halves[1]) + lossOf(plan, m_halves[1], m_halves[0])) /
               2;
    }

private:
    [[nodiscard]] double lossOf(const ChipPlan& plan, const Items& learnt,
                                const Items& judged) const {
        ChipMachine machine(m_network, plan, static_cast<std::uint32_t>(m_settings.seed));
        ChipTraining training;
        training.steps = m_settings.rounds * static_cast<std::int64_t>(learnt.size());
        training.unlabelledPerStep = 0;
        training.rate = m_settings.rate;
        training.seed = m_settings.seed;
        (void)trainOnChip(machine, m_cache, learnt, {}, training,
                          [](std::int64_t) { return true; });
        return chipLoss(machine, m_cache, judged);
    }

    ChipNetwork m_network;
    const PixelCache& m_cache;
    std::array<Items, 2> m_halves;
    ContributionTrials m_settings;
};

ChipPlan biasesFrom(const ChipNetwork& network, std::size_t first) {
    ChipPlan plan = headAlone(network);
    plan.first = first;
    return plan;
}

}  // namespace

double worthOf(const ChipPlan& plan, const Contributions& contributions) {
    double worth = contributions.biases[plan.first];
    for (std::size_t i = 0; i < plan.weights.size(); ++i) {
        worth += plan.weights[i] ? contributions.weights[i] : 0.0;
    }
    return worth;
}

std::optional<ChipPlan> bestPlan(const ChipNetwork& network, const Contributions& contributions,
                                 int imagesPerUpdate, std::size_t bytes, std::size_t flashBytes) {
    const std::size_t layers = network.layers.size();
    std::optional<ChipPlan> best;
    std::pair<double, std::size_t> bestScore;
    for (std::size_t first = 0; first <= layers; ++first) {
        const std::size_t sets = std::size_t{1} << (layers - first);
        for (std::size_t set = 0; set < sets; ++set) {
            ChipPlan plan = headAlone(network, imagesPerUpdate);
            plan.first = first;
            for (std::size_t i = first; i < layers; ++i) {
                plan.weights[i] = ((set >> (i - first)) & 1U) != 0;
            }
            const std::size_t needed = chipMemoryOf(network, plan).bytes;
            if (needed > bytes || flashBytesOf(network, plan) > flashBytes) {
                continue;
            }
            const double worth = worthOf(plan, contributions);
            if (!best || worth > bestScore.first ||
                (worth == bestScore.first && needed < bestScore.second)) {
                best = std::move(plan);
                bestScore = {worth, needed};
            }
        }
    }
    return best;
}

Result<Contributions> measureContributions(
    const ChipNetwork& network, const PixelCache& cache, const std::vector<LabelledItem>& labelled,
    const ContributionTrials& settings,
    const std::function<bool(std::int64_t done, std::int64_t total)>& progress) {
    if (labelled.size() < 2) {
        return failure(ErrorCode::NotEnoughLabels,
                       "What is worth learning on a chip is measured on labelled images, and there "
                       "are fewer than 2.",
                       "Label a few images of each class.");
    }
    const std::size_t layers = network.layers.size();
    const auto total = static_cast<std::int64_t>(2 * layers + 1);
    const Trials trials(network, cache, labelled, settings);
    const auto cancelled = failure(ErrorCode::Cancelled, "Stopped.");
    const double alone = trials.lossWith(headAlone(network));
    Contributions found{{}, std::vector<double>(layers)};
    for (std::size_t i = 0; i < layers; ++i) {
        if (!progress(static_cast<std::int64_t>(2 * i + 1), total)) {
            return cancelled;
        }
        ChipPlan plan = biasesFrom(network, i);
        const double biases = trials.lossWith(plan);
        if (!progress(static_cast<std::int64_t>(2 * i + 2), total)) {
            return cancelled;
        }
        plan.weights[i] = true;
        found.biases.push_back(alone - biases);
        found.weights[i] = biases - trials.lossWith(plan);
    }
    found.biases.push_back(0);  // No layer but the last one learns.
    return found;
}

}  // namespace seedling
