#include "engine/meters/BatteryMeter.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <utility>

namespace seedling {
namespace {

namespace fs = std::filesystem;

constexpr double kUncertainty = 0.10;
/// Drivers renew the figures about so often.
constexpr double kPeriodSeconds = 1.0;

std::vector<fs::path> suppliesIn(const fs::path& root) {
    std::vector<fs::path> folders;
    std::error_code error;
    for (fs::directory_iterator it(root, error), end; !error && it != end; it.increment(error))
        folders.push_back(it->path());
    std::ranges::sort(folders);
    return folders;
}

// What a supply says of itself; empty where it does not.
std::string fieldOf(const fs::path& supply, const char* field) {
    return readLine(supply / field).value_or("");
}

bool isBattery(const fs::path& supply) {
    return fieldOf(supply, "type") == "Battery" && fieldOf(supply, "scope") != "Device";
}

bool isMains(const fs::path& supply) {
    const auto type = fieldOf(supply, "type");
    return (type == "Mains" || type == "USB") && fieldOf(supply, "online") == "1";
}

std::optional<double> wattsOf(const fs::path& battery, int* errorNumber) {
    if (const auto microwatts = readSigned(battery / "power_now", errorNumber))
        return std::abs(*microwatts) * 1e-6;
    const auto microamperes = readSigned(battery / "current_now", errorNumber);
    const auto microvolts = readSigned(battery / "voltage_now", errorNumber);
    if (!microamperes || !microvolts)
        return std::nullopt;
    return std::abs(*microamperes * *microvolts) * 1e-12;
}

}  // namespace

BatteryMeter::BatteryMeter(MeterEnvironment environment)
    : m_environment(std::move(environment)),
      m_integral(std::max(kPeriodSeconds, m_environment.periodSeconds), kUncertainty) {
    (void)watts();  // Tells at once whether it may be used.
}

std::string BatteryMeter::remedy() const {
    const bool isCharged = m_status == MeterStatus::Absent && m_hasBattery;
    return isCharged ? "Disconnect mains power while it is to be metered." : "";
}

std::optional<double> BatteryMeter::absent(std::string reason) {
    m_status = MeterStatus::Absent;
    m_reason = std::move(reason);
    return std::nullopt;
}

// Power of all batteries together; none, with the reason, while they do not carry the machine.
std::optional<double> BatteryMeter::watts() {
    double sum = 0;
    int discharging = 0;
    m_hasBattery = false;
    bool isFed = false;
    for (const fs::path& supply : suppliesIn(m_environment.sys / "class/power_supply")) {
        isFed = isFed || isMains(supply);
        if (!isBattery(supply))
            continue;
        m_hasBattery = true;
        const auto state = fieldOf(supply, "status");
        isFed = isFed || state == "Charging";
        if (state != "Discharging")
            continue;
        int reason = 0;
        const auto power = wattsOf(supply, &reason);
        if (!power) {
            const bool isDenied = reason == EACCES || reason == EPERM;
            (void)absent("The battery does not say how much it gives.");
            m_status = isDenied ? MeterStatus::Denied : MeterStatus::Absent;
            m_hasBattery = false;
            return std::nullopt;
        }
        sum += *power;
        ++discharging;
    }
    if (!m_hasBattery)
        return absent("This machine has no battery that it runs on.");
    if (isFed || discharging == 0)
        return absent("The machine is on mains power, which its battery does not see.");
    if (sum <= 0)  // As some drivers say for the first seconds.
        return absent("The battery gives no figure of its power yet.");
    m_status = MeterStatus::Ok;
    m_reason.clear();
    return sum;
}

std::optional<EnergyInterval> BatteryMeter::read() {
    const double now = m_environment.seconds();
    const double seconds = now - std::exchange(m_lastSeconds, now);
    const auto power = watts();
    const auto last = std::exchange(m_lastWatts, power);
    auto interval = m_integral.add(now, power);
    if (interval && last && interval->estimatedJoules == 0) {
        const double reading = std::abs(*power - *last) * seconds;
        interval->lowJoules = std::max(0.0, interval->lowJoules - reading);
        interval->highJoules += reading;
    }
    return interval;
}

}  // namespace seedling
