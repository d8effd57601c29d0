#pragma once

#include <filesystem>
#include <string>

#include "engine/meters/MeterEnvironment.h"
#include "tests/support/TempFolder.h"

namespace seedling::test {

/// A machine made of files in a temporary folder and clocks that the test moves.
class FakeMachine {
public:
    static constexpr double kRangeJoules = 262'143.32885;

    [[nodiscard]] MeterEnvironment environment() {
        MeterEnvironment made;
        made.sys = m_folder / "sys";
        made.proc = m_folder / "proc";
        made.seconds = [this] { return m_seconds; };
        made.cpuSeconds = [this] { return m_cpuSeconds; };
        made.cores = 4;
        return made;
    }

    /// Time goes by; cpu: processor seconds used meanwhile.
    void pass(double seconds, double cpu = 0) {
        m_seconds += seconds;
        m_cpuSeconds += cpu;
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
};

}  // namespace seedling::test
