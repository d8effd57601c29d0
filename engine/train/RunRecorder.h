#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"
#include "engine/train/EventSink.h"

namespace seedling {

/// Says once that a period is over. Thread rule: one thread.
class Every {
public:
    explicit Every(double seconds) : m_period(seconds) {}
    /// True at the first call and then once a period.
    bool due();
    void restart() { m_last = std::chrono::steady_clock::now(); }

private:
    std::chrono::duration<double> m_period;
    std::chrono::steady_clock::time_point m_last{};
};

/// The one place where a run's story goes: into the project (rows in batches, about once a second)
/// and to whoever listens. Thread rule: that of the project.
class RunRecorder {
public:
    /// record: without an id it is of a forecast, of which nothing is stored.
    RunRecorder(Project& project, RunRecord record, EventSink& events);

    [[nodiscard]] const RunRecord& record() const { return m_record; }

    /// Sends the state and stores the status that goes with it.
    Status state(RunState state, const std::string& reason);
    /// Stores what was chosen for the run.
    Status describe(const std::string& method, const std::string& hardwareJson, int labels,
                    const std::string& labelSetHash);

    void progress(const ProgressEvent& event) { m_events.send(event); }
    void warning(const std::string& code, const std::string& message);
    /// Sends and stores it at once, for there are few.
    void alarm(std::int64_t step, const AlarmEvent& event);
    /// Sends the values and keeps them for the next flush.
    void metrics(std::int64_t step, const std::map<std::string, double>& values);
    void resources(const ResourcesEvent& event, double imagesPerS);

    /// Writes what is kept. Errors: as MetricStore::append.
    Status flush();
    /// The same when about a second has passed.
    Status flushNowAndThen();

    /// The last word about the run.
    Status finish(RunStatus status, const std::string& reason, const std::string& summaryJson);

private:
    [[nodiscard]] bool isStored() const { return m_record.id.isValid(); }
    Status store();
    void keep(std::int64_t step, const std::string& name, double value);

    Project& m_project;
    RunRecord m_record;
    EventSink& m_events;
    std::vector<MetricPoint> m_points;
    Every m_flushes{1.0};
};

}  // namespace seedling
