#pragma once

#include <cstdint>
#include <functional>

#include "engine/meters/MeterEnvironment.h"

namespace seedling {

/// Memory of this process and what it may use, in bytes; 0 where the system does not say.
struct ProcessMemory {
    std::int64_t rssBytes = 0;      ///< Resident now.
    std::int64_t peakRssBytes = 0;  ///< Largest resident size so far (VmHWM).
    std::int64_t limitBytes = 0;    ///< The smaller of the machine's memory and the control groups'
                                    ///< limits (version 1 and 2).
    std::int64_t freeBytes = 0;     ///< What it can still take without swapping: the smaller of
                                    ///< MemAvailable and what the limit leaves beside rssBytes.
};

/// Any thread.
ProcessMemory readProcessMemory(const MeterEnvironment& environment = {});

/// By how much the resident memory of this process grows while the work goes on, at its peak, in
/// bytes; 0 where the system does not let the peak begin anew (Linux, /proc/self/clear_refs).
/// Peaks from before stay in what readProcessMemory says. Other threads count as well. Thread
/// rule: one thread at a time.
std::int64_t memoryGrowth(const std::function<void()>& work);

}  // namespace seedling
