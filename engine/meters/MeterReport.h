#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/meters/Calibrate.h"
#include "engine/meters/Carbon.h"
#include "engine/meters/EnergyLedger.h"
#include "engine/meters/EnergyMeter.h"
#include "engine/meters/MeterEnvironment.h"
#include "engine/meters/MeterSettings.h"
#include "engine/meters/WallMeterFile.h"

namespace seedling {

/// One way of metering as `seedling-cli meters` lists it.
struct MeterSource {
    std::string name;
    EnergyKind kind = EnergyKind::Estimated;
    MeterStatus status = MeterStatus::Absent;
    std::string reason;
    std::string remedy;
    std::string command;        ///< What to type for that; may be empty.
    std::string sees;           ///< "processor package (RAPL)"
    bool isUsed = false;        ///< A run would be metered by it.
    bool canCalibrate = false;  ///< It can be read and sees the processor or the whole machine.
};

/// A wall meter's file and what is read in it.
struct WallMeterReport {
    std::string file;
    WallFileContent content;
    double ageSeconds = 0;  ///< Of its last reading; 0 where there is none.
    std::string problem;    ///< Why it cannot be read; empty when it can.
};

struct MeterReport {
    std::vector<MeterSource> sources;  ///< All that there are, best first.
    EnergyTotal total;                 ///< Of those that a run would use.
    std::string reason;  ///< Why not all of `total` is measured, as a sentence; empty when it is.
    std::string remedy;  ///< What the person can do about it; may be empty.
    CarbonIntensity carbon;                    ///< For `total`.
    MeterSettings settings;                    ///< What the person has stored.
    std::optional<WallMeterReport> wallMeter;  ///< None where no file is named.
    std::map<std::string, RestPower> rest;     ///< What was measured at rest just now, if it was.
    /// Largest distance of the band's ends from the value, as a fraction of it (0.05: 5 %).
    [[nodiscard]] double uncertainty() const;
};

/// Tries every source of this machine and meters for `seconds` (0.1 or more). Blocks for that long.
/// sleep: how to wait, for tests.
MeterReport meterReport(double seconds, const MeterEnvironment& environment = {},
                        const std::function<void(double seconds)>& sleep = {});

/// The object that `meters --json` prints, on one line. Its `figures` come in the order machine,
/// above_idle, process; one that is not known is null. With the table of carbon intensities, from
/// which a person may choose.
std::string toJson(const MeterReport& report);

}  // namespace seedling
