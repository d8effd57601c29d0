#pragma once

#include <cstdint>
#include <memory>
#include <optional>

namespace seedling {

/// The part of Linux' performance counters that PerfMeter needs, so that tests can give it another
/// kernel. Thread rule: one thread.
class PerfApi {
public:
    virtual ~PerfApi() = default;

    /// Starts a counter of everything that happens on a processor (perf_event_open with that cpu
    /// and all processes). Returns a handle that is not negative, or an errno with a minus.
    virtual int open(std::uint32_t type, std::uint64_t event, int cpu) = 0;
    /// Events since it was opened; none when it cannot be read.
    virtual std::optional<std::uint64_t> read(int handle) = 0;
    virtual void close(int handle) = 0;
};

}  // namespace seedling
