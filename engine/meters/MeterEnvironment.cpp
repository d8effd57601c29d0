#include "engine/meters/MeterEnvironment.h"

#include <sched.h>
#include <sys/resource.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <fstream>
#include <thread>

namespace seedling {
namespace {

double cpuSecondsOf(int who) {
    rusage usage{};
    ::getrusage(who, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

}  // namespace

double steadySeconds() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double>(now).count();
}

double processCpuSeconds() {
    return cpuSecondsOf(RUSAGE_SELF) + cpuSecondsOf(RUSAGE_CHILDREN);
}

int usableCores() {
    cpu_set_t cores;
    CPU_ZERO(&cores);
    if (::sched_getaffinity(0, sizeof cores, &cores) == 0)
        return std::max(1, CPU_COUNT(&cores));
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

std::optional<std::string> readLine(const std::filesystem::path& file, int* errorNumber) {
    errno = 0;
    std::ifstream stream(file);
    std::string line;
    const bool isRead = static_cast<bool>(std::getline(stream, line));
    if (errorNumber)
        *errorNumber = isRead ? 0 : errno;
    return isRead ? std::optional(line) : std::nullopt;
}

std::optional<double> readNumber(const std::filesystem::path& file, int* errorNumber) {
    const auto line = readLine(file, errorNumber);
    if (!line)
        return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(line->data(), line->data() + line->size(), value);
    const bool isWhole = error == std::errc() && end == line->data() + line->size();
    return isWhole && value >= 0 ? std::optional(value) : std::nullopt;
}

}  // namespace seedling
