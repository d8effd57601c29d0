#include "engine/train/RunMeter.h"

#include "engine/meters/Carbon.h"
#include "engine/meters/MeterSettings.h"
#include "engine/meters/ProcessMemory.h"
#include "engine/profile/TensorMemory.h"

namespace seedling {
namespace {

EnergyTotal usedBefore(const RunProgress& progress) {
    EnergyTotal total;
    total.joules = progress.energyJ;
    total.lowJoules = progress.energyLowJ;
    total.highJoules = progress.energyHighJ;
    total.integratedJoules = progress.energyIntegratedJ;
    total.modelledJoules = progress.energyModelledJ;
    total.estimatedJoules = progress.energyEstimatedJ;
    total.aboveIdleSum = progress.energyAboveIdle;
    total.processSum = progress.energyProcess;
    total.seconds = progress.meteredSeconds;
    return total;
}

}  // namespace

RunMeter::RunMeter(const RunProgress& before, const MeterEnvironment& environment)
    : m_environment(environment),
      m_telemetryBefore(before.telemetryCpuSeconds),
      m_energy(EnergyLedger(environment, usedBefore(before)), environment.periodSeconds) {
    m_energy.start();
}

ResourcesEvent RunMeter::eventOf(const EnergyTotal& energy) const {
    ResourcesEvent event;
    event.rssBytes = readProcessMemory().rssBytes;
    event.tensorBytes = TensorMemory::currentBytes();
    event.tensorPeakBytes = TensorMemory::peakBytes();
    event.energyJ = energy.joules;
    event.energyLowJ = energy.lowJoules;
    event.energyHighJ = energy.highJoules;
    event.powerW = energy.watts;
    event.energyKind = energy.kind;
    event.energySource = energy.source;
    event.energyMeasuredShare = energy.measuredShare();
    event.energyAboveIdle = energy.aboveIdle();
    event.energyProcess = energy.process();
    event.telemetryCpuS = telemetryCpuSeconds();
    return event;
}

ResourcesEvent RunMeter::read() {
    return eventOf(m_energy.total());
}

ResourcesEvent RunMeter::readNow() {
    return eventOf(m_energy.latest());
}

void RunMeter::writeTo(RunProgress& progress) {
    const EnergyTotal energy = m_energy.latest();
    progress.energyJ = energy.joules;
    progress.energyLowJ = energy.lowJoules;
    progress.energyHighJ = energy.highJoules;
    progress.energyIntegratedJ = energy.integratedJoules;
    progress.energyModelledJ = energy.modelledJoules;
    progress.energyEstimatedJ = energy.estimatedJoules;
    progress.energyAboveIdle = energy.aboveIdleSum;
    progress.energyProcess = energy.processSum;
    progress.meteredSeconds = energy.seconds;
    progress.telemetryCpuSeconds = telemetryCpuSeconds();
}

double RunMeter::telemetryCpuSeconds() const {
    return m_telemetryBefore + m_energy.cpuSeconds();
}

std::int64_t RunMeter::peakRssBytes() const {
    return readProcessMemory().peakRssBytes;
}

void RunMeter::addCarbon(RunSummary& summary) const {
    const CarbonIntensity carbon = storedCarbonIntensity(m_environment);
    summary.carbonGramsPerKwh = carbon.gramsPerKwh;
    summary.carbonSource = toText(carbon);
}

}  // namespace seedling
