#pragma once

#include <optional>
#include <string>

#include "engine/protocol/Event.h"

namespace seedling {

enum class MeterStatus {
    Ok,
    Denied,  ///< It is there, but this user may not read it.
    Absent,  ///< This machine does not have it, or not now.
    Stuck,   ///< It does not move although the machine works.
    Reset,   ///< Its counter jumped; the interval was left out.
};
std::string toString(MeterStatus status);

/// What a meter sees. No two meters of one sum may see the same part (EnergyPartition).
enum class MeterScope {
    Machine,             ///< All of it.
    Processor,           ///< Packages alone.
    ProcessorAndMemory,  ///< Packages and the memory beside them.
    Memory,
    Graphics,  ///< Boards of their own, with their memory.
};

/// Energy over one interval, in joules, with the band in which the true value lies with a
/// probability of about 95 %.
struct EnergyInterval {
    double joules = 0;
    double lowJoules = 0;
    double highJoules = 0;
    double estimatedJoules = 0;  ///< Part of `joules` that the meter did not see, as in a stall.

    /// Adds another part: bands add up, since errors of one machine go together.
    EnergyInterval& operator+=(const EnergyInterval& part);
};

/// The interval with a band of so much on either side. uncertainty: a fraction, 0.05 for 5 %.
EnergyInterval intervalOf(double joules, double uncertainty);

/// One way of knowing how much energy is used. Reading never fails loudly: what cannot be read
/// gives no interval, never a zero, and status, reason and remedy say why. Thread rule: one thread.
class EnergyMeter {
public:
    virtual ~EnergyMeter() = default;

    /// Short name for lists, which stays the same from run to run: "RAPL".
    [[nodiscard]] virtual std::string name() const = 0;
    /// What it covers, for people: "processor package and memory (RAPL)".
    [[nodiscard]] virtual std::string source() const = 0;
    [[nodiscard]] virtual MeterScope scope() const = 0;
    [[nodiscard]] virtual EnergyKind kind() const = 0;
    [[nodiscard]] virtual MeterStatus status() const = 0;
    /// Why the status is not Ok, as a sentence; empty when it is.
    [[nodiscard]] virtual std::string reason() const = 0;
    /// What the person can do about it, as a sentence; may be empty.
    [[nodiscard]] virtual std::string remedy() const = 0;
    /// What to type into a terminal for that; empty where no single command does it.
    [[nodiscard]] virtual std::string command() const { return {}; }
    /// What it would show while nothing works, in watts, where it knows by itself, as models do.
    [[nodiscard]] virtual std::optional<double> idleWatts() const { return std::nullopt; }

    /// Energy since the previous call; the first call only starts the first interval. None when
    /// there is no trustworthy value for this interval. Call it at least every 10 seconds.
    virtual std::optional<EnergyInterval> read() = 0;
};

}  // namespace seedling
