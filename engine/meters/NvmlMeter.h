#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/meters/EnergyMeter.h"
#include "engine/meters/MeterEnvironment.h"
#include "engine/meters/NvmlApi.h"
#include "engine/meters/PowerIntegral.h"
#include "engine/meters/StuckWatch.h"

namespace seedling {

/// The boards that a list as in CUDA_VISIBLE_DEVICES names: numbers, or (starts of) UUIDs as NVML
/// writes them; like CUDA, it ends at the first that is not there. Numbers are taken in the order
/// of NVML, which is CUDA's under CUDA_DEVICE_ORDER=PCI_BUS_ID. Slices of a board ("MIG-...") have
/// no meter of their own and count as not there.
std::vector<unsigned> boardsNamed(NvmlApi& nvml, const std::string& visibleDevices);

/// Graphics boards of NVIDIA: the counter of each board's energy, or, where a board has none, its
/// power, integrated; which one is asked once, at the start. The driver renews both about every
/// 100 ms, so that runs of less than 10 s say little. Uncertainty shown: of a counter 5 % and what
/// a board draws in 0.1 s, of integrated power 10 %.
class NvmlMeter : public EnergyMeter {
public:
    /// visibleDevices: the boards to count (boardsNamed); none: all of them, as for the machine.
    explicit NvmlMeter(MeterEnvironment environment,
                       const std::optional<std::string>& visibleDevices = std::nullopt);

    [[nodiscard]] std::string name() const override { return "NVML"; }
    [[nodiscard]] std::string source() const override;
    [[nodiscard]] MeterScope scope() const override { return MeterScope::Graphics; }
    [[nodiscard]] EnergyKind kind() const override;
    [[nodiscard]] MeterStatus status() const override { return m_status; }
    [[nodiscard]] std::string reason() const override;
    [[nodiscard]] std::string remedy() const override;
    std::optional<EnergyInterval> read() override;

private:
    struct Board {
        unsigned number = 0;
        bool hasCounter = false;
        double largestWatts = 0;
        PowerIntegral integral;
        std::optional<double> lastJoules;
    };

    void addBoard(unsigned number);
    std::optional<EnergyInterval> advance(Board& board, double now, double seconds);
    void note(int code);

    MeterEnvironment m_environment;
    std::shared_ptr<NvmlApi> m_nvml;
    std::vector<Board> m_boards;
    MeterStatus m_status = MeterStatus::Absent;
    int m_code = kNvmlSuccess;  ///< Of the last call that failed.
    double m_lastSeconds = 0;
    StuckWatch m_still;
};

}  // namespace seedling
