#pragma once

#include <QPointer>
#include <QStringList>
#include <vector>

#include "ui/bridge/WorkerFactory.h"

namespace seedling::test {

/// A worker that does what the test says, at once and in the same thread.
class FakeWorker : public WorkerClient {
public:
    void start(const QStringList& arguments) override {
        starts.push_back(arguments);
        m_running = true;
    }
    void send(Command command) override { commands.push_back(command); }
    void kill() override {
        wasKilled = true;
        fail({ErrorCode::Cancelled, "The job was ended before it was done.", {}});
    }
    [[nodiscard]] bool isRunning() const override { return m_running; }

    void say(const Event& event) { Q_EMIT eventReceived(event); }
    void finish(const std::string& payload = "{}", const std::string& reason = "budget") {
        say(FinishedEvent{reason, payload});
        end();
    }
    void fail(const Error& error) {
        say(FailedEvent{error});
        end();
    }

    std::vector<QStringList> starts;
    std::vector<Command> commands;
    bool wasKilled = false;

private:
    void end() {
        m_running = false;
        Q_EMIT ended();
    }
    bool m_running = false;
};

/// Hands out workers and remembers them, oldest first.
class FakeWorkers {
public:
    [[nodiscard]] WorkerFactory factory() {
        return [this] {
            auto worker = std::make_unique<FakeWorker>();
            m_workers.emplace_back(worker.get());
            return worker;
        };
    }
    /// The worker that was started last with this command ("export"); null when there is none.
    [[nodiscard]] FakeWorker* running(const QString& command) const {
        for (const auto& worker : m_workers) {
            if (worker && worker->isRunning() && worker->starts.back().first() == command)
                return worker;
        }
        return nullptr;
    }

private:
    std::vector<QPointer<FakeWorker>> m_workers;
};

}  // namespace seedling::test
