#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace seedling {

/// Seconds of a clock that never jumps and stands still while the machine sleeps.
double steadySeconds();
/// Processor seconds that this process and the children it waited for have used so far, all threads
/// together.
double processCpuSeconds();
/// Processor cores that this process may run on.
int usableCores();

/// Everything that meters see of the machine, so that tests can give them another one.
struct MeterEnvironment {
    std::filesystem::path sys = "/sys";
    std::filesystem::path proc = "/proc";
    std::function<double()> seconds = steadySeconds;
    std::function<double()> cpuSeconds = processCpuSeconds;
    int cores = usableCores();
};

/// First line of a small file without the line end; none when it cannot be read. errorNumber: where
/// to put errno, may be null.
std::optional<std::string> readLine(const std::filesystem::path& file, int* errorNumber = nullptr);
/// The same as a whole number that is not negative.
std::optional<double> readNumber(const std::filesystem::path& file, int* errorNumber = nullptr);

}  // namespace seedling
