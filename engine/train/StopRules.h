#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/protocol/TrainConfig.h"
#include "engine/train/PointPrice.h"

namespace seedling {

/// What can end a run before its time or steps do.
enum class StopRule {
    Energy,      ///< Its energy budget is used up.
    Memory,      ///< The process has grown beyond its memory budget.
    Patience,    ///< Several evaluations in a row brought nothing.
    PointPrice,  ///< Another point of accuracy would cost too much.
};

/// As the reason of a run's end is written: "energy", "memory", "patience", "price".
std::string toString(StopRule rule);

/// The stop rules of one run. Asks nobody and ends nothing: it is told how the run goes and says
/// which rule is due. Thread rule: one thread.
class StopRules {
public:
    explicit StopRules(const TrainConfig& config);

    /// Whether a rule can only be kept where labels are held back.
    [[nodiscard]] bool needEvaluations() const;
    [[nodiscard]] bool hasEnergyBudget() const { return m_energyWh > 0; }
    /// 0 where there is none.
    [[nodiscard]] double energyBudgetJ() const;

    void evaluated(const EvaluatedPoint& point);
    /// Patience or PointPrice, once that is due.
    [[nodiscard]] std::optional<StopRule> dueByEvaluations() const;

    /// When the energy budget will be used up, by the run's clock: the run goes on at its mean
    /// power. seconds, joules: that it has taken so far. Infinite without a budget, and while no
    /// energy is known.
    [[nodiscard]] double energyEndSeconds(double seconds, double joules) const;

    /// Whether so many resident bytes, there now or foretold, are more than the run may take.
    [[nodiscard]] bool isOverMemory(std::int64_t bytes) const;

    /// One plain sentence that says why the run has ended. bytes: the process's, for Memory.
    [[nodiscard]] std::string sentence(StopRule rule, std::int64_t bytes) const;

private:
    double m_energyWh;
    int m_memoryMb;
    int m_patience;
    double m_pointWh;
    std::vector<EvaluatedPoint> m_points;
    double m_best = -1;
    int m_withoutGain = 0;  ///< Evaluations since the best one.
};

}  // namespace seedling
