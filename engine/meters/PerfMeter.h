#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/meters/CounterInterval.h"
#include "engine/meters/EnergyMeter.h"
#include "engine/meters/MeterEnvironment.h"
#include "engine/meters/PerfApi.h"

namespace seedling {

/// The same energy counters as RaplMeter's, by the kernel's event source "power": energy-pkg of
/// each package and energy-ram where it is there; energy-cores, energy-gpu and energy-psys would
/// count parts twice. The kernel counts in 64 bits, so that nothing wraps. For machines whose
/// administrator allows perf (kernel.perf_event_paranoid at most 0, or CAP_PERFMON) but not
/// powercap. Uncertainty shown: 5 %. Not used inside virtual machines.
class PerfMeter : public EnergyMeter {
public:
    explicit PerfMeter(MeterEnvironment environment);
    ~PerfMeter() override;
    PerfMeter(const PerfMeter&) = delete;
    PerfMeter& operator=(const PerfMeter&) = delete;

    [[nodiscard]] std::string name() const override { return "perf power"; }
    [[nodiscard]] std::string source() const override;
    [[nodiscard]] MeterScope scope() const override;
    [[nodiscard]] EnergyKind kind() const override { return EnergyKind::Measured; }
    [[nodiscard]] MeterStatus status() const override { return m_status; }
    [[nodiscard]] std::string reason() const override;
    [[nodiscard]] std::string remedy() const override;
    [[nodiscard]] std::string command() const override;
    std::optional<EnergyInterval> read() override;

private:
    struct Counter {
        int handle = -1;
        double joulesPerCount = 0;
        std::optional<std::uint64_t> last;
    };

    void open();
    /// False when the event is there and cannot be opened; m_status says why.
    bool openEvent(const std::string& event, std::uint32_t type, const std::vector<int>& cpus);
    void closeAll();

    MeterEnvironment m_environment;
    std::shared_ptr<PerfApi> m_perf;
    std::vector<Counter> m_counters;
    bool m_hasMemory = false;
    MeterStatus m_status = MeterStatus::Absent;
    CounterInterval m_interval;
};

}  // namespace seedling
