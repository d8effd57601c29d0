#include "engine/meters/RaplMeter.h"

#include <algorithm>

namespace seedling {
namespace {

constexpr double kUncertainty = 0.05;
constexpr double kStuckSeconds = 3.0;
constexpr double kBusyShare = 0.2;

}  // namespace

RaplMeter::RaplMeter(MeterEnvironment environment)
    : m_environment(std::move(environment)),
      m_zones(RaplZone::findAll(m_environment.sys / "class/powercap")) {
    // Tells at once whether the counters may be read; read() starts the first interval anew.
    m_status = m_zones.empty() ? MeterStatus::Absent : MeterStatus::Ok;
    for (auto& zone : m_zones)
        (void)zone.advance(0, m_status);
}

std::string RaplMeter::source() const {
    return hasMemory() ? "processor package and memory (RAPL)" : "processor package (RAPL)";
}

std::string RaplMeter::reason() const {
    switch (m_status) {
        case MeterStatus::Ok:
            return {};
        case MeterStatus::Denied:
            return "The processor has energy counters, but this user may not read them.";
        case MeterStatus::Absent:
            return m_zones.empty()
                       ? "The system offers no energy counters of the processor, as is usual in "
                         "virtual machines."
                       : "The energy counters of the processor have gone.";
        case MeterStatus::Stuck:
            return "The energy counters of the processor do not move while it works.";
        case MeterStatus::Reset:
            return "The energy counters of the processor jumped; that interval is estimated.";
    }
    return {};
}

std::string RaplMeter::remedy() const {
    if (m_status == MeterStatus::Denied) {
        return "An administrator can allow it until the next start with: "
               "chmod a+r /sys/class/powercap/*/energy_uj. Note that other programs can then watch "
               "the processor's power as well, which may reveal what it computes.";
    }
    if (m_status == MeterStatus::Absent && m_zones.empty())
        return "Run on the machine itself, or take the estimate.";
    return {};
}

bool RaplMeter::hasMemory() const {
    return std::ranges::any_of(m_zones, [](const RaplZone& zone) { return zone.isMemory(); });
}

std::optional<EnergyInterval> RaplMeter::read() {
    if (m_zones.empty())
        return std::nullopt;
    const double now = m_environment.seconds();
    const double cpu = m_environment.cpuSeconds();
    const double seconds = now - std::exchange(m_lastSeconds, now);
    const double cpuSeconds = cpu - std::exchange(m_lastCpuSeconds, cpu);
    const auto wasStuck = m_status == MeterStatus::Stuck;
    m_status = MeterStatus::Ok;
    double joules = 0;
    bool isWhole = true;
    for (auto& zone : m_zones) {  // Every one, so that all intervals end now.
        const auto part = zone.advance(seconds, m_status);
        isWhole = isWhole && part;
        joules += part.value_or(0);
    }
    if (!std::exchange(m_hasStarted, true)) {
        // A jump since the constructor says nothing about the intervals to come.
        m_status = m_status == MeterStatus::Reset ? MeterStatus::Ok : m_status;
        return std::nullopt;
    }
    if (!isWhole)
        return std::nullopt;
    watchForStuck(joules, seconds, cpuSeconds, wasStuck);
    if (m_status == MeterStatus::Stuck || joules <= 0)
        return std::nullopt;
    return EnergyInterval{joules, joules * (1 - kUncertainty), joules * (1 + kUncertainty)};
}

// Virtual machines may show counters that stand still.
void RaplMeter::watchForStuck(double joules, double seconds, double cpuSeconds, bool wasStuck) {
    if (joules > 0) {
        m_stillSeconds = m_stillCpuSeconds = 0;
        return;
    }
    m_stillSeconds += seconds;
    m_stillCpuSeconds += cpuSeconds;
    const bool isBusy = m_stillCpuSeconds > kBusyShare * m_stillSeconds;
    if (wasStuck || (m_stillSeconds >= kStuckSeconds && isBusy))
        m_status = MeterStatus::Stuck;
}

}  // namespace seedling
