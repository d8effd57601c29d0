#pragma once

#include <QElapsedTimer>
#include <optional>

#include "engine/protocol/Event.h"
#include "ui/train/TrainState.h"

namespace seedling {

/// How far a run is: as its worker last said, and counted on since then. GUI thread only.
class RunPace {
public:
    /// Another run begins.
    void reset() { m_progress = {}; }
    /// The worker has said anything at all.
    void heard() { m_heard.start(); }
    /// The run trains from now on, and its time runs.
    void beginCounting() { m_told.start(); }
    void take(const ProgressEvent& event);

    [[nodiscard]] const ProgressEvent& progress() const { return m_progress; }
    /// 0-1; 1 is reached only when the run has ended.
    [[nodiscard]] double fraction(TrainState state) const;
    /// Counted down between the worker's reports; none while it is not known.
    [[nodiscard]] std::optional<double> secondsLeft(TrainState state) const;
    /// Since the worker was last heard of; 0 while it is paused or nothing runs.
    [[nodiscard]] int silentSeconds(TrainState state) const;

private:
    ProgressEvent m_progress;
    QElapsedTimer m_heard;
    QElapsedTimer m_told;  ///< Since progress() was, or counting began.
};

}  // namespace seedling
