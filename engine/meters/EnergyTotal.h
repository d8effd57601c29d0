#pragma once

#include <optional>
#include <string>

#include "engine/meters/EnergyMeter.h"

namespace seedling {

/// Energy over a length of time, in joules and seconds, with its band.
struct EnergyPart {
    double joules = 0;
    double lowJoules = 0;
    double highJoules = 0;
    double seconds = 0;

    EnergyPart& operator+=(const EnergyPart& part);
    bool operator==(const EnergyPart&) const = default;
};

/// What a run has used so far: its sums, which a resumed run goes on from, and the three figures
/// that are shown of them, always in this order: machine, aboveIdle, process.
struct EnergyTotal {
    double joules = 0;     ///< Whole machine, as far as it is metered (`source`).
    double lowJoules = 0;  ///< Band: the parts' bands are added up, since their errors go together.
    double highJoules = 0;
    double watts = 0;             ///< Over the last interval.
    double seconds = 0;           ///< Time that was metered; pauses and suspends are left out.
    double integratedJoules = 0;  ///< Parts of `joules` by how they are known; what is left
    double modelledJoules = 0;    ///< was measured.
    double estimatedJoules = 0;
    EnergyPart aboveIdleSum;  ///< Of the time for which the power at rest was known.
    EnergyPart processSum;    ///< Of the time for which the share of this process was known.
    EnergyKind kind = EnergyKind::Estimated;  ///< Of the least certain part that matters.
    std::string source;                       ///< For people: what was measured, and how.
    bool isWholeMachine = false;  ///< Everything was seen, disks and power supply included.
    int suspends = 0;             ///< Times that the machine slept meanwhile.

    /// Part of `joules` that was measured or integrated, 0-1.
    [[nodiscard]] double measuredShare() const;
    /// Everything that the machine used.
    [[nodiscard]] EnergyFigure machine() const;
    /// What it used over what it uses at rest. None where the power at rest was not known for all
    /// of the time.
    [[nodiscard]] std::optional<EnergyFigure> aboveIdle() const;
    /// Of that, the part of this process by its processor time; graphics boards are left out, since
    /// this program does not use them. None where aboveIdle is, or where the time of all programs
    /// is not known.
    [[nodiscard]] std::optional<EnergyFigure> process() const;
};

}  // namespace seedling
