#include "engine/meters/RaplMeter.h"

#include <algorithm>
#include <utility>

#include "engine/meters/ProcessorTime.h"

namespace seedling {

RaplMeter::RaplMeter(MeterEnvironment environment)
    : m_environment(std::move(environment)), m_isVirtual(isVirtualMachine(m_environment)) {
    if (!m_isVirtual)
        m_zones = RaplZone::findAll(m_environment.sys / "class/powercap");
    // Tells at once whether the counters may be read; read() starts the first interval anew.
    m_status = m_zones.empty() ? MeterStatus::Absent : MeterStatus::Ok;
    for (auto& zone : m_zones)
        (void)zone.advance(0, m_status);
}

std::string RaplMeter::source() const {
    return hasMemory() ? "processor package and memory (RAPL)" : "processor package (RAPL)";
}

MeterScope RaplMeter::scope() const {
    return hasMemory() ? MeterScope::ProcessorAndMemory : MeterScope::Processor;
}

std::string RaplMeter::reason() const {
    switch (m_status) {
        case MeterStatus::Ok:
            return {};
        case MeterStatus::Denied:
            return "The processor has energy counters, but this user may not read them.";
        case MeterStatus::Absent:
            if (m_isVirtual)
                return "This is a virtual machine, where the processor's energy counters are "
                       "absent or cannot be trusted.";
            return m_zones.empty()
                       ? "The system offers no energy counters of the processor, as is usual in "
                         "containers."
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

std::string RaplMeter::command() const {
    return m_status == MeterStatus::Denied ? "sudo chmod a+r /sys/class/powercap/*/energy_uj" : "";
}

bool RaplMeter::hasMemory() const {
    return std::ranges::any_of(m_zones, [](const RaplZone& zone) { return zone.isMemory(); });
}

std::optional<EnergyInterval> RaplMeter::read() {
    if (m_zones.empty())
        return std::nullopt;
    const double seconds = m_interval.next(m_environment);
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
    return m_interval.energyOf(joules, m_status);
}

}  // namespace seedling
