#include "engine/meters/ProcessMemory.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include "engine/meters/ControlGroup.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

// The number after "Name:" in a file of lines like "VmHWM:   1234 kB", in bytes; 0 when absent.
std::int64_t kilobyteField(const fs::path& file, std::string_view name) {
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        if (!line.starts_with(name) || line.size() <= name.size() || line[name.size()] != ':')
            continue;
        std::int64_t value = 0;
        std::istringstream(line.substr(name.size() + 1)) >> value;
        return value * 1024;
    }
    return 0;
}

// The largest peak before the system's began anew.
std::atomic<std::int64_t> g_earlierPeak = 0;

std::int64_t residentBytes(const fs::path& statm) {
    std::int64_t size = 0;
    std::int64_t resident = 0;
    std::ifstream(statm) >> size >> resident;
    return resident * ::sysconf(_SC_PAGESIZE);
}

std::int64_t smallerLimit(std::int64_t one, std::int64_t other) {
    if (one <= 0 || other <= 0)
        return std::max(one, other);
    return std::min(one, other);
}

// Smallest limit of a control group and those around it. "max" and the huge numbers that stand for
// it in version 1 are no limit.
std::int64_t controlGroupLimit(const MeterEnvironment& environment) {
    constexpr double kNoLimit = 0x1p60;
    std::int64_t limit = 0;
    for (const ControlGroup& group : controlGroups(environment, "memory")) {
        const char* file = group.version == 2 ? "memory.max" : "memory.limit_in_bytes";
        for (const fs::path& folder : group.folders) {
            const auto bytes = readNumber(folder / file);
            if (bytes && *bytes > 0 && *bytes < kNoLimit)
                limit = smallerLimit(limit, static_cast<std::int64_t>(*bytes));
        }
    }
    return limit;
}

}  // namespace

ProcessMemory readProcessMemory(const MeterEnvironment& environment) {
    const fs::path self = environment.proc / "self";
    ProcessMemory memory;
    memory.rssBytes = residentBytes(self / "statm");
    // The kernel updates the peak lazily, so that it may lag behind what is resident now.
    memory.peakRssBytes = std::max({kilobyteField(self / "status", "VmHWM"), memory.rssBytes,
                                    g_earlierPeak.load(std::memory_order_relaxed)});
    memory.limitBytes = smallerLimit(kilobyteField(environment.proc / "meminfo", "MemTotal"),
                                     controlGroupLimit(environment));
    memory.freeBytes = smallerLimit(
        kilobyteField(environment.proc / "meminfo", "MemAvailable"),
        memory.limitBytes > 0 ? std::max<std::int64_t>(memory.limitBytes - memory.rssBytes, 1) : 0);
    return memory;
}

std::int64_t memoryGrowth(const std::function<void()>& work) {
    const ProcessMemory before = readProcessMemory();
    // 5: the peak begins anew at what is resident now; see proc(5).
    const bool isAnew =
        static_cast<bool>(std::ofstream("/proc/self/clear_refs") << '5' << std::flush);
    if (isAnew) {
        g_earlierPeak.store(before.peakRssBytes, std::memory_order_relaxed);
    }
    work();
    if (!isAnew) {
        return 0;
    }
    const std::int64_t peak = kilobyteField("/proc/self/status", "VmHWM");
    return std::max<std::int64_t>(peak - before.rssBytes, 0);
}

}  // namespace seedling
