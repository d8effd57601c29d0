#include "engine/meters/PerfMeter.h"

#include <cerrno>
#include <charconv>
#include <sstream>
#include <utility>

#include "engine/meters/ProcessorTime.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

/// More than any package draws: a larger step is no energy.
constexpr double kLargestWatts = 1000.0;

fs::path eventSource(const MeterEnvironment& environment) {
    return environment.sys / "bus/event_source/devices/power";
}

// "0,18" or "0-1": one processor of each package.
std::vector<int> processorsOf(const std::string& mask) {
    std::vector<int> cpus;
    std::istringstream stream(mask);
    for (std::string part; std::getline(stream, part, ',');) {
        const auto dash = part.find('-');
        const auto first = numberFrom(part.substr(0, dash));
        const auto last = dash == std::string::npos ? first : numberFrom(part.substr(dash + 1));
        for (double cpu = first.value_or(0); first && last && cpu <= *last; ++cpu)
            cpus.push_back(static_cast<int>(cpu));
    }
    return cpus;
}

// "event=0x02"
std::optional<std::uint64_t> eventCode(const std::string& text) {
    constexpr std::string_view kPrefix = "event=0x";
    if (!text.starts_with(kPrefix))
        return std::nullopt;
    std::uint64_t code = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + kPrefix.size(), end, code, 16);
    return read.ec == std::errc() && read.ptr == end ? std::optional(code) : std::nullopt;
}

}  // namespace

PerfMeter::PerfMeter(MeterEnvironment environment)
    : m_environment(std::move(environment)), m_perf(m_environment.perf()) {
    if (m_perf && !isVirtualMachine(m_environment))
        open();
}

PerfMeter::~PerfMeter() {
    closeAll();
}

void PerfMeter::open() {
    const fs::path source = eventSource(m_environment);
    const auto type = readNumber(source / "type");
    const auto cpus = processorsOf(readLine(source / "cpumask").value_or(""));
    if (!type || cpus.empty())
        return;
    const auto number = static_cast<std::uint32_t>(*type);
    if (!openEvent("energy-pkg", number, cpus) || m_counters.empty()) {
        closeAll();
        return;
    }
    const std::size_t packages = m_counters.size();
    if (!openEvent("energy-ram", number, cpus)) {
        closeAll();
        return;
    }
    m_hasMemory = m_counters.size() > packages;
    m_status = MeterStatus::Ok;
}

bool PerfMeter::openEvent(const std::string& event, std::uint32_t type,
                          const std::vector<int>& cpus) {
    const fs::path events = eventSource(m_environment) / "events";
    const auto code = eventCode(readLine(events / event).value_or(""));
    const auto scale = readNumber(events / (event + ".scale"));
    if (!code || !scale)
        return true;  // This processor does not have it.
    for (const int cpu : cpus) {
        const int handle = m_perf->open(type, *code, cpu);
        if (handle < 0) {
            const bool isDenied = handle == -EACCES || handle == -EPERM;
            m_status = isDenied ? MeterStatus::Denied : MeterStatus::Absent;
            return false;
        }
        m_counters.push_back({handle, *scale, std::nullopt});
    }
    return true;
}

void PerfMeter::closeAll() {
    for (const Counter& counter : m_counters)
        m_perf->close(counter.handle);
    m_counters.clear();
}

std::string PerfMeter::source() const {
    return m_hasMemory ? "processor package and memory (perf)" : "processor package (perf)";
}

MeterScope PerfMeter::scope() const {
    return m_hasMemory ? MeterScope::ProcessorAndMemory : MeterScope::Processor;
}

std::string PerfMeter::reason() const {
    switch (m_status) {
        case MeterStatus::Ok:
            return {};
        case MeterStatus::Denied:
            return "The kernel has the event source \"power\", but this user may not use it.";
        case MeterStatus::Absent:
            return m_counters.empty() ? "The kernel has no usable event source \"power\" here."
                                      : "The kernel no longer gives the counters of \"power\".";
        case MeterStatus::Stuck:
            return "The energy counters of the processor do not move while it works.";
        case MeterStatus::Reset:
            return "The energy counters of the processor jumped; that interval is estimated.";
    }
    return {};
}

std::string PerfMeter::remedy() const {
    if (m_status != MeterStatus::Denied)
        return {};
    return "An administrator can allow it until the next start with: "
           "sysctl kernel.perf_event_paranoid=0. Note that other programs can then watch the whole "
           "machine as well.";
}

std::string PerfMeter::command() const {
    return m_status == MeterStatus::Denied ? "sudo sysctl kernel.perf_event_paranoid=0" : "";
}

std::optional<EnergyInterval> PerfMeter::read() {
    if (m_counters.empty())
        return std::nullopt;
    const double seconds = m_interval.next(m_environment);
    m_status = MeterStatus::Ok;
    double joules = 0;
    bool hasLast = true;
    for (Counter& counter : m_counters) {  // Every one, so that all intervals end now.
        const auto count = m_perf->read(counter.handle);
        const auto last = std::exchange(counter.last, count);
        if (!count)
            m_status = MeterStatus::Absent;
        hasLast = hasLast && last && count;
        if (last && count)
            joules +=
                (static_cast<double>(*count) - static_cast<double>(*last)) * counter.joulesPerCount;
    }
    if (!hasLast)
        return std::nullopt;
    if (joules < 0 || joules > kLargestWatts * seconds * static_cast<double>(m_counters.size())) {
        m_status = MeterStatus::Reset;
        return std::nullopt;
    }
    return m_interval.energyOf(joules, m_status);
}

}  // namespace seedling
