#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <iterator>

#include "tests/app/EndToEnd.h"

namespace seedling::test {
namespace {

using testing::HasSubstr;

class Ranks : public EndToEnd {
protected:
    /// A training of two ranks.
    std::vector<std::string> trainTogether(int steps, std::vector<std::string> more) {
        more.insert(more.end(), {"--local-ranks", "2"});
        return cli(train(steps, more));
    }

    /// In the order in which they were started; empty where the system does not say.
    static std::vector<pid_t> childrenOf(const Process& process) {
        const std::string id = std::to_string(process.id());
        std::ifstream file("/proc/" + id + "/task/" + id + "/children");
        return {std::istream_iterator<pid_t>(file), std::istream_iterator<pid_t>()};
    }

    /// Whether the program was built without Gloo and says so.
    static bool cannotJoin(const std::string& errorText) {
        return errorText.find("it has no Gloo") != std::string::npos;
    }
};

TEST_F(Ranks, ALauncherThatSaysHalfIsRefused) {
    makeProject();
    std::vector<std::string> command = cli(train(5, {}));
    command.insert(command.begin(), {"/usr/bin/env", "RANK=1", "WORLD_SIZE=2"});
    const ProcessResult result = runProcess(command);
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_THAT(result.err, HasSubstr("MASTER_ADDR, MASTER_PORT are not set"));
}

TEST_F(Ranks, RanksOfThisMachineTrainTogether) {
    makeProject();
    Process worker(trainTogether(40, {"--events", "--set", "method=fixmatch"}));
    const auto events = eventsOf(worker.readAll());
    const int code = worker.wait();
    if (cannotJoin(worker.errorText())) {
        GTEST_SKIP() << "built without Gloo";
    }
    EXPECT_EQ(code, 0) << worker.errorText();
    ASSERT_FALSE(events.empty());
    const auto names = namesOf(events);
    EXPECT_EQ(std::count(names.begin(), names.end(), "hello"), 1) << "one rank speaks";
    EXPECT_EQ(events.back().at("event"), "finished");
    EXPECT_EQ(events.back().at("summary").at("steps"), 40);
    EXPECT_EQ(jsonOf({"runs", m_project}).at("runs").size(), 1U);
}

TEST_F(Ranks, ASignalStopsAllOfThem) {
    makeProject();
    Process worker(trainTogether(100000, {"--events", "--set", "method=fixmatch"}));
    if (!readUntil(worker, isProgress)) {
        EXPECT_NE(worker.wait(), 0);
        ASSERT_TRUE(cannotJoin(worker.errorText())) << worker.errorText();
        GTEST_SKIP() << "built without Gloo";
    }
    worker.signal(SIGTERM);
    const auto events = eventsOf(worker.readAll());
    EXPECT_EQ(worker.wait(), 130) << worker.errorText();
    ASSERT_FALSE(events.empty());
    EXPECT_EQ(events.back().at("reason"), "stopped");
}

TEST_F(Ranks, WhatAWindowKillsIsGoneAtOnce) {
    makeProject();
    Process worker(trainTogether(100000, {"--events", "--set", "method=fixmatch"}));
    if (!readUntil(worker, isProgress)) {
        EXPECT_NE(worker.wait(), 0);
        ASSERT_TRUE(cannotJoin(worker.errorText())) << worker.errorText();
        GTEST_SKIP() << "built without Gloo";
    }
    worker.signal(SIGKILL);
    const std::string said = worker.readAll();  // Until no rank holds the output any more.
    EXPECT_NE(worker.wait(), 0);
    EXPECT_EQ(said.find("\"finished\""), std::string::npos) << "no rank went on to a safe point";
}

TEST_F(Ranks, AKilledRankEndsTheOthers) {
    makeProject();
    Process worker(trainTogether(100000, {"--events", "--set", "method=fixmatch"}));
    if (!readUntil(worker, isProgress)) {
        EXPECT_NE(worker.wait(), 0);
        ASSERT_TRUE(cannotJoin(worker.errorText())) << worker.errorText();
        GTEST_SKIP() << "built without Gloo";
    }
    const std::vector<pid_t> ranks = childrenOf(worker);
    if (ranks.size() != 2) {
        GTEST_SKIP() << "the system does not tell of child processes";
    }
    ::kill(ranks[1], SIGKILL);
    const auto events = eventsOf(worker.readAll());
    EXPECT_EQ(worker.wait(), 1);
    ASSERT_FALSE(events.empty());
    EXPECT_EQ(events.back().at("event"), "failed");
    EXPECT_THAT(worker.errorText(), HasSubstr("Rank 1 was ended by signal 9"));
}

}  // namespace
}  // namespace seedling::test
