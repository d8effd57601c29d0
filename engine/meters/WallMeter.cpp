#include "engine/meters/WallMeter.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <utility>
#include <vector>

#include "datasets/base/PathText.h"

namespace seedling {
namespace {

constexpr double kUncertainty = 0.05;
constexpr double kFewestSeconds = 10;

}  // namespace

WallMeter::WallMeter(MeterEnvironment environment, const std::filesystem::path& file)
    : m_environment(std::move(environment)), m_path(file), m_file(file) {
    if (!m_path.empty())
        follow();
}

std::string WallMeter::reason() const {
    if (m_path.empty())
        return "No file of a wall meter is named.";
    switch (m_status) {
        case MeterStatus::Ok:
            return {};
        case MeterStatus::Denied:
            return fmt::format("The wall meter's file '{}' may not be read.", textFromPath(m_path));
        case MeterStatus::Absent:
            return fmt::format("The wall meter's file '{}' is not there.", textFromPath(m_path));
        case MeterStatus::Stuck:
            return fmt::format("The wall meter's file '{}' has no reading of just now.",
                               textFromPath(m_path));
        case MeterStatus::Reset:
            return fmt::format("The wall meter's file '{}' was begun anew.", textFromPath(m_path));
    }
    return {};
}

std::string WallMeter::remedy() const {
    if (m_path.empty())
        return "Name the CSV file (time,watts) that a plug meter writes: "
               "seedling-cli meters --wall-meter FILE.";
    if (m_status == MeterStatus::Stuck)
        return "Start what writes the file, and let its clock be that of this machine.";
    return {};
}

void WallMeter::follow() {
    std::vector<WallReading> fresh;
    int errorNumber = 0;
    const auto change = m_file.follow(fresh, errorNumber);
    m_isReadable = change != WallMeterFile::Change::Unreadable;
    m_status = MeterStatus::Ok;
    if (!m_isReadable)
        m_status = errorNumber == EACCES ? MeterStatus::Denied : MeterStatus::Absent;
    if (change == WallMeterFile::Change::Restarted)
        m_status = MeterStatus::Reset;
    for (const WallReading& reading : fresh) {
        const double before = m_readings.empty() ? reading.seconds : m_readings.back().seconds;
        if (!m_readings.empty() && reading.seconds <= before)
            continue;
        m_spacing = reading.seconds - before;
        m_readings.push_back(reading);
    }
    const double now = m_environment.wallSeconds();
    if (m_status == MeterStatus::Ok &&
        (m_readings.empty() || now - m_readings.back().seconds > longestSeconds()))
        m_status = MeterStatus::Stuck;
}

double WallMeter::longestSeconds() const {
    return std::max(kFewestSeconds, 5 * m_spacing);
}

// Each reading counts until the next. None where a stretch has no reading near enough.
std::optional<double> WallMeter::joulesBetween(double from, double to) const {
    double joules = 0;
    double at = from;
    const WallReading* current = nullptr;
    for (const WallReading& reading : m_readings) {
        if (reading.seconds > at && current != nullptr) {
            const double until = std::min(reading.seconds, to);
            if (until - current->seconds > longestSeconds())
                return std::nullopt;
            joules += current->watts * (until - at);
            at = until;
        }
        if (reading.seconds >= to || (current == nullptr && reading.seconds > from))
            break;
        current = &reading;
    }
    if (current == nullptr || to - current->seconds > longestSeconds())
        return std::nullopt;
    return joules + current->watts * (to - at);
}

void WallMeter::forgetBefore(double seconds) {
    while (m_readings.size() > 1 && m_readings[1].seconds <= seconds)
        m_readings.pop_front();
}

std::optional<EnergyInterval> WallMeter::read() {
    if (m_path.empty())
        return std::nullopt;
    const double now = m_environment.seconds();
    const double seconds = now - std::exchange(m_lastSeconds, now);
    follow();
    const bool isFirst = !std::exchange(m_hasStarted, true);
    if (isFirst || !m_isReadable)
        return std::nullopt;
    // Lengths by the clock that never jumps, so that setting the time changes no energy.
    const double to = m_environment.wallSeconds();
    const auto joules = joulesBetween(to - seconds, to);
    forgetBefore(to - 1);  // The clocks may drift apart a little.
    return joules ? std::optional(intervalOf(*joules, kUncertainty)) : std::nullopt;
}

}  // namespace seedling
