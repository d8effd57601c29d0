#include "engine/meters/ProcessorTime.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "engine/meters/ControlGroup.h"

namespace seedling {
namespace {

// The rest of a line of /proc/stat after its name: user nice system idle iowait irq softirq steal.
double busySeconds(std::istringstream& fields) {
    double user = 0;
    double nice = 0;
    double system = 0;
    double idle = 0;
    double wait = 0;
    double irq = 0;
    double softirq = 0;
    fields >> user >> nice >> system >> idle >> wait >> irq >> softirq;
    static const auto kTicksPerSecond = static_cast<double>(::sysconf(_SC_CLK_TCK));
    return (user + nice + system + irq + softirq) / kTicksPerSecond;
}

// The number of "cpu12"; none for "cpu" and other lines.
std::optional<int> coreNumber(const std::string& name) {
    if (name.size() <= 3 || !name.starts_with("cpu"))
        return std::nullopt;
    const auto number = numberFrom(std::string_view(name).substr(3));
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

// What follows "name: " in the first such line.
std::string processorField(const MeterEnvironment& environment, std::string_view name) {
    std::ifstream stream(environment.proc / "cpuinfo");
    for (std::string line; std::getline(stream, line);) {
        const auto colon = line.find(": ");
        if (line.starts_with(name) && colon != std::string::npos)
            return line.substr(colon + 2);
    }
    return {};
}

}  // namespace

ProcessorClock::ProcessorClock(MeterEnvironment environment)
    : m_environment(std::move(environment)), m_cores(busyCoresAtMost(m_environment)) {}

ProcessorTime ProcessorClock::read() const {
    ProcessorTime time;
    time.own = m_environment.cpuSeconds();
    double usable = 0;
    const auto& mine = m_environment.coreNumbers;
    std::ifstream stream(m_environment.proc / "stat");
    for (std::string line; std::getline(stream, line) && line.starts_with("cpu");) {
        std::istringstream fields(line);
        std::string name;
        fields >> name;
        const auto core = coreNumber(name);
        if (name == "cpu")
            time.all = busySeconds(fields);
        else if (core && std::ranges::find(mine, *core) != mine.end())
            usable += busySeconds(fields);
    }
    // Under a limit the other programs of those cores belong to other people.
    const bool isLimited = m_cores < m_environment.cores;
    time.usable = usable > 0 && !isLimited ? usable : time.own;
    return time;
}

double busyCoresAtMost(const MeterEnvironment& environment) {
    const double cores = environment.cores;
    return std::clamp(grantedProcessors(environment).value_or(cores), 0.01, cores);
}

int machineCores(const MeterEnvironment& environment) {
    int cores = 0;
    std::ifstream stream(environment.proc / "stat");
    for (std::string line; std::getline(stream, line) && line.starts_with("cpu");)
        cores += line.starts_with("cpu ") ? 0 : 1;
    return cores > 0 ? cores : environment.cores;
}

std::string processorName(const MeterEnvironment& environment) {
    return processorField(environment, "model name");
}

bool isVirtualMachine(const MeterEnvironment& environment) {
    std::istringstream flags(processorField(environment, "flags"));
    for (std::string flag; flags >> flag;) {
        if (flag == "hypervisor")
            return true;
    }
    return false;
}

}  // namespace seedling
