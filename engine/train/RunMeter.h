#pragma once

#include <cstdint>
#include <memory>

#include "engine/protocol/Event.h"
#include "engine/train/CheckpointHeader.h"

namespace seedling {

/// Memory and energy of a run: one place that asks all meters. Energy goes on from what the run had
/// used when its checkpoint was written. Thread rule: one thread.
class RunMeter {
public:
    explicit RunMeter(const RunProgress& before);
    ~RunMeter();
    RunMeter(const RunMeter&) = delete;
    RunMeter& operator=(const RunMeter&) = delete;

    /// Everything a resources event holds but the step and the operations.
    ResourcesEvent read();

    /// Largest resident memory of this process so far, bytes.
    [[nodiscard]] std::int64_t peakRssBytes() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace seedling
