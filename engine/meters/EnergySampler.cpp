#include "engine/meters/EnergySampler.h"

#include <algorithm>
#include <utility>

#include "engine/meters/MeterEnvironment.h"

namespace seedling {

EnergySampler::EnergySampler(EnergyLedger ledger, double periodSeconds)
    : m_ledger(std::move(ledger)),
      m_total(m_ledger.total()),
      m_period(periodSeconds),
      m_thread([this](const std::stop_token& stop) { run(stop); }) {}

void EnergySampler::start() {
    const std::scoped_lock lock(m_metersMutex);
    m_ledger.start();
    keep(m_ledger.total());
}

void EnergySampler::pause() {
    const std::scoped_lock lock(m_metersMutex);
    m_ledger.pause();
    keep(m_ledger.total());
}

EnergyTotal EnergySampler::total() const {
    const std::scoped_lock lock(m_totalMutex);
    return m_total;
}

EnergyTotal EnergySampler::latest() {
    const std::scoped_lock lock(m_metersMutex);
    keep(m_ledger.sample());
    return m_ledger.total();
}

void EnergySampler::keep(const EnergyTotal& total) {
    const std::scoped_lock lock(m_totalMutex);
    m_total = total;
}

// Sleeps to fixed moments, so that the time of reading does not add up; those that were missed are
// passed over.
void EnergySampler::run(const std::stop_token& stop) {
    using Clock = std::chrono::steady_clock;
    const auto period = std::chrono::duration_cast<Clock::duration>(m_period);
    auto next = Clock::now() + period;
    while (true) {
        std::unique_lock sleeping(m_sleepMutex);
        m_wake.wait_until(sleeping, stop, next, [] { return false; });
        sleeping.unlock();
        if (stop.stop_requested())
            return;
        (void)latest();
        m_cpuSeconds = threadCpuSeconds();
        next = std::max(next + period, Clock::now());
    }
}

}  // namespace seedling
