#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>

#include "engine/protocol/Command.h"

namespace seedling {

/// The lever between whoever commands a run and the loop that trains. Commands take effect at the
/// next safe point (a step boundary). Thread rule: any thread; `post` never blocks.
class RunControl {
public:
    void post(Command command);

    [[nodiscard]] bool stopRequested() const;
    /// How often: what a run does after the first request can be ended by another.
    [[nodiscard]] int stopRequests() const;
    [[nodiscard]] bool pauseRequested() const;
    /// True once per requested checkpoint.
    bool takeCheckpointRequest();

    /// Called by the loop at a safe point: blocks while paused, until Resume or Stop.
    void waitWhilePaused();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::atomic<int> m_stops = 0;
    std::atomic<bool> m_pause = false;
    std::atomic<bool> m_checkpoint = false;
};

}  // namespace seedling
