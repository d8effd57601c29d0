#pragma once

#include "engine/meters/EnergyMeter.h"
#include "engine/meters/MeterEnvironment.h"
#include "engine/meters/ProcessorTime.h"

namespace seedling {

/// What the processor probably uses, from the time that the cores of this program are busy with any
/// program: each core that it may use is taken for W = 7 watts of the processor's rated power, and
/// draws W * (0.2 + 0.5 u) at load u. That curve fitted four measured machines with a mean error
/// of about a third; 7 W lies between servers (about 4 W a core) and desktops (about 12 W). What a
/// processor calls itself is not asked: many, as in virtual machines, do not name their model.
/// Band: divided and multiplied by 2.5. Always there; always an estimate, never to be shown as a
/// measurement.
class EstimatedMeter : public EnergyMeter {
public:
    static constexpr double kWattsPerCore = 7.0;
    static constexpr double kIdleShare = 0.2;
    static constexpr double kLoadShare = 0.5;
    static constexpr double kBand = 2.5;

    explicit EstimatedMeter(MeterEnvironment environment);

    [[nodiscard]] std::string name() const override { return "processor time"; }
    [[nodiscard]] std::string source() const override;
    [[nodiscard]] MeterScope scope() const override { return MeterScope::Processor; }
    [[nodiscard]] EnergyKind kind() const override { return EnergyKind::Estimated; }
    [[nodiscard]] MeterStatus status() const override { return MeterStatus::Ok; }
    [[nodiscard]] std::string reason() const override { return {}; }
    [[nodiscard]] std::string remedy() const override { return {}; }
    [[nodiscard]] std::optional<double> idleWatts() const override;
    std::optional<EnergyInterval> read() override;

private:
    MeterEnvironment m_environment;
    ProcessorClock m_clock;
    bool m_hasStarted = false;
    double m_lastSeconds = 0;
    double m_lastCpuSeconds = 0;
};

/// What the memory modules probably use: 0.3725 W a GB (10^9 bytes), however busy they are, as
/// Green Algorithms takes it. Counted is the memory that this program may use; where it may use
/// some of the machine's cores only, no more than their part of it. Band: divided and multiplied
/// by 2. Gives nothing where the size is not known.
class EstimatedMemoryMeter : public EnergyMeter {
public:
    static constexpr double kWattsPerGigabyte = 0.3725;
    static constexpr double kBand = 2.0;

    explicit EstimatedMemoryMeter(MeterEnvironment environment);

    [[nodiscard]] std::string name() const override { return "memory size"; }
    [[nodiscard]] std::string source() const override;
    [[nodiscard]] MeterScope scope() const override { return MeterScope::Memory; }
    [[nodiscard]] EnergyKind kind() const override { return EnergyKind::Estimated; }
    [[nodiscard]] MeterStatus status() const override;
    [[nodiscard]] std::string reason() const override;
    [[nodiscard]] std::string remedy() const override { return {}; }
    [[nodiscard]] std::optional<double> idleWatts() const override { return m_watts; }
    std::optional<EnergyInterval> read() override;

private:
    MeterEnvironment m_environment;
    double m_watts = 0;
    bool m_hasStarted = false;
    double m_lastSeconds = 0;
};

}  // namespace seedling
