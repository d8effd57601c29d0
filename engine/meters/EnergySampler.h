#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "engine/meters/EnergyLedger.h"

namespace seedling {

/// Reads the meters in a thread of its own, so that neither training nor a window ever waits for
/// one. All the reckoning is EnergyLedger's. Thread rule: any thread.
class EnergySampler {
public:
    /// periodSeconds: between two readings. Counting begins with start().
    EnergySampler(EnergyLedger ledger, double periodSeconds);

    /// Begins to count, at first and after a pause.
    void start();
    /// Counts up to now, then stops until the next start. Waits for the meters.
    void pause();

    /// As of the last reading; does not wait.
    [[nodiscard]] EnergyTotal total() const;
    /// Up to now. Waits for the meters.
    EnergyTotal latest();

    /// Processor seconds that the thread has used to read the meters, as of the last reading: what
    /// it costs to know all this. Does not wait.
    [[nodiscard]] double cpuSeconds() const { return m_cpuSeconds.load(); }

private:
    void run(const std::stop_token& stop);
    void keep(const EnergyTotal& total);

    std::mutex m_metersMutex;  ///< Of the ledger.
    EnergyLedger m_ledger;
    mutable std::mutex m_totalMutex;  ///< Of the copy, held for moments only.
    EnergyTotal m_total;
    std::chrono::duration<double> m_period;
    std::atomic<double> m_cpuSeconds = 0;
    std::mutex m_sleepMutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread;  ///< Last, so that it ends before what it uses.
};

}  // namespace seedling
