#include "engine/train/StopRules.h"

#include <fmt/format.h>

#include <limits>

namespace seedling {
namespace {

constexpr double kJoulesPerWh = 3600;
constexpr double kMegabyte = 1e6;

}  // namespace

std::string toString(StopRule rule) {
    switch (rule) {
        case StopRule::Energy:
            return "energy";
        case StopRule::Memory:
            return "memory";
        case StopRule::Patience:
            return "patience";
        case StopRule::PointPrice:
            break;
    }
    return "price";
}

StopRules::StopRules(const TrainConfig& config)
    : m_energyWh(config.energyWh),
      m_memoryMb(config.memoryMb),
      m_patience(config.patience),
      m_pointWh(config.pointWh) {}

bool StopRules::needEvaluations() const {
    return m_patience > 0 || m_pointWh > 0;
}

double StopRules::energyBudgetJ() const {
    return m_energyWh * kJoulesPerWh;
}

void StopRules::evaluated(const EvaluatedPoint& point) {
    m_points.push_back(point);
    if (point.accuracy > m_best) {
        m_best = point.accuracy;
        m_withoutGain = 0;
    } else {
        ++m_withoutGain;
    }
}

std::optional<StopRule> StopRules::dueByEvaluations() const {
    if (m_patience > 0 && m_withoutGain >= m_patience) {
        return StopRule::Patience;
    }
    const std::optional<double> price = m_pointWh > 0 ? pointPriceWh(m_points) : std::nullopt;
    return price && *price > m_pointWh ? std::optional(StopRule::PointPrice) : std::nullopt;
}

double StopRules::energyEndSeconds(double seconds, double joules) const {
    return hasEnergyBudget() && joules > 0 ? seconds * energyBudgetJ() / joules
                                           : std::numeric_limits<double>::infinity();
}

bool StopRules::isOverMemory(std::int64_t bytes) const {
    return m_memoryMb > 0 && static_cast<double>(bytes) > m_memoryMb * kMegabyte;
}

std::string StopRules::sentence(StopRule rule, std::int64_t bytes) const {
    std::string message;
    switch (rule) {
        case StopRule::Energy:
            message = fmt::format("The energy budget of {:g} Wh is used up.", m_energyWh);
            break;
        case StopRule::Memory:
            message = fmt::format("The program came to {:.0f} MB of memory, and may take {} MB.",
                                  static_cast<double>(bytes) / kMegabyte, m_memoryMb);
            break;
        case StopRule::Patience:
            message = fmt::format("No better accuracy was found, checks in a row: {}.", m_patience);
            break;
        case StopRule::PointPrice:
            message = fmt::format("One more per cent of accuracy would have cost over {:g} Wh.",
                                  m_pointWh);
            break;
    }
    return message;
}

}  // namespace seedling
