#include "engine/meters/HwmonSensor.h"

#include <algorithm>
#include <cerrno>
#include <utility>

#include "engine/meters/MeterEnvironment.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

constexpr double kCounterUncertainty = 0.05;
constexpr double kPowerUncertainty = 0.10;
/// Drivers renew their figures about so often.
constexpr double kPeriodSeconds = 1.0;
/// More than any socket or board draws: a larger step is no energy but a counter that jumped.
constexpr double kLargestWatts = 1500.0;

}  // namespace

HwmonSensor::HwmonSensor(fs::path file, double periodSeconds)
    : m_file(std::move(file)),
      m_isCounter(m_file.filename().string().starts_with("energy")),
      m_integral(std::max(kPeriodSeconds, periodSeconds), kPowerUncertainty) {}

std::optional<EnergyInterval> HwmonSensor::advance(double seconds, MeterStatus& status) {
    int reason = 0;
    const auto micro = readNumber(m_file, &reason);
    if (!micro)
        status = reason == EACCES || reason == EPERM ? MeterStatus::Denied : MeterStatus::Absent;
    const auto now = micro ? std::optional(*micro * 1e-6) : std::nullopt;
    if (!m_isCounter)
        return m_integral.add(seconds, now);
    const double gap = seconds - std::exchange(m_lastSeconds, seconds);
    const auto last = std::exchange(m_lastJoules, now);
    if (!now || !last)
        return std::nullopt;
    const double joules = *now - *last;
    // The range is not known, so that a step back cannot be told from a new beginning.
    if (joules < 0 || joules > kLargestWatts * gap) {
        status = MeterStatus::Reset;
        return std::nullopt;
    }
    return intervalOf(joules, kCounterUncertainty);
}

}  // namespace seedling
