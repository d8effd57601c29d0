#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/meters/EnergyLedger.h"
#include "engine/meters/EnergyMeter.h"
#include "engine/meters/MeterEnvironment.h"

namespace seedling {

/// One way of metering as `seedling-cli meters` lists it.
struct MeterSource {
    std::string name;
    EnergyKind kind = EnergyKind::Estimated;
    MeterStatus status = MeterStatus::Absent;
    std::string reason;
    std::string remedy;
};

struct MeterReport {
    std::vector<MeterSource> sources;  ///< Best first.
    EnergyTotal total;                 ///< Of the one that a run would use.
    /// Largest distance of the band's ends from the value, as a fraction of it (0.05: 5 %).
    [[nodiscard]] double uncertainty() const;
};

/// Tries every source of this machine and meters for `seconds` (0.1 or more). Blocks for that long.
/// sleep: how to wait, for tests.
MeterReport meterReport(double seconds, const MeterEnvironment& environment = {},
                        const std::function<void(double seconds)>& sleep = {});

/// The object that `meters --json` prints, on one line.
std::string toJson(const MeterReport& report);

}  // namespace seedling
