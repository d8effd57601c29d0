#include "ui/bridge/WorkerProcess.h"

#include <gtest/gtest.h>

#include <QFile>
#include <csignal>

#include "tests/ui/support/UiProject.h"

namespace seedling {
namespace {

/// Writes little programs for the shell and keeps what the worker says about them.
class WorkerProcessTest : public testing::Test {
protected:
    QString program(const char* script) {
        const QString path = toQString(m_temp / ("worker" + std::to_string(++m_programs)));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n");
        file.write(script);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

    void run(WorkerProcess& worker) {
        bool ended = false;
        QObject::connect(&worker, &WorkerClient::eventReceived, &worker,
                         [this](const Event& event) { events.push_back(event); });
        QObject::connect(&worker, &WorkerClient::ended, &worker, [&ended] { ended = true; });
        worker.start({QStringLiteral("train")});
        EXPECT_TRUE(worker.isRunning());
        EXPECT_TRUE(test::waitFor([&ended] { return ended; }));
        EXPECT_FALSE(worker.isRunning());
    }

    [[nodiscard]] const Error* failure() const {
        const auto* failed = events.empty() ? nullptr : std::get_if<FailedEvent>(&events.back());
        return failed ? &failed->error : nullptr;
    }
    [[nodiscard]] std::string message() const { return failure() ? failure()->message : ""; }

    std::vector<Event> events;

private:
    test::TempFolder m_temp;
    int m_programs = 0;
};

constexpr const char* kHello =
    R"(echo '{"event":"hello","protocol":1,"version":"0.1.0","device":"cpu","threads":2,"precision":"bf16"}'
)";
const std::string kDone =
    R"(echo '{"event":"finished","reason":"budget","summary":{}}'
)";

TEST_F(WorkerProcessTest, PutsLinesTogetherThatArriveInPieces) {
    WorkerProcess worker(program((std::string(R"(printf '{"event":"hello","proto'
sleep 0.05
printf 'col":1,"version":"0.1.0","device":"cpu","threads":2,"precision":"bf16"}\n{"event":"war'
sleep 0.05
printf 'ning","code":"a","message":"b"}\n'
)") + kDone)
                                     .c_str()));
    run(worker);
    ASSERT_EQ(events.size(), 3U);
    EXPECT_TRUE(std::holds_alternative<HelloEvent>(events[0]));
    EXPECT_EQ(std::get<WarningEvent>(events[1]).message, "b");
    EXPECT_TRUE(std::holds_alternative<FinishedEvent>(events[2]));
}

TEST_F(WorkerProcessTest, PassesOverLinesThatAreNoEvents) {
    WorkerProcess worker(program((std::string(kHello) + R"(echo 'a library says hello'
echo '{"event":"surprise"}'
echo
)" + kDone)
                                     .c_str()));
    run(worker);
    EXPECT_EQ(events.size(), 2U);
    EXPECT_EQ(worker.unreadableLines(), 2);
    EXPECT_FALSE(failure());
}

TEST_F(WorkerProcessTest, MakesTheLastEventOfAWorkerThatDiesWithoutOne) {
    WorkerProcess worker(program((std::string(kHello) + "echo 'boom' >&2\nexit 3\n").c_str()));
    run(worker);
    ASSERT_TRUE(failure());
    EXPECT_EQ(failure()->code, ErrorCode::WorkerDied);
    EXPECT_NE(message().find("exit code 3"), std::string::npos);
    EXPECT_NE(message().find("boom"), std::string::npos) << "its last words are the details";
    EXPECT_FALSE(failure()->advice.empty());
}

TEST_F(WorkerProcessTest, SaysThatMemoryProbablyRanOutWhenItWasKilled) {
    WorkerProcess worker(program("kill -9 $$\n"));
    run(worker);
    EXPECT_NE(message().find("memory"), std::string::npos) << message();
    EXPECT_EQ(explainWorkerDeath(137, false, {}).message,
              explainWorkerDeath(SIGKILL, true, {}).message);
}

TEST_F(WorkerProcessTest, TakesALastLineWithoutItsEnd) {
    WorkerProcess worker(
        program(R"(printf '{"event":"finished","reason":"stopped","summary":{}}')"));
    run(worker);
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(std::get<FinishedEvent>(events[0]).reason, "stopped");
}

TEST_F(WorkerProcessTest, NothingComesAfterTheLastEvent) {
    WorkerProcess worker(program((kDone + kHello + "exit 1\n").c_str()));
    run(worker);
    EXPECT_EQ(events.size(), 1U);
}

TEST_F(WorkerProcessTest, RefusesAnotherProtocol) {
    WorkerProcess worker(program(
        R"(echo '{"event":"hello","protocol":99,"version":"9","device":"cpu","threads":2,"precision":""}'
exec sleep 30
)"));
    run(worker);
    ASSERT_TRUE(failure());
    EXPECT_EQ(failure()->code, ErrorCode::Unsupported);
}

TEST_F(WorkerProcessTest, SendsCommandsAsLines) {
    WorkerProcess worker(program((std::string("read line\n") + R"(case "$line" in
*stop*) )" + kDone + ";;\nesac\n")
                                     .c_str()));
    QObject::connect(&worker, &WorkerClient::eventReceived, &worker,
                     [this](const Event& event) { events.push_back(event); });
    worker.start({QStringLiteral("train")});
    worker.send(Command::Stop);
    EXPECT_TRUE(test::waitFor([&] { return !worker.isRunning(); }));
    ASSERT_EQ(events.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<FinishedEvent>(events[0]));
}

TEST_F(WorkerProcessTest, KillIsNoCrash) {
    WorkerProcess worker(program("exec sleep 30\n"));
    QObject::connect(&worker, &WorkerClient::eventReceived, &worker,
                     [this](const Event& event) { events.push_back(event); });
    worker.start({QStringLiteral("train")});
    worker.kill();
    EXPECT_TRUE(test::waitFor([&] { return !worker.isRunning(); }));
    ASSERT_TRUE(failure());
    EXPECT_EQ(failure()->code, ErrorCode::Cancelled);
}

TEST_F(WorkerProcessTest, AJobThatStillRunsEndsWithItsOwner) {
    // Closing the window while a run is being measured; a warning of Qt would fail the test.
    WorkerProcess worker(program("exec sleep 30\n"));
    worker.start({QStringLiteral("evaluate")});
    EXPECT_TRUE(worker.isRunning());
}

TEST_F(WorkerProcessTest, AMissingProgramIsToldAndTheNextJobCanStart) {
    WorkerProcess worker(QStringLiteral("/nowhere/seedling-cli"));
    run(worker);
    ASSERT_TRUE(failure());
    EXPECT_EQ(failure()->code, ErrorCode::NotFound);
    events.clear();
    worker.disconnect();
    run(worker);
    EXPECT_EQ(events.size(), 1U);
}

}  // namespace
}  // namespace seedling
