#include "engine/meters/CalibratedMeter.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace seedling {
namespace {

constexpr double kUncertainty = 0.15;

}  // namespace

double wattsAt(const Calibration& calibration, double load) {
    const auto& points = calibration.points;
    for (std::size_t place = 1; place < points.size(); ++place) {
        const CalibrationPoint& low = points[place - 1];
        const CalibrationPoint& high = points[place];
        if (load > high.load && place + 1 < points.size())
            continue;
        const double width = high.load - low.load;
        const double part = width > 0 ? std::clamp((load - low.load) / width, 0.0, 1.0) : 1.0;
        return low.watts + part * (high.watts - low.watts);
    }
    return points.empty() ? 0 : points.front().watts;
}

CalibratedMeter::CalibratedMeter(MeterEnvironment environment,
                                 std::optional<Calibration> calibration)
    : m_environment(std::move(environment)),
      m_calibration(std::move(calibration)),
      m_clock(m_environment) {}

std::string CalibratedMeter::source() const {
    const char* part = scope() == MeterScope::Machine     ? "whole machine"
                       : scope() == MeterScope::Processor ? "processor"
                                                          : "processor and memory";
    return fmt::format("{}, modelled from its load as calibrated {}", part,
                       m_calibration.value_or(Calibration()).date);
}

MeterScope CalibratedMeter::scope() const {
    return m_calibration ? m_calibration->scope : MeterScope::Processor;
}

MeterStatus CalibratedMeter::status() const {
    return m_calibration ? MeterStatus::Ok : MeterStatus::Absent;
}

std::string CalibratedMeter::reason() const {
    return m_calibration ? "" : "The power of this machine was not calibrated.";
}

std::string CalibratedMeter::remedy() const {
    return m_calibration ? ""
                         : "While a meter can be read, or with a plug meter in sight, run: "
                           "seedling-cli meters --calibrate (two minutes).";
}

std::optional<double> CalibratedMeter::idleWatts() const {
    return m_calibration ? std::optional(wattsAt(*m_calibration, 0)) : std::nullopt;
}

std::optional<EnergyInterval> CalibratedMeter::read() {
    if (!m_calibration)
        return std::nullopt;
    const double now = m_environment.seconds();
    const double cpu = m_clock.read().usable;
    const double seconds = now - std::exchange(m_lastSeconds, now);
    const double busy = cpu - std::exchange(m_lastCpuSeconds, cpu);
    if (!std::exchange(m_hasStarted, true) || seconds <= 0)
        return std::nullopt;
    const double load = std::clamp(busy / (seconds * m_clock.cores()), 0.0, 1.0);
    auto interval = intervalOf(wattsAt(*m_calibration, load) * seconds, kUncertainty);
    interval.estimatedJoules = interval.joules;
    return interval;
}

}  // namespace seedling
