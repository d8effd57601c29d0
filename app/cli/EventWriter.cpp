#include "app/cli/EventWriter.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace seedling::cli {
namespace {

/// The newer metrics, with every value of the older ones that they do not have themselves.
MetricsEvent merged(const MetricsEvent& older, MetricsEvent newer) {
    newer.values.insert(older.values.begin(), older.values.end());
    return newer;
}

}  // namespace

EventWriter::EventWriter(std::function<bool(const std::string&)> write,
                         std::function<void()> onBroken)
    : m_write(std::move(write)), m_onBroken(std::move(onBroken)) {
    m_progress.interval = std::chrono::milliseconds(100);
    m_metrics.interval = std::chrono::milliseconds(100);
    m_resources.interval = std::chrono::milliseconds(250);
    m_thread = std::thread([this] { loop(); });
}

EventWriter::~EventWriter() {
    {
        const std::lock_guard lock(m_mutex);
        queueWaiting();
        m_ending = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

EventWriter::Slot* EventWriter::slotOf(const Event& event) {
    if (std::holds_alternative<ProgressEvent>(event)) {
        return &m_progress;
    }
    if (std::holds_alternative<MetricsEvent>(event)) {
        return &m_metrics;
    }
    if (std::holds_alternative<ResourcesEvent>(event)) {
        return &m_resources;
    }
    return nullptr;
}

void EventWriter::send(const Event& event) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_broken) {
            return;
        }
        Slot* slot = slotOf(event);
        if (slot == nullptr) {
            queueWaiting();
            m_queue.push_back(event);
        } else if (slot == &m_metrics && slot->event) {
            slot->event =
                merged(std::get<MetricsEvent>(*slot->event), std::get<MetricsEvent>(event));
        } else {
            slot->event = event;
        }
    }
    m_changed.notify_all();
}

void EventWriter::flush() {
    std::unique_lock lock(m_mutex);
    queueWaiting();
    m_changed.notify_all();
    m_idle.wait(lock, [this] { return m_broken || (m_queue.empty() && !m_writing); });
}

void EventWriter::queueWaiting() {
    for (Slot* slot : {&m_progress, &m_metrics, &m_resources}) {
        if (slot->event) {
            m_queue.push_back(std::move(*slot->event));
            slot->event.reset();
        }
    }
}

bool EventWriter::queueDue(Clock::time_point now) {
    for (Slot* slot : {&m_progress, &m_metrics, &m_resources}) {
        if (slot->event && slot->due <= now) {
            m_queue.push_back(std::move(*slot->event));
            slot->event.reset();
            slot->due = now + slot->interval;
        }
    }
    return !m_queue.empty();
}

std::optional<EventWriter::Clock::time_point> EventWriter::nextDue() const {
    std::optional<Clock::time_point> next;
    for (const Slot* slot : {&m_progress, &m_metrics, &m_resources}) {
        if (slot->event && (!next || slot->due < *next)) {
            next = slot->due;
        }
    }
    return next;
}

void EventWriter::loop() {
    std::unique_lock lock(m_mutex);
    while (true) {
        if (m_queue.empty() && !queueDue(Clock::now())) {
            if (m_ending) {
                return;
            }
            m_idle.notify_all();
            if (const auto next = nextDue()) {
                m_changed.wait_until(lock, *next);
            } else {
                m_changed.wait(lock);
            }
            continue;
        }
        const Event event = std::move(m_queue.front());
        m_queue.pop_front();
        m_writing = true;
        lock.unlock();
        const bool written = m_write(toJsonLine(event) + "\n");
        lock.lock();
        m_writing = false;
        if (!written && !m_broken) {
            m_broken = true;
            m_queue.clear();
            m_idle.notify_all();
            lock.unlock();
            m_onBroken();
            lock.lock();
        }
    }
}

}  // namespace seedling::cli
