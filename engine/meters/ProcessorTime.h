#pragma once

#include <optional>
#include <string>

#include "engine/meters/MeterEnvironment.h"

namespace seedling {

/// Processor time used since some fixed moment, in seconds; differences count.
struct ProcessorTime {
    double own = 0;  ///< By this process and the children it waited for.
    /// By all programs on the cores that this process may use; `own` where the system does not
    /// say, or where it grants this process less time than those cores have.
    double usable = 0;
    /// By all programs on all cores; none where the system does not say.
    std::optional<double> all;
};

/// Reads processor time from /proc/stat: user, nice, system, irq and softirq. Time that a virtual
/// machine was not given (steal) is not used. Thread rule: one thread.
class ProcessorClock {
public:
    /// Finds out once how many cores this process is granted.
    explicit ProcessorClock(MeterEnvironment environment);

    /// Up to now.
    [[nodiscard]] ProcessorTime read() const;
    /// busyCoresAtMost of the environment.
    [[nodiscard]] double cores() const { return m_cores; }

private:
    MeterEnvironment m_environment;
    double m_cores;
};

/// Cores that this process can keep busy: those that it may run on, fewer where a control group
/// grants less time. At least 0.01. Any thread.
double busyCoresAtMost(const MeterEnvironment& environment);

/// Cores that the machine has; those of the environment where the system does not say. Any thread.
int machineCores(const MeterEnvironment& environment);

/// What the machine calls its processor ("AMD EPYC"), as far as it says; may be empty. Any thread.
std::string processorName(const MeterEnvironment& environment);

/// Whether a hypervisor runs this machine. Energy counters of the processor that one lets through
/// cannot be trusted. Any thread.
bool isVirtualMachine(const MeterEnvironment& environment);

}  // namespace seedling
