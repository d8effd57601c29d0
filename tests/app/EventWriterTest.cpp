#include "app/cli/EventWriter.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

#include "engine/protocol/Event.h"
#include "engine/protocol/MetricNames.h"

namespace seedling::cli {
namespace {

/// A reader that takes lines, or keeps the writer waiting like a pipe that is full.
class Reader {
public:
    bool take(const std::string& line) {
        std::unique_lock lock(m_mutex);
        m_arrived = true;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_open; });
        m_lines.push_back(line);
        return m_listens;
    }
    void setOpen(bool open) {
        const std::lock_guard lock(m_mutex);
        m_open = open;
        m_changed.notify_all();
    }
    void goAway() {
        const std::lock_guard lock(m_mutex);
        m_listens = false;
    }
    void waitForArrival() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_arrived; });
    }
    std::vector<Event> events() {
        const std::lock_guard lock(m_mutex);
        std::vector<Event> events;
        for (const std::string& line : m_lines) {
            EXPECT_EQ(line.back(), '\n');
            const auto event = eventFromJsonLine(line.substr(0, line.size() - 1));
            EXPECT_TRUE(event) << line;
            events.push_back(*event);
        }
        return events;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::string> m_lines;
    bool m_open = true;
    bool m_listens = true;
    bool m_arrived = false;
};

StateEvent state(RunState value) {
    return {RunId{1}, value, ""};
}

ProgressEvent progress(std::int64_t step) {
    ProgressEvent event;
    event.step = step;
    return event;
}

TEST(EventWriter, WritesEverythingThatLastsInOrder) {
    Reader reader;
    {
        EventWriter writer([&](const std::string& line) { return reader.take(line); }, [] {});
        writer.send(state(RunState::Preparing));
        writer.send(state(RunState::Training));
        writer.send(FinishedEvent{"budget", "{}"});
    }
    const auto events = reader.events();
    ASSERT_EQ(events.size(), 3U);
    EXPECT_EQ(std::get<StateEvent>(events[0]).state, RunState::Preparing);
    EXPECT_EQ(std::get<StateEvent>(events[1]).state, RunState::Training);
    EXPECT_TRUE(std::holds_alternative<FinishedEvent>(events[2]));
}

TEST(EventWriter, NeverBlocksTheSenderAndKeepsOnlyTheNewestProgressOfAFullPipe) {
    Reader reader;
    reader.setOpen(false);
    {
        EventWriter writer([&](const std::string& line) { return reader.take(line); }, [] {});
        writer.send(state(RunState::Training));
        reader.waitForArrival();
        for (int step = 1; step <= 10000; ++step) {
            writer.send(progress(step));
        }
        writer.send(FinishedEvent{"budget", "{}"});
        reader.setOpen(true);
    }
    const auto events = reader.events();
    ASSERT_EQ(events.size(), 3U);
    EXPECT_EQ(std::get<ProgressEvent>(events[1]).step, 10000);
    EXPECT_TRUE(std::holds_alternative<FinishedEvent>(events[2]));
}

TEST(EventWriter, KeepsARareMetricWhenANewerEventTakesItsPlace) {
    Reader reader;
    reader.setOpen(false);
    {
        EventWriter writer([&](const std::string& line) { return reader.take(line); }, [] {});
        writer.send(state(RunState::Training));
        reader.waitForArrival();
        writer.send(MetricsEvent{10, {{metric::kValidationAccuracy, 0.75}}});
        writer.send(MetricsEvent{11, {{metric::kMaskRate, 0.5}}});
        reader.setOpen(true);
    }
    const auto events = reader.events();
    ASSERT_EQ(events.size(), 2U);
    const auto& metrics = std::get<MetricsEvent>(events[1]);
    EXPECT_EQ(metrics.step, 11);
    EXPECT_DOUBLE_EQ(metrics.values.at(metric::kValidationAccuracy), 0.75);
    EXPECT_DOUBLE_EQ(metrics.values.at(metric::kMaskRate), 0.5);
}

TEST(EventWriter, SaysOnceThatNobodyReadsAnyMore) {
    Reader reader;
    reader.goAway();
    int calls = 0;
    {
        EventWriter writer([&](const std::string& line) { return reader.take(line); },
                           [&] { ++calls; });
        writer.send(state(RunState::Preparing));
        writer.flush();
        writer.send(state(RunState::Training));
        writer.flush();
    }
    EXPECT_EQ(calls, 1);
}

}  // namespace
}  // namespace seedling::cli
