#include "engine/meters/CounterInterval.h"

#include <utility>

namespace seedling {
namespace {

constexpr double kUncertainty = 0.05;

}  // namespace

double CounterInterval::next(const MeterEnvironment& environment) {
    const double now = environment.seconds();
    const double cpu = environment.cpuSeconds();
    m_seconds = now - std::exchange(m_nowSeconds, now);
    m_cpuSeconds = cpu - std::exchange(m_nowCpuSeconds, cpu);
    return m_seconds;
}

std::optional<EnergyInterval> CounterInterval::energyOf(double joules, MeterStatus& status) {
    m_still.add(joules > 0, m_seconds, m_cpuSeconds);
    if (m_still.isStuck())
        status = MeterStatus::Stuck;
    return joules > 0 ? std::optional(intervalOf(joules, kUncertainty)) : std::nullopt;
}

}  // namespace seedling
