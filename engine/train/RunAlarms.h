#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/protocol/Event.h"

namespace seedling {

/// Code of the alarm that the trainer gives itself: a run was refused because it would not keep to
/// its memory budget.
inline constexpr const char* kMemoryBudgetAlarm = "memory_budget";

/// Watches the figures of a run and says in words when one of them is a bad sign, each once: when
/// it begins. Looks at nothing itself, and changes nothing. Thread rule: one thread.
class RunAlarms {
public:
    struct Facts {
        std::vector<std::string> classes = {};  ///< By place in the model's output.
        std::vector<double> labelShares = {};   ///< Of each class among the labels, 0-1.
        double energyBudgetJ = 0;               ///< 0: there is none.
    };

    explicit RunAlarms(Facts facts) : m_facts(std::move(facts)) {}

    /// values: metrics of one moment, by the names of MetricNames.h; those that are absent say
    /// nothing. fraction: of the run's schedule, 0-1. Returns the alarms that begin:
    ///   nothing_trusted     no hundredth of the images was trusted for a fifth of the schedule
    ///   one_class           at two points in a row a class had far more of the trusted images than
    ///                       of the labels, the first fifth of the schedule left out: three times
    ///                       as many and half of all; where that cannot be, it had three quarters
    ///                       of what is not its own by the labels
    ///   validation_falling  three checks in a row lie under the best one, by more than its
    ///                       standard error and 2 points
    ///   energy_budget       nine tenths of the energy budget are used
    std::vector<AlarmEvent> heed(double fraction, const std::map<std::string, double>& values);

    /// The same of memory, in bytes. needed: that the process has, or is foretold to come to;
    /// rss: that it has; free: that it could still take, 0 where not known.
    ///   memory_short        what is needed is more than there is, or less than a tenth of it is
    ///                       left (256 MB count as enough)
    /// batch: what the run's batches take, where they can still be changed; its needed and room are
    /// filled in here. The alarm has it where a smaller batch would do.
    std::vector<AlarmEvent> heedMemory(std::int64_t needed, std::int64_t rss, std::int64_t free,
                                       std::optional<MemoryShortage> batch = {});

private:
    using Values = std::map<std::string, double>;
    using Found = std::optional<AlarmEvent>;

    Found nothingTrusted(double fraction, const Values& values);
    Found oneClass(double fraction, const Values& values);
    Found validationFalling(const Values& values);
    Found energyBudget(const Values& values) const;
    [[nodiscard]] std::vector<AlarmEvent> onlyNew(std::vector<Found> found);

    Facts m_facts;
    std::set<std::string> m_told;  ///< Codes.
    double m_trustedAt = 0;        ///< Fraction of the schedule at which images were last trusted.
    std::string m_largest;         ///< Series of the class that had too many last time.
    double m_best = 0;             ///< Accuracy.
    int m_checksBelow = 0;         ///< In a row.
};

}  // namespace seedling
