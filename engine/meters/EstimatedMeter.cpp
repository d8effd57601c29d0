#include "engine/meters/EstimatedMeter.h"

#include <fmt/format.h>

#include <algorithm>

namespace seedling {

EstimatedMeter::EstimatedMeter(MeterEnvironment environment)
    : m_environment(std::move(environment)) {}

std::string EstimatedMeter::source() const {
    return fmt::format("processor alone, estimated from its time ({} {} at {} W rated each)",
                       m_environment.cores, m_environment.cores == 1 ? "core" : "cores",
                       kWattsPerCore);
}

std::optional<EnergyInterval> EstimatedMeter::read() {
    const double now = m_environment.seconds();
    const double cpu = m_environment.cpuSeconds();
    const double seconds = std::max(0.0, now - m_lastSeconds);
    // No more than all cores can have been busy; children are only counted once they have ended.
    const double busy = std::clamp(cpu - m_lastCpuSeconds, 0.0, seconds * m_environment.cores);
    m_lastSeconds = now;
    m_lastCpuSeconds = cpu;
    if (!m_hasStarted) {
        m_hasStarted = true;
        return std::nullopt;
    }
    const double joules =
        kWattsPerCore * (kIdleShare * m_environment.cores * seconds + kLoadShare * busy);
    return EnergyInterval{joules, joules / kBand, joules * kBand};
}

}  // namespace seedling
