#include "datasets/cache/PixelBuild.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

#include "datasets/cache/PixelReader.h"

namespace seedling {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kReportInterval = std::chrono::milliseconds(100);
constexpr auto kCommitInterval = std::chrono::seconds(5);
// The project is told while the others read on, and not for long at once: somebody may be waiting
// to write a label.
constexpr std::size_t kRecordsAtOnce = 4096;

// One finished task, with what it means for the store and for the project.
struct Outcome {
    std::size_t record = 0;
    std::optional<PixelEntry> entry;        // None leaves the store as it is.
    std::optional<std::string> unreadable;  // Why, where it is.
};

// Whether trying again, with the file unchanged, would fail again.
bool isFinal(ErrorCode code) {
    return code == ErrorCode::Corrupt || code == ErrorCode::Unsupported ||
           code == ErrorCode::TooLarge;
}

Outcome unreadable(const PixelTask& task, ImageId image, const Error& error) {
    Outcome outcome{task.record, std::nullopt, toText(error)};
    if (isFinal(error.code))
        outcome.entry = PixelEntry{.image = image.value,
                                   .identity = task.identity,
                                   .slot = PixelEntry::kUnreadable,
                                   .stamp = task.stamp,
                                   .hash = {},
                                   .width = 0,
                                   .height = 0};
    return outcome;
}

// What the project is to know of an image that was read.
void note(const Outcome& outcome, ImageRecord& record) {
    record.state = outcome.unreadable ? ImageState::Unreadable : ImageState::Ok;
    record.reason = outcome.unreadable.value_or(std::string());
    if (outcome.unreadable)
        return;
    record.hash = toHex(outcome.entry->hash);
    record.width = outcome.entry->width;
    record.height = outcome.entry->height;
}

class PixelBuild {
public:
    PixelBuild(ProjectImages& images, PixelStore& store, int side,
               const std::vector<ImageRecord>& records, const std::vector<PixelTask>& tasks)
        : m_images(images), m_store(store), m_side(side), m_records(records), m_tasks(tasks) {}

    void work() {
        while (!m_stop) {
            const std::size_t index = m_next++;
            if (index >= m_tasks.size())
                return;
            auto outcome = process(m_tasks[index]);
            const std::scoped_lock lock(m_mutex);
            if (!outcome) {
                m_failure = outcome.error();
                m_stop = true;
            } else {
                m_outcomes.push_back(std::move(*outcome));
            }
            // Waking the other for each image would cost as much as a small image does.
            if (m_failure || m_outcomes.size() >= m_awaited)
                m_changed.notify_one();
        }
    }

    void stop() { m_stop = true; }

    // What was finished since the last call; waits a moment for it.
    std::vector<Outcome> takeOutcomes(std::size_t missing) {
        std::unique_lock lock(m_mutex);
        m_awaited = missing;
        m_changed.wait_for(lock, kReportInterval,
                           [&] { return m_failure || m_outcomes.size() >= missing; });
        return std::exchange(m_outcomes, {});
    }

    Status status() {
        const std::scoped_lock lock(m_mutex);
        return m_failure ? Status(tl::make_unexpected(*m_failure)) : Status();
    }

private:
    // Fails only where going on makes no sense: the pixels cannot be written.
    Result<Outcome> process(const PixelTask& task) {
        const ImageRecord& record = m_records[task.record];
        const auto read = readPixels(m_images, record, m_side, task.known);
        if (!read)
            return unreadable(task, record.id, read.error());
        PixelEntry entry = task.known.value_or(PixelEntry{});
        entry.image = record.id.value;
        entry.identity = task.identity;
        entry.stamp = task.stamp;
        entry.hash = read->hash;
        entry.width = read->width;
        entry.height = read->height;
        if (read->square) {
            const auto slot = m_store.addPixels(read->square->pixels);
            if (!slot)
                return failureOf(slot);
            entry.slot = *slot;
        }
        return Outcome{task.record, entry, std::nullopt};
    }

    ProjectImages& m_images;
    PixelStore& m_store;
    const int m_side;
    // Those of tasks that are done may be written meanwhile; nobody reads them any more.
    const std::vector<ImageRecord>& m_records;
    const std::vector<PixelTask>& m_tasks;
    std::atomic<std::size_t> m_next{0};
    std::atomic<bool> m_stop{false};
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_awaited = 0;
    std::vector<Outcome> m_outcomes;
    std::optional<Error> m_failure;
};

// Collects outcomes on the thread of the project and makes them last.
class OutcomeKeeper {
public:
    OutcomeKeeper(Project& project, PixelStore& store, std::vector<ImageRecord>& records)
        : m_project(project), m_store(store), m_records(records) {}

    Status take(const std::vector<Outcome>& outcomes) {
        for (const Outcome& outcome : outcomes) {
            if (outcome.entry)
                m_store.put(*outcome.entry);
            note(outcome, m_records[outcome.record]);
            m_untold.push_back(outcome.record);
        }
        return m_untold.size() >= kRecordsAtOnce ? tellProject() : Status();
    }

    // In any order: what the project knows of pixels that the store has lost, it is told again.
    Status commit() {
        m_lastCommit = Clock::now();
        if (auto committed = m_store.commit(); !committed)
            return committed;
        return tellProject();
    }

    [[nodiscard]] bool isDue() const { return Clock::now() - m_lastCommit > kCommitInterval; }

private:
    Status tellProject() {
        std::vector<ImageRecord> told;
        told.reserve(m_untold.size());
        for (const std::size_t record : m_untold)
            told.push_back(m_records[record]);
        m_untold.clear();
        return m_project.images().updateRead(told);
    }

    Project& m_project;
    PixelStore& m_store;
    std::vector<ImageRecord>& m_records;
    std::vector<std::size_t> m_untold;
    Clock::time_point m_lastCommit = Clock::now();
};

// Until everything is done, somebody asks to stop, or writing fails.
Status collect(PixelBuild& build, OutcomeKeeper& keeper, std::size_t total,
               const std::function<bool(std::int64_t, std::int64_t)>& progress) {
    std::size_t done = 0;
    while (done < total) {
        const auto outcomes = build.takeOutcomes(total - done);
        done += outcomes.size();
        if (auto told = keeper.take(outcomes); !told)
            return told;
        if (auto status = build.status(); !status)
            return status;
        if (progress &&
            !progress(static_cast<std::int64_t>(done), static_cast<std::int64_t>(total)))
            return failure(ErrorCode::Cancelled, "Preparing the images was stopped.");
        if (keeper.isDue()) {
            if (auto committed = keeper.commit(); !committed)
                return committed;
        }
    }
    return {};
}

}  // namespace

Status buildPixels(Project& project, ProjectImages& images, PixelStore& store, int side,
                   int threads, std::vector<ImageRecord>& records,
                   const std::vector<PixelTask>& tasks,
                   const std::function<bool(std::int64_t done, std::int64_t total)>& progress) {
    PixelBuild build(images, store, side, records, tasks);
    OutcomeKeeper keeper(project, store, records);
    std::vector<std::thread> workers;
    for (int i = 0; i < std::max(1, threads); ++i)
        workers.emplace_back([&build] { build.work(); });
    const Status collected = collect(build, keeper, tasks.size(), progress);
    build.stop();
    for (std::thread& worker : workers)
        worker.join();
    const Status told = keeper.take(build.takeOutcomes(0));
    const Status committed = keeper.commit();
    return !collected ? collected : !told ? told : committed;
}

}  // namespace seedling
