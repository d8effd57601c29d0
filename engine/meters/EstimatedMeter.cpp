#include "engine/meters/EstimatedMeter.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engine/meters/ProcessMemory.h"

namespace seedling {

EstimatedMeter::EstimatedMeter(MeterEnvironment environment)
    : m_environment(std::move(environment)), m_clock(m_environment) {}

std::string EstimatedMeter::source() const {
    return fmt::format("processor, estimated from its time ({:g} {} at {} W rated each)",
                       m_clock.cores(), m_clock.cores() <= 1 ? "core" : "cores", kWattsPerCore);
}

std::optional<double> EstimatedMeter::idleWatts() const {
    return kWattsPerCore * kIdleShare * m_clock.cores();
}

std::optional<EnergyInterval> EstimatedMeter::read() {
    const double now = m_environment.seconds();
    const double cpu = m_clock.read().usable;
    const double seconds = std::max(0.0, now - std::exchange(m_lastSeconds, now));
    // No more than all cores can have been busy; children are only counted once they have ended.
    const double busy =
        std::clamp(cpu - std::exchange(m_lastCpuSeconds, cpu), 0.0, seconds * m_clock.cores());
    if (!std::exchange(m_hasStarted, true))
        return std::nullopt;
    const double joules =
        kWattsPerCore * (kIdleShare * m_clock.cores() * seconds + kLoadShare * busy);
    return EnergyInterval{joules, joules / kBand, joules * kBand, joules};
}

EstimatedMemoryMeter::EstimatedMemoryMeter(MeterEnvironment environment)
    : m_environment(std::move(environment)) {
    const auto bytes = static_cast<double>(readProcessMemory(m_environment).limitBytes);
    const double part = std::min(1.0, busyCoresAtMost(m_environment) / machineCores(m_environment));
    m_watts = kWattsPerGigabyte * bytes * part * 1e-9;
}

std::string EstimatedMemoryMeter::source() const {
    return fmt::format("memory, estimated from its size ({:.1f} GB)", m_watts / kWattsPerGigabyte);
}

MeterStatus EstimatedMemoryMeter::status() const {
    return m_watts > 0 ? MeterStatus::Ok : MeterStatus::Absent;
}

std::string EstimatedMemoryMeter::reason() const {
    return m_watts > 0 ? "" : "The system does not say how much memory there is.";
}

std::optional<EnergyInterval> EstimatedMemoryMeter::read() {
    const double now = m_environment.seconds();
    const double seconds = std::max(0.0, now - std::exchange(m_lastSeconds, now));
    if (!std::exchange(m_hasStarted, true) || m_watts <= 0)
        return std::nullopt;
    const double joules = m_watts * seconds;
    return EnergyInterval{joules, joules / kBand, joules * kBand, joules};
}

}  // namespace seedling
