#include "engine/meters/EnergyLedger.h"

#include <fmt/format.h>

#include "engine/meters/EstimatedMeter.h"
#include "engine/meters/RaplMeter.h"

namespace seedling {
namespace {

constexpr double kShortestSeconds = 0.05;
/// An estimated part smaller than this does not change what the total is called.
constexpr double kNegligibleShare = 0.01;

// Every real meter of this machine in order of preference; the first that works is used.
std::unique_ptr<EnergyMeter> bestMeter(const MeterEnvironment& environment) {
    auto rapl = std::make_unique<RaplMeter>(environment);
    if (rapl->status() == MeterStatus::Ok)
        return rapl;
    return nullptr;
}

}  // namespace

EnergyLedger::EnergyLedger(MeterEnvironment environment, const EnergyTotal& before)
    : EnergyLedger(bestMeter(environment), std::make_unique<EstimatedMeter>(environment),
                   environment.seconds, before) {}

EnergyLedger::EnergyLedger(std::unique_ptr<EnergyMeter> best, std::unique_ptr<EnergyMeter> estimate,
                           std::function<double()> seconds, const EnergyTotal& before)
    : m_best(std::move(best)),
      m_estimate(std::move(estimate)),
      m_seconds(std::move(seconds)),
      m_total(before) {
    m_total.watts = 0;
    describe();
}

void EnergyLedger::start() {
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_last = m_seconds();
    // What was used until now belongs to nobody.
    (void)m_estimate->read();
    if (m_best)
        (void)m_best->read();
}

void EnergyLedger::pause() {
    (void)sample();
    m_isRunning = false;
    m_total.watts = 0;
}

EnergyTotal EnergyLedger::sample() {
    const double now = m_seconds();
    const double seconds = now - m_last;
    if (!m_isRunning || seconds < kShortestSeconds)
        return m_total;
    m_last = now;
    const auto estimated = m_estimate->read();
    const auto measured = m_best ? m_best->read() : std::nullopt;
    if (measured)
        add(*measured, m_best->kind() == EnergyKind::Estimated, seconds);
    else if (estimated)
        add(*estimated, true, seconds);
    describe();
    return m_total;
}

void EnergyLedger::add(const EnergyInterval& interval, bool isEstimated, double seconds) {
    m_total.joules += interval.joules;
    m_total.lowJoules += interval.lowJoules;
    m_total.highJoules += interval.highJoules;
    m_total.estimatedJoules += isEstimated ? interval.joules : 0;
    m_total.seconds += seconds;
    m_total.watts = interval.joules / seconds;
}

void EnergyLedger::describe() {
    const double share = m_total.joules > 0 ? m_total.estimatedJoules / m_total.joules : 0;
    if (!m_best || share > 0.99) {
        m_total.kind = EnergyKind::Estimated;
        m_total.source = m_estimate->source();
        return;
    }
    m_total.kind = share > kNegligibleShare ? EnergyKind::Estimated : m_best->kind();
    m_total.source = share > kNegligibleShare
                         ? fmt::format("{}, {:.0f} % estimated", m_best->source(), 100 * share)
                         : m_best->source();
}

}  // namespace seedling
