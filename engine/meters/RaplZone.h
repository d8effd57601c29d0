#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/meters/EnergyMeter.h"

namespace seedling {

/// One energy counter of powercap.
class RaplZone {
public:
    /// Finds the counters that together cover the processor packages and their memory once. root:
    /// the folder class/powercap.
    static std::vector<RaplZone> findAll(const std::filesystem::path& root);

    RaplZone(std::filesystem::path folder, bool isMemory);

    [[nodiscard]] bool isMemory() const { return m_isMemory; }

    /// Joules since the previous call. seconds: time since then. None with the first call, and with
    /// `status` set when the counter cannot be read (Denied, Absent) or jumped (Reset).
    std::optional<double> advance(double seconds, MeterStatus& status);

private:
    std::optional<double> unwrapped(double delta, double seconds) const;

    std::filesystem::path m_folder;
    bool m_isMemory;
    std::optional<double> m_rangeMicrojoules;  ///< The counter starts again at 0 behind it.
    std::optional<double> m_lastMicrojoules;
};

}  // namespace seedling
