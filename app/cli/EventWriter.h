#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "engine/train/EventSink.h"

namespace seedling::cli {

/// Writes events as JSON lines on a thread of its own, so that a job never waits for whoever reads.
/// Progress, metrics and resources wait in one place each: a newer one takes the place of an older
/// one that was not written yet (metrics are merged, so that a rare value is kept), and they are
/// written at most ten (resources four) times a second. All other events are always written, in
/// order, after whatever was waiting when they came.
/// Thread rule: `send` from any thread.
class EventWriter final : public EventSink {
public:
    /// write: puts text out, may block; false when nobody reads any more.
    /// onBroken: called once, on the writer's thread, when `write` first says so.
    EventWriter(std::function<bool(const std::string&)> write, std::function<void()> onBroken);

    /// Writes what is waiting and ends the thread.
    ~EventWriter() override;
    EventWriter(const EventWriter&) = delete;
    EventWriter& operator=(const EventWriter&) = delete;

    void send(const Event& event) override;

    /// Blocks until everything sent so far is written, or nobody reads.
    void flush();

private:
    using Clock = std::chrono::steady_clock;

    /// Where the newest of a kind of replaceable events waits.
    struct Slot {
        std::optional<Event> event;
        Clock::duration interval{};
        Clock::time_point due{};
    };

    Slot* slotOf(const Event& event);
    void queueWaiting();
    bool queueDue(Clock::time_point now);
    std::optional<Clock::time_point> nextDue() const;
    void loop();

    std::function<bool(const std::string&)> m_write;
    std::function<void()> m_onBroken;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::condition_variable m_idle;
    std::deque<Event> m_queue;
    Slot m_progress;
    Slot m_metrics;
    Slot m_resources;
    bool m_writing = false;
    bool m_broken = false;
    bool m_ending = false;
    std::thread m_thread;
};

}  // namespace seedling::cli
