#include "engine/meters/MeterEnvironment.h"

#include <sched.h>
#include <sys/resource.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <ctime>
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

double secondsOf(clockid_t clock) {
    timespec now{};
    ::clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace

double steadySeconds() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double>(now).count();
}

double bootSeconds() {
    return secondsOf(CLOCK_BOOTTIME);
}

double wallSeconds() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration<double>(now).count();
}

double processCpuSeconds() {
    return cpuSecondsOf(RUSAGE_SELF) + cpuSecondsOf(RUSAGE_CHILDREN);
}

double threadCpuSeconds() {
    return secondsOf(CLOCK_THREAD_CPUTIME_ID);
}

std::vector<int> usableCoreNumbers() {
    std::vector<int> numbers;
    cpu_set_t cores;
    CPU_ZERO(&cores);
    if (::sched_getaffinity(0, sizeof cores, &cores) != 0)
        return numbers;
    for (int core = 0; core < CPU_SETSIZE; ++core) {
        if (CPU_ISSET(static_cast<std::size_t>(core), &cores))
            numbers.push_back(core);
    }
    return numbers;
}

int usableCores() {
    const auto numbers = usableCoreNumbers();
    if (!numbers.empty())
        return static_cast<int>(numbers.size());
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

std::filesystem::path configFolder() {
    const char* config = std::getenv("XDG_CONFIG_HOME");
    if (config != nullptr && *config == '/')
        return std::filesystem::path(config) / "seedling";
    const char* home = std::getenv("HOME");
    if (home != nullptr && *home == '/')
        return std::filesystem::path(home) / ".config/seedling";
    return {};
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
    const auto value = readSigned(file, errorNumber);
    return value && *value >= 0 ? value : std::nullopt;
}

std::optional<double> readSigned(const std::filesystem::path& file, int* errorNumber) {
    const auto line = readLine(file, errorNumber);
    return line ? numberFrom(*line) : std::nullopt;
}

std::optional<double> numberFrom(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return std::nullopt;
    text = text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = error == std::errc() && end == text.data() + text.size();
    // "inf" and "nan" are numbers to from_chars, and to nobody else here.
    return isWhole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

}  // namespace seedling
