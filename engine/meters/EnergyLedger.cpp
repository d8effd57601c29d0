#include "engine/meters/EnergyLedger.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engine/meters/EnergyPartition.h"

namespace seedling {
namespace {

constexpr double kShortestSeconds = 0.05;
/// A part smaller than this does not change what the total is called.
constexpr double kNegligibleShare = 0.01;
/// The clock that goes on in sleep ran ahead of the other by more: the machine was suspended.
constexpr double kSleptSeconds = 0.5;
/// For so long a graphics board that gives no value is taken to draw what it last did.
constexpr double kLongestGapSeconds = 10;
constexpr double kGapBand = 2.5;

// What a source used above rest. idle: what it uses at rest in that time.
EnergyPart aboveIdleOf(const EnergyInterval& interval, double idle, bool isReal, double seconds) {
    const double over = interval.joules - idle;
    if (isReal)  // Its error stays the same when rest is taken away.
        return {over, over - (interval.joules - interval.lowJoules),
                over + (interval.highJoules - interval.joules), seconds};
    if (interval.joules <= 0)
        return {0, 0, 0, seconds};
    // A model is wrong by a factor.
    return {over, over * interval.lowJoules / interval.joules,
            over * interval.highJoules / interval.joules, seconds};
}

EnergyPart scaled(const EnergyPart& part, double factor) {
    return {part.joules * factor, part.lowJoules * factor, part.highJoules * factor, part.seconds};
}

std::optional<EnergyInterval> gapOf(double watts, double seconds) {
    const double joules = watts * seconds;
    return EnergyInterval{joules, joules / kGapBand, joules * kGapBand, joules};
}

}  // namespace

EnergyLedger::EnergyLedger(const MeterEnvironment& environment, const EnergyTotal& before)
    : EnergyLedger(machineMeters(environment), environment, before) {}

EnergyLedger::EnergyLedger(MachineMeters meters, const MeterEnvironment& environment,
                           const EnergyTotal& before)
    : m_environment(environment),
      m_clock(environment),
      m_total(before),
      m_processBefore(before.processSum) {
    for (auto& meter : meters.meters) {
        Source& source = m_sources.emplace_back();
        source.idleWatts = meter->idleWatts();
        const auto known = meters.idleWatts.find(meter->name());
        if (!source.idleWatts && known != meters.idleWatts.end())
            source.idleWatts = known->second;
        source.meter = std::move(meter);
    }
    m_total.watts = 0;
    describe();
}

std::vector<const EnergyMeter*> EnergyLedger::meters() const {
    std::vector<const EnergyMeter*> all;
    for (const Source& source : m_sources)
        all.push_back(source.meter.get());
    return all;
}

bool EnergyLedger::uses(const EnergyMeter& meter) const {
    const auto used = usedSources();
    return std::ranges::any_of(
        used, [&meter](const Source* source) { return source->meter.get() == &meter; });
}

void EnergyLedger::start() {
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_last = m_environment.seconds();
    m_lastTime = m_clock.read();
    (void)hasSlept();
    // What was used until now belongs to nobody.
    for (Source& source : m_sources)
        (void)source.meter->read();
}

void EnergyLedger::pause() {
    (void)sample();
    m_isRunning = false;
    m_total.watts = 0;
}

EnergyTotal EnergyLedger::sample() {
    const double now = m_environment.seconds();
    const double seconds = now - m_last;
    if (!m_isRunning || seconds < kShortestSeconds)
        return m_total;
    m_last = now;
    const ProcessorTime time = m_clock.read();
    const ProcessorTime before = std::exchange(m_lastTime, time);
    readAll(seconds);
    if (hasSlept())
        ++m_total.suspends;
    else
        add(seconds, before, time);
    describe();
    return m_total;
}

void EnergyLedger::readAll(double seconds) {
    for (Source& source : m_sources) {
        source.interval = source.meter->read();
        if (source.interval) {
            source.lastWatts = source.interval->joules / seconds;
            source.missingSeconds = 0;
            continue;
        }
        source.missingSeconds += seconds;
        const bool isGap = source.meter->scope() == MeterScope::Graphics && source.lastWatts > 0 &&
                           source.missingSeconds <= kLongestGapSeconds;
        // No estimate stands in for a board, and leaving it out would count it as zero.
        if (isGap)
            source.interval = gapOf(source.lastWatts, seconds);
    }
}

bool EnergyLedger::hasSlept() {
    const double asleep = m_environment.bootSeconds() - m_environment.seconds();
    return asleep - std::exchange(m_lastAsleep, asleep) > kSleptSeconds;
}

void EnergyLedger::add(double seconds, const ProcessorTime& before, const ProcessorTime& now) {
    std::vector<MeterReading> readings;
    for (const Source& source : m_sources)
        readings.push_back(
            {source.meter->scope(), source.meter->kind(), source.interval.has_value()});
    const auto places = choosePartition(readings);
    if (places.empty())
        return;
    m_total.seconds += seconds;
    const double joulesBefore = m_total.joules;
    EnergyPart aboveIdle{0, 0, 0, seconds};
    EnergyPart shared{0, 0, 0, seconds};
    bool isIdleKnown = true;
    for (const std::size_t place : places) {
        Source& source = m_sources[place];
        addJoules(source);
        isIdleKnown = isIdleKnown && source.idleWatts;
        auto over = aboveIdleOf(*source.interval, source.idleWatts.value_or(0) * seconds,
                                isReal(readings[place].kind), 0);
        aboveIdle += over;
        if (readings[place].scope != MeterScope::Graphics)
            shared += over;
    }
    m_total.watts = (m_total.joules - joulesBefore) / seconds;
    if (!isIdleKnown)
        return;
    m_total.aboveIdleSum += aboveIdle;
    shareOut(shared, isReal(readings[places.front()].kind), before, now);
}

void EnergyLedger::addJoules(Source& source) {
    const EnergyInterval& interval = *source.interval;
    const EnergyKind kind = source.meter->kind();
    m_total.joules += interval.joules;
    m_total.lowJoules += interval.lowJoules;
    m_total.highJoules += interval.highJoules;
    (kind == EnergyKind::Modelled ? m_total.modelledJoules : m_total.estimatedJoules) +=
        interval.estimatedJoules;
    if (kind == EnergyKind::Integrated)
        m_total.integratedJoules += interval.joules - interval.estimatedJoules;
    source.joules += interval.joules;
}

// The ratio is that of the whole sitting: over single intervals the clocks are too coarse.
void EnergyLedger::shareOut(const EnergyPart& aboveIdle, bool isReal, const ProcessorTime& before,
                            const ProcessorTime& now) {
    // A meter sees the programs on all cores, the estimate those on the cores that it counts.
    const auto all = isReal ? now.all : std::optional(now.usable);
    const auto allBefore = isReal ? before.all : std::optional(before.usable);
    if (!all || !allBefore)
        return;
    m_ownCpuSeconds += std::max(0.0, now.own - before.own);
    m_allCpuSeconds += std::max(0.0, *all - *allBefore);
    m_shared += aboveIdle;
    const double ratio = m_allCpuSeconds > 0 ? std::min(1.0, m_ownCpuSeconds / m_allCpuSeconds) : 0;
    m_total.processSum = m_processBefore;
    m_total.processSum += scaled(m_shared, ratio);
}

EnergyKind EnergyLedger::kindOfSum() const {
    const double negligible = kNegligibleShare * m_total.joules;
    if (m_total.estimatedJoules > negligible)
        return EnergyKind::Estimated;
    if (m_total.modelledJoules > negligible)
        return EnergyKind::Modelled;
    return m_total.integratedJoules > negligible ? EnergyKind::Integrated : EnergyKind::Measured;
}

// The sources of the sum so far; before there is one, those that are going to be used.
std::vector<const EnergyLedger::Source*> EnergyLedger::usedSources() const {
    double joules = 0;
    for (const Source& source : m_sources)
        joules += source.joules;
    std::vector<const Source*> used;
    for (const Source& source : m_sources) {
        if (joules > 0 && source.joules > kNegligibleShare * joules)
            used.push_back(&source);
    }
    if (!used.empty())
        return used;
    std::vector<MeterReading> readings;
    for (const Source& source : m_sources)
        readings.push_back({source.meter->scope(), source.meter->kind(),
                            source.meter->status() == MeterStatus::Ok});
    for (const std::size_t place : choosePartition(readings))
        used.push_back(&m_sources[place]);
    return used;
}

void EnergyLedger::describe() {
    const auto used = usedSources();
    m_total.source.clear();
    m_total.isWholeMachine = !used.empty();
    EnergyKind worst = EnergyKind::Measured;
    for (const Source* source : used) {
        m_total.source += (m_total.source.empty() ? "" : "; ") + source->meter->source();
        worst = std::max(worst, source->meter->kind());
        m_total.isWholeMachine =
            m_total.isWholeMachine && source->meter->scope() == MeterScope::Machine;
    }
    m_total.kind = m_total.joules > 0 ? kindOfSum() : worst;
    const double measured = m_total.measuredShare();
    if (measured < kNegligibleShare || measured > 1 - kNegligibleShare)
        return;
    m_total.source += fmt::format("; {:.0f} % measured", 100 * measured);
    for (const auto& [joules, word] : {std::pair(m_total.modelledJoules, "modelled"),
                                       std::pair(m_total.estimatedJoules, "estimated")}) {
        if (joules > kNegligibleShare * m_total.joules)
            m_total.source += fmt::format(", {:.0f} % {}", 100 * joules / m_total.joules, word);
    }
}

}  // namespace seedling
