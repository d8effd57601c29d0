#pragma once

#include <unistd.h>

#include <cmath>
#include <filesystem>
#include <memory>
#include <string>

#include "engine/meters/MeterEnvironment.h"
#include "engine/meters/NvmlApi.h"
#include "engine/meters/PerfApi.h"
#include "tests/support/TempFolder.h"

namespace seedling::test {

/// A machine made of files in a temporary folder and clocks that the test moves.
class FakeMachine {
public:
    static constexpr double kRangeJoules = 262'143.32885;
    static constexpr double kWallStart = 1'800'000'000;

    [[nodiscard]] MeterEnvironment environment() {
        MeterEnvironment made;
        made.sys = m_folder / "sys";
        made.proc = m_folder / "proc";
        made.config = m_folder / "config";
        made.seconds = [this] { return m_seconds; };
        made.bootSeconds = [this] { return m_seconds + m_asleep; };
        made.wallSeconds = [this] { return kWallStart + m_seconds + m_asleep; };
        made.cpuSeconds = [this] { return m_cpuSeconds; };
        made.nvml = [this] { return nvml; };
        made.perf = [this] { return perf; };
        made.cores = 4;
        made.coreNumbers = {0, 1, 2, 3};
        return made;
    }

    /// Its drivers; null where it has none.
    std::shared_ptr<NvmlApi> nvml;
    std::shared_ptr<PerfApi> perf;

    /// Time goes by; cpu: processor seconds used meanwhile.
    void pass(double seconds, double cpu = 0) {
        m_seconds += seconds;
        m_cpuSeconds += cpu;
    }

    /// The machine is suspended; its steady clock stands still meanwhile.
    void sleep(double seconds) { m_asleep += seconds; }
    /// What a wall meter beside it would write as the time.
    [[nodiscard]] double wallTime() const { return kWallStart + m_seconds + m_asleep; }
    /// Processor seconds of all programs so far, on cores 0 to 3.
    void setAllCpu(double seconds) const {
        const auto ticks = static_cast<double>(::sysconf(_SC_CLK_TCK));
        std::string text;
        for (const char* name : {"cpu ", "cpu0", "cpu1", "cpu2", "cpu3"}) {
            const double part = name[3] == ' ' ? seconds : seconds / 4;
            text += std::string(name) + " " + std::to_string(std::llround(part * ticks)) +
                    " 0 0 99999 0 0 0 77\n";
        }
        writeFile("proc/stat", text + "intr 1\n");
    }

    /// Makes or changes a counter: "intel-rapl:0".
    void setZone(const std::string& zone, const std::string& name, double joules) {
        write(zone, "name", name);
        write(zone, "max_energy_range_uj", "262143328850");
        setEnergy(zone, joules);
    }
    void setEnergy(const std::string& zone, double joules) {
        write(zone, "energy_uj", std::to_string(static_cast<long long>(joules * 1e6 + 0.5)));
    }
    void removeFile(const std::string& zone, const std::string& file) {
        std::filesystem::remove(zoneFolder(zone) / file);
    }
    [[nodiscard]] std::filesystem::path zoneFolder(const std::string& zone) const {
        return m_folder.path() / "sys/class/powercap" / zone;
    }
    /// A file that nobody but root may read.
    void deny(const std::string& path) const {
        std::filesystem::permissions(m_folder / path, std::filesystem::perms::none);
    }
    void remove(const std::string& path) const { std::filesystem::remove(m_folder / path); }
    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return m_folder / name;
    }
    /// Other users may then look into the temporary folder.
    void letEverybodyIn() const {
        std::filesystem::permissions(m_folder.path(), std::filesystem::perms(0755));
    }
    void writeFile(const std::string& path, const std::string& content) const {
        (void)m_folder.write(path, content);
    }

private:
    void write(const std::string& zone, const std::string& file, const std::string& content) {
        writeFile("sys/class/powercap/" + zone + "/" + file, content + "\n");
    }

    TempFolder m_folder;
    double m_seconds = 1000;
    double m_cpuSeconds = 5;
    double m_asleep = 0;
};

}  // namespace seedling::test
