#include "engine/train/RunMeter.h"

#include "engine/meters/ProcessMemory.h"
#include "engine/profile/TensorMemory.h"

namespace seedling {
namespace {

EnergyTotal usedBefore(const RunProgress& progress) {
    EnergyTotal total;
    total.joules = progress.energyJ;
    total.lowJoules = progress.energyLowJ;
    total.highJoules = progress.energyHighJ;
    total.estimatedJoules = progress.energyEstimatedJ;
    total.seconds = progress.meteredSeconds;
    return total;
}

}  // namespace

RunMeter::RunMeter(const RunProgress& before) : m_energy(MeterEnvironment{}, usedBefore(before)) {
    m_energy.start();
}

ResourcesEvent RunMeter::read() {
    const EnergyTotal energy = m_energy.sample();
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
    return event;
}

void RunMeter::writeTo(RunProgress& progress) {
    const EnergyTotal energy = m_energy.sample();
    progress.energyJ = energy.joules;
    progress.energyLowJ = energy.lowJoules;
    progress.energyHighJ = energy.highJoules;
    progress.energyEstimatedJ = energy.estimatedJoules;
    progress.meteredSeconds = energy.seconds;
}

std::int64_t RunMeter::peakRssBytes() const {
    return readProcessMemory().peakRssBytes;
}

}  // namespace seedling
