// The part of Trainer that watches how a run goes.
#include <torch/torch.h>

#include "engine/meters/ProcessMemory.h"
#include "engine/protocol/MetricNames.h"
#include "engine/train/Trainer.h"

namespace seedling {
namespace {

/// The weights of a step's pseudo-labels are counted in every step, which is cheap; the series by
/// class are written seldom, for there may be hundreds of classes.
void addThresholds(const Method& method, std::map<std::string, double>& values) {
    const Thresholds thresholds = method.policy ? method.policy->thresholds() : Thresholds{};
    if (thresholds.all) {
        values[metric::kThreshold] = *thresholds.all;
    }
    for (std::size_t place = 0; place < thresholds.byClass.size(); ++place) {
        values[metric::ofClass(metric::kClassThreshold, place)] = thresholds.byClass[place];
    }
}

}  // namespace

void Trainer::recordClasses() {
    std::map<std::string, double> values;
    addThresholds(m_method, values);
    std::vector<double> shares = m_monitor.takeClassShares();
    if (!shares.empty()) {
        shares.resize(m_setup.set.classes.size());
    }
    for (std::size_t place = 0; place < shares.size(); ++place) {
        values[metric::ofClass(metric::kClassShare, place)] = shares[place];
    }
    m_recorder.metrics(shownStep(), values);
    watch(values);
}

Status Trainer::recordSettling() {
    if (!m_settling.isWatching()) {
        return {};
    }
    if (const Status told = m_leader.rest(); !told) {
        return told;
    }
    return m_settling.look(*m_live, shownStep(), m_project, m_recorder);
}

void Trainer::send(const std::vector<AlarmEvent>& alarms) {
    for (const AlarmEvent& alarm : alarms) {
        m_recorder.alarm(shownStep(), alarm);
    }
}

void Trainer::watch(const std::map<std::string, double>& values) {
    send(m_alarms.heed(m_plan.fraction(), values));
}

void Trainer::watchResources(const ResourcesEvent& resources) {
    watch({{metric::kEnergyJ, resources.energyJ}});
    const ProcessMemory memory = readProcessMemory();
    send(m_alarms.heedMemory(memory.rssBytes, memory.rssBytes, memory.freeBytes));
}

void Trainer::watchForecast() {
    const ProcessMemory memory = readProcessMemory();
    send(m_alarms.heedMemory(m_forecast->rssBytes, memory.rssBytes, memory.freeBytes,
                             batchMemory()));
}

}  // namespace seedling
