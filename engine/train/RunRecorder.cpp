#include "engine/train/RunRecorder.h"

#include <utility>

#include "datasets/base/Clock.h"
#include "engine/protocol/MetricNames.h"

namespace seedling {
namespace {

RunStatus statusFor(RunState state, RunStatus before) {
    switch (state) {
        case RunState::Preparing:
            return RunStatus::Preparing;
        case RunState::Training:
        case RunState::Evaluating:
            return RunStatus::Training;
        case RunState::Paused:
            return RunStatus::Paused;
        default:
            return before;
    }
}

}  // namespace

bool Every::due() {
    const auto now = std::chrono::steady_clock::now();
    if (now - m_last < m_period) {
        return false;
    }
    m_last = now;
    return true;
}

RunRecorder::RunRecorder(Project& project, RunRecord record, EventSink& events)
    : m_project(project), m_record(std::move(record)), m_events(events) {}

Status RunRecorder::state(RunState state, const std::string& reason) {
    m_events.send(StateEvent{m_record.id, state, reason});
    const RunStatus status = statusFor(state, m_record.status);
    if (status == m_record.status) {
        return {};
    }
    m_record.status = status;
    return store();
}

Status RunRecorder::store() {
    return isStored() ? m_project.runs().update(m_record) : Status{};
}

Status RunRecorder::describe(const std::string& method, const std::string& hardwareJson, int labels,
                             const std::string& labelSetHash) {
    m_record.method = method;
    m_record.hardwareJson = hardwareJson;
    m_record.labelCount = labels;
    m_record.labelSetHash = labelSetHash;
    return store();
}

void RunRecorder::warning(const std::string& code, const std::string& message) {
    m_events.send(WarningEvent{code, message});
}

void RunRecorder::alarm(std::int64_t step, const AlarmEvent& event) {
    m_events.send(event);
    if (!isStored()) {
        return;
    }
    // A project that cannot be written shows at the next flush, which matters more.
    (void)m_project.alarms().add(m_record.id,
                                 {step, event.code, event.message, event.advice, nowMs()});
}

void RunRecorder::metrics(std::int64_t step, const std::map<std::string, double>& values) {
    if (values.empty()) {
        return;
    }
    for (const auto& [name, value] : values) {
        keep(step, name, value);
    }
    m_events.send(MetricsEvent{step, values});
}

void RunRecorder::resources(const ResourcesEvent& event, double imagesPerS) {
    keep(event.step, metric::kRssBytes, static_cast<double>(event.rssBytes));
    keep(event.step, metric::kTensorBytes, static_cast<double>(event.tensorBytes));
    keep(event.step, metric::kTensorPeakBytes, static_cast<double>(event.tensorPeakBytes));
    keep(event.step, metric::kEnergyJ, event.energyJ);
    keep(event.step, metric::kEnergyLowJ, event.energyLowJ);
    keep(event.step, metric::kEnergyHighJ, event.energyHighJ);
    keep(event.step, metric::kPowerW, event.powerW);
    keep(event.step, metric::kFlopTotal, event.flopTotal);
    keep(event.step, metric::kImagesPerSecond, imagesPerS);
    keep(event.step, metric::kTelemetryCpuS, event.telemetryCpuS);
    for (const MemoryKind& kind : kMemoryKinds) {
        keep(event.step, kind.name, static_cast<double>(event.memory.*kind.bytes));
        keep(event.step, kind.peakName, static_cast<double>(event.memoryPeak.*kind.bytes));
    }
    m_events.send(event);
}

void RunRecorder::keep(std::int64_t step, const std::string& name, double value) {
    if (isStored()) {
        m_points.push_back({step, name, value, nowMs()});
    }
}

Status RunRecorder::flush() {
    if (m_points.empty()) {
        return {};
    }
    const Status status = m_project.metrics().append(m_record.id, m_points);
    m_points.clear();
    return status;
}

Status RunRecorder::flushNowAndThen() {
    return m_flushes.due() ? flush() : Status{};
}

Status RunRecorder::finish(RunStatus status, const std::string& reason,
                           const std::string& summaryJson) {
    const Status flushed = flush();
    m_record.status = status;
    m_record.reason = reason;
    m_record.summaryJson = summaryJson;
    m_record.endedMs = nowMs();
    const Status updated = store();
    if (updated && isStored() && isUsable(status)) {
        // Also where an older run has gone on. Not worth failing for: of the newest it is so
        // anyway.
        (void)m_project.runs().use(m_record.id);
    }
    return flushed ? updated : flushed;
}

}  // namespace seedling
