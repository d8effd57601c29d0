#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace seedling {

class NvmlApi;
class PerfApi;

/// Seconds of a clock that never jumps and stands still while the machine sleeps.
double steadySeconds();
/// The same, but going on while the machine sleeps.
double bootSeconds();
/// Seconds since 1970 (UTC), as wall meters write them.
double wallSeconds();
/// Processor seconds that this process and the children it waited for have used so far, all threads
/// together.
double processCpuSeconds();
/// Processor seconds that the calling thread has used so far.
double threadCpuSeconds();
/// Numbers of the processor cores that this process may run on.
std::vector<int> usableCoreNumbers();
/// How many those are, at least 1.
int usableCores();
/// Folder of the person's own settings of this program; empty where there is none.
std::filesystem::path configFolder();
/// The driver of NVIDIA boards; null where there is none.
std::shared_ptr<NvmlApi> systemNvml();
/// The kernel's performance counters.
std::shared_ptr<PerfApi> systemPerf();

/// Everything that meters see of the machine, so that tests can give them another one.
struct MeterEnvironment {
    std::filesystem::path sys = "/sys";
    std::filesystem::path proc = "/proc";
    std::filesystem::path config = configFolder();
    std::function<double()> seconds = steadySeconds;
    std::function<double()> bootSeconds = seedling::bootSeconds;
    std::function<double()> wallSeconds = seedling::wallSeconds;
    std::function<double()> cpuSeconds = processCpuSeconds;
    std::function<std::shared_ptr<NvmlApi>()> nvml = systemNvml;
    std::function<std::shared_ptr<PerfApi>()> perf = systemPerf;
    int cores = usableCores();
    std::vector<int> coreNumbers = usableCoreNumbers();
    double periodSeconds = 0.2;  ///< How often the meters are going to be read.
};

/// First line of a small file without the line end; none when it cannot be read. errorNumber: where
/// to put errno, may be null.
std::optional<std::string> readLine(const std::filesystem::path& file, int* errorNumber = nullptr);
/// The same as a number that is not negative.
std::optional<double> readNumber(const std::filesystem::path& file, int* errorNumber = nullptr);
/// The same as a number of either sign.
std::optional<double> readSigned(const std::filesystem::path& file, int* errorNumber = nullptr);
/// A text that is a number and nothing else, but for spaces around it.
std::optional<double> numberFrom(std::string_view text);

}  // namespace seedling
