#include "engine/meters/HwmonMeter.h"

#include <algorithm>
#include <array>
#include <utility>

namespace seedling {
namespace {

namespace fs = std::filesystem;

constexpr int kMostSensors = 64;

// A chip that is known to report energy or power, and which of its sensors add up to the whole.
struct Chip {
    const char* name;
    MeterScope scope;
    const char* label;  ///< Start of the labels that count; empty: the first sensor alone.
};

constexpr std::array<Chip, 7> kChips{{
    {"amd_energy", MeterScope::Processor, "Esocket"},
    {"zenpower", MeterScope::Processor, "SVI2_P_"},
    {"fam15h_power", MeterScope::Processor, ""},
    {"amdgpu", MeterScope::Graphics, ""},
    {"i915", MeterScope::Graphics, ""},
    {"xe", MeterScope::Graphics, ""},
    {"nouveau", MeterScope::Graphics, ""},
}};

std::vector<fs::path> foldersIn(const fs::path& root) {
    std::vector<fs::path> folders;
    std::error_code error;
    for (fs::directory_iterator it(root, error), end; !error && it != end; it.increment(error))
        folders.push_back(it->path());
    std::ranges::sort(folders);
    return folders;
}

// Only graphics units inside a processor have the rail "vddnb".
bool isInsideProcessor(const fs::path& folder) {
    return readLine(folder / "in1_label").value_or("") == "vddnb";
}

std::optional<fs::path> fileOf(const fs::path& folder, int number) {
    const std::string place = std::to_string(number);
    std::error_code ignored;
    for (const std::string& file :
         {"energy" + place + "_input", "power" + place + "_average", "power" + place + "_input"}) {
        if (fs::exists(folder / file, ignored))
            return folder / file;
    }
    return std::nullopt;
}

std::string labelOf(const fs::path& folder, int number) {
    const std::string place = std::to_string(number);
    const auto label = readLine(folder / ("energy" + place + "_label"));
    return label ? *label : readLine(folder / ("power" + place + "_label")).value_or("");
}

// The files of a chip's sensors that together are the whole of it, once.
std::vector<fs::path> filesOf(const fs::path& folder, const Chip& chip) {
    std::vector<fs::path> files;
    const std::string wanted = chip.label;
    for (int number = 1; number <= kMostSensors; ++number) {
        const auto file = fileOf(folder, number);
        if (!file || (!wanted.empty() && !labelOf(folder, number).starts_with(wanted)))
            continue;
        files.push_back(*file);
        if (wanted.empty())
            break;
    }
    return files;
}

std::vector<fs::path> sensorsOf(const MeterEnvironment& environment, MeterScope scope) {
    std::vector<fs::path> all;
    for (const fs::path& folder : foldersIn(environment.sys / "class/hwmon")) {
        const auto name = readLine(folder / "name").value_or("");
        const auto chip =
            std::ranges::find_if(kChips, [&](const Chip& known) { return name == known.name; });
        if (chip == kChips.end() || chip->scope != scope || isInsideProcessor(folder))
            continue;
        const auto files = filesOf(folder, *chip);
        all.insert(all.end(), files.begin(), files.end());
        if (scope == MeterScope::Processor && !files.empty() && chip->label[0] != '\0')
            break;  // Another driver would show the same sockets once more.
    }
    return all;
}

}  // namespace

HwmonMeter::HwmonMeter(MeterEnvironment environment, MeterScope scope)
    : m_environment(std::move(environment)), m_scope(scope) {
    for (const fs::path& file : sensorsOf(m_environment, scope))
        m_sensors.emplace_back(file, m_environment.periodSeconds);
    m_status = m_sensors.empty() ? MeterStatus::Absent : MeterStatus::Ok;
    // Tells at once whether they may be read; read() starts the first interval anew.
    for (HwmonSensor& sensor : m_sensors)
        (void)sensor.advance(m_environment.seconds(), m_status);
}

std::string HwmonMeter::name() const {
    return m_scope == MeterScope::Graphics ? "hwmon graphics" : "hwmon processor";
}

std::string HwmonMeter::source() const {
    return m_scope == MeterScope::Graphics ? "graphics board (hwmon)" : "processor (hwmon)";
}

EnergyKind HwmonMeter::kind() const {
    const bool allCount = std::ranges::all_of(m_sensors, &HwmonSensor::isCounter);
    return allCount ? EnergyKind::Measured : EnergyKind::Integrated;
}

std::string HwmonMeter::reason() const {
    switch (m_status) {
        case MeterStatus::Ok:
            return {};
        case MeterStatus::Denied:
            return "A sensor is there, but this user may not read it.";
        case MeterStatus::Absent:
            return m_sensors.empty() ? "No driver reports this power." : "A sensor has gone.";
        case MeterStatus::Stuck:
            return "The sensors do not move while there is work.";
        case MeterStatus::Reset:
            return "A sensor jumped; that interval is estimated.";
    }
    return {};
}

std::string HwmonMeter::remedy() const {
    if (m_status != MeterStatus::Denied)
        return {};
    return "An administrator can allow it until the next start with: "
           "chmod a+r /sys/class/hwmon/hwmon*/energy*_input.";
}

std::string HwmonMeter::command() const {
    return m_status == MeterStatus::Denied ? "sudo chmod a+r /sys/class/hwmon/hwmon*/energy*_input"
                                           : "";
}

std::optional<EnergyInterval> HwmonMeter::read() {
    if (m_sensors.empty())
        return std::nullopt;
    const double now = m_environment.seconds();
    const double cpu = m_environment.cpuSeconds();
    const double seconds = now - std::exchange(m_lastSeconds, now);
    const double cpuSeconds = cpu - std::exchange(m_lastCpuSeconds, cpu);
    m_status = MeterStatus::Ok;
    EnergyInterval sum;
    bool isWhole = true;
    for (HwmonSensor& sensor : m_sensors) {  // Every one, so that all intervals end now.
        const auto part = sensor.advance(now, m_status);
        isWhole = isWhole && part;
        if (part)
            sum += *part;
    }
    if (!std::exchange(m_hasStarted, true) || !isWhole)
        return std::nullopt;
    // A board that is powered always draws something, whatever the processor does.
    m_still.add(sum.joules > 0, seconds, m_scope == MeterScope::Graphics ? seconds : cpuSeconds);
    if (m_still.isStuck())
        m_status = MeterStatus::Stuck;
    return sum.joules > 0 ? std::optional(sum) : std::nullopt;
}

}  // namespace seedling
