// What happens to runs: killed, stopped, gone on with, shown, reported, deleted.
#include <gmock/gmock.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>

#include "tests/app/EndToEnd.h"

namespace seedling::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

TEST_F(EndToEnd, KilledInTheMiddleResumesAndGivesTheModelThatAnUninterruptedRunGives) {
    makeProject();
    constexpr int kSteps = 120;
    {
        Process worker(cli(train(kSteps, {"--events"})));
        ASSERT_TRUE(readUntil(worker, isProgress));
        worker.write("{\"command\":\"checkpoint\"}\n");
        ASSERT_TRUE(readUntil(worker, [&](const std::string& line) {
            return isProgress(line) && hasCheckpoint(m_data);
        }));
        worker.signal(SIGKILL);
        EXPECT_EQ(worker.wait(), 128 + SIGKILL);
    }
    const auto runs = jsonOf({"runs", m_project}).at("runs");
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_EQ(runs[0].at("state"), "interrupted");

    Process resumed(cli({"train", m_project, "--resume", "1", "--events"}));
    const auto events = eventsOf(resumed.readAll());
    EXPECT_EQ(resumed.wait(), 0) << resumed.errorText();
    ASSERT_FALSE(events.empty());
    EXPECT_EQ(events.front().at("event"), "hello");
    EXPECT_EQ(events.back().at("event"), "finished");
    EXPECT_EQ(events.back().at("reason"), "steps");
    EXPECT_EQ(events.back().at("summary").at("steps"), kSteps);
    const auto names = namesOf(events);
    EXPECT_EQ(std::count(names.begin(), names.end(), "finished"), 1);
    EXPECT_EQ(std::count(names.begin(), names.end(), "failed"), 0);

    EXPECT_EQ(jsonOf(train(kSteps, {})).at("steps"), kSteps);
    for (const char* run : {"1", "2"}) {
        const std::string csv = (m_folder / run).string() + ".csv";
        jsonOf({"predict", m_project, (m_pictures / "test").string(), "--run", run, "--out", csv,
                "--threads", "1"});
    }
    EXPECT_EQ(*readTextFile(m_folder / "1.csv"), *readTextFile(m_folder / "2.csv"));
}

TEST_F(EndToEnd, SignalsStopAtASafePointAndTheRunGoesOn) {
    makeProject();
    Process worker(cli(train(100000, {"--events"})));
    ASSERT_TRUE(readUntil(worker, isProgress));
    worker.signal(SIGINT);
    const auto events = eventsOf(worker.readAll());
    EXPECT_EQ(worker.wait(), 130);
    ASSERT_FALSE(events.empty());
    EXPECT_EQ(events.back().at("event"), "finished");
    EXPECT_EQ(events.back().at("reason"), "stopped");
    EXPECT_EQ(jsonOf({"runs", m_project}).at("runs")[0].at("state"), "stopped");

    Process again(cli({"train", m_project, "--resume", "1", "--events"}));
    ASSERT_TRUE(readUntil(again, isProgress));
    again.write("{\"command\":\"pause\"}\n");
    ASSERT_TRUE(readUntil(again, [](const std::string& line) {
        return line.find("\"paused\"") != std::string::npos;
    }));
    again.write("nonsense\n{\"command\":\"resume\"}\n");
    ASSERT_TRUE(readUntil(again, [](const std::string& line) {
        return line.find("\"training\"") != std::string::npos;
    }));
    again.write("{\"command\":\"stop\"}\n");
    EXPECT_EQ(eventsOf(again.readAll()).back().at("reason"), "stopped");
    EXPECT_EQ(again.wait(), 130);
}

TEST_F(EndToEnd, AWindowThatGoesAwayLeavesARunThatCanBeResumed) {
    makeProject();
    Process worker(cli(train(100000, {"--events"})));
    ASSERT_TRUE(readUntil(worker, isProgress));
    worker.closeOutput();
    worker.closeInput();
    EXPECT_EQ(worker.wait(), 130);
    EXPECT_TRUE(hasCheckpoint(m_data));
    EXPECT_EQ(jsonOf({"runs", m_project}).at("runs")[0].at("state"), "stopped");
}

TEST_F(EndToEnd, PeopleSeeASummaryAndScriptsOneLine) {
    makeProject();
    const ProcessResult people = runCli(train(3, {}));
    EXPECT_EQ(people.exitCode, 0) << people.err;
    EXPECT_THAT(people.out, HasSubstr("run 1 finished"));
    EXPECT_THAT(people.out, HasSubstr("energy"));
    EXPECT_THAT(people.err, HasSubstr("training"));
    EXPECT_THAT(people.err, HasSubstr("This run takes about "));
    const auto run = jsonOf({"runs", m_project}).at("runs")[0];
    EXPECT_EQ(run.at("method"), "fixmatch");
    EXPECT_GT(run.at("forecast_rss_bytes"), 0);
    EXPECT_TRUE(run.at("alarms").is_array());
    EXPECT_TRUE(run.contains("telemetry_cpu_s"));
}

TEST_F(EndToEnd, AForecastStartsNoRun) {
    makeProject();
    const auto answer = jsonOf(train(3, {"--forecast"}));
    EXPECT_GT(answer.at("forecast_rss_bytes"), 0);
    EXPECT_GT(answer.at("forecast_s"), 0);
    EXPECT_EQ(answer.at("fits"), true);
    EXPECT_FALSE(answer.at("choices").empty());
    const ProcessResult people = runCli(train(3, {"--forecast", "--set", "memory_mb=1"}));
    EXPECT_EQ(people.exitCode, 0) << people.err;
    EXPECT_THAT(people.out, HasSubstr("memory  "));
    EXPECT_THAT(people.out, HasSubstr("the least that suffices"));
    EXPECT_TRUE(jsonOf({"runs", m_project}).at("runs").empty());
    EXPECT_EQ(runCli({"train", m_project, "--forecast", "--resume", "1"}).exitCode, 2);
}

TEST_F(EndToEnd, AnOlderRunIsUsedAndRunsAreDeleted) {
    makeProject();
    for (int run = 0; run < 3; ++run) {
        ASSERT_EQ(runCli(train(3, {})).exitCode, 0);
    }
    const auto inUse = [&] {
        const auto listed = jsonOf({"runs", m_project});
        for (const auto& run : listed.at("runs")) {
            if (run.at("in_use").get<bool>()) {
                return run.at("id").get<int>();
            }
        }
        return 0;
    };
    EXPECT_EQ(inUse(), 3);
    EXPECT_EQ(jsonOf({"runs", m_project, "--use", "1"}).at("in_use"), 1);
    EXPECT_EQ(inUse(), 1);
    EXPECT_EQ(jsonOf({"evaluate", m_project}).at("run"), 1);
    EXPECT_THAT(runCli({"runs", m_project}).out, HasSubstr("*1"));
    EXPECT_EQ(runCli({"runs", m_project, "--use", "9"}).exitCode, 1);
    EXPECT_EQ(runCli({"runs", m_project, "--use", "1", "--delete", "2"}).exitCode, 2);
    EXPECT_EQ(runCli({"runs", m_project, "--delete", "2", "--delete", "9"}).exitCode, 1);
    EXPECT_EQ(jsonOf({"runs", m_project}).at("runs").size(), 3U);

    const auto deleted = jsonOf({"runs", "--delete", "1", "--delete", "2", m_project});
    EXPECT_EQ(deleted.at("deleted").size(), 2U);
    EXPECT_GT(deleted.at("freed_bytes"), 0);
    EXPECT_EQ(inUse(), 3);
    EXPECT_FALSE(fs::exists(m_data / "runs" / "1"));
    EXPECT_TRUE(hasCheckpoint(m_data / "runs" / "3"));
    EXPECT_EQ(jsonOf({"evaluate", m_project}).at("run"), 3);
}

TEST_F(EndToEnd, ReportsARunInOneFile) {
    makeProject();
    EXPECT_EQ(runCli({"report", m_project}).exitCode, 1) << "there is no run yet";
    ASSERT_EQ(runCli(train(20, {})).exitCode, 0);
    const auto first = jsonOf({"report", m_project});
    EXPECT_EQ(first.at("run"), 1);
    EXPECT_EQ(first.at("out"), (m_folder / "stripes-run-1.html").string());
    const auto before = readTextFile(m_folder / "stripes-run-1.html");
    ASSERT_TRUE(before);
    EXPECT_THAT(*before, HasSubstr("not measured on a test part"));
    EXPECT_THAT(*before, HasSubstr("--set steps=20"));
    EXPECT_THAT(*before, HasSubstr("Data table"));

    // What evaluate measures is kept and stands in the next one.
    ASSERT_EQ(runCli({"evaluate", m_project}).exitCode, 0);
    const std::string file = (m_folder / "one.html").string();
    ASSERT_EQ(jsonOf({"report", m_project, "--run", "1", "--out", file}).at("out"), file);
    const auto after = readTextFile(file);
    ASSERT_TRUE(after);
    EXPECT_THAT(*after, HasSubstr("Most frequent mistakes"));

    EXPECT_EQ(runCli({"report", m_project, "--run", "7"}).exitCode, 1);
    const ProcessResult nowhere =
        runCli({"report", m_project, "--out", (m_folder / "no" / "r.html").string()});
    EXPECT_EQ(nowhere.exitCode, 1);
    EXPECT_THAT(nowhere.err, HasSubstr("There is no folder"));
}

TEST_F(EndToEnd, SimulatesARunOnOtherDevices) {
    makeProject();
    ASSERT_EQ(runCli(train(3, {})).exitCode, 0);
    const auto elsewhere = jsonOf({"devices", m_project, "--run", "1"});
    EXPECT_EQ(elsewhere.at("run"), 1);
    EXPECT_EQ(elsewhere.at("kind"), "simulated");
    EXPECT_GT(elsewhere.at("work").at("operations"), 0);
    std::map<std::string, nlohmann::json> byDevice;
    for (const auto& forecast : elsewhere.at("forecasts")) {
        byDevice[forecast.at("id").get<std::string>()] = forecast;
    }
    const auto& laptop = byDevice.at("laptop-cpu");
    EXPECT_EQ(laptop.at("fits"), true);
    EXPECT_EQ(laptop.at("why_not"), "");
    EXPECT_GT(laptop.at("seconds"), 0);
    EXPECT_GT(laptop.at("seconds_high").get<double>(), laptop.at("seconds_low").get<double>());
    EXPECT_GT(laptop.at("energy_j"), 0);
    const auto& chip = byDevice.at("edge-npu");
    EXPECT_EQ(chip.at("fits"), false);
    EXPECT_NE(chip.at("why_not"), "");
    EXPECT_TRUE(chip.at("seconds").is_null());
    const ProcessResult people = runCli({"devices", m_project});
    EXPECT_THAT(people.out, HasSubstr("simulated, not measured"));
    EXPECT_THAT(people.out, HasSubstr("laptop-cpu"));
}

TEST_F(EndToEnd, AFolderThatMayNotBeWrittenIsSaidSo) {
    if (::geteuid() == 0) {
        GTEST_SKIP() << "root may write everywhere";
    }
    makeStripes(m_pictures);
    fs::permissions(m_folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    const ProcessResult result = runCli({"import", m_project, m_pictures.string()});
    fs::permissions(m_folder.path(), fs::perms::owner_all);
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_THAT(result.err, HasSubstr("permission"));
}

TEST_F(EndToEnd, TheDemoDoesTheWholeJob) {
    const fs::path folder = m_folder / "demo";
    const auto report = jsonOf({"demo", folder.string(), "--minutes", "0.02"});
    EXPECT_EQ(report.at("labels"), 40);
    for (const char* field : {"test_accuracy", "supervised_accuracy", "seconds", "peak_rss_bytes",
                              "energy_j", "energy_kind", "model"}) {
        EXPECT_TRUE(report.contains(field)) << field;
    }
    EXPECT_TRUE(fs::exists(fs::path(report.at("model").get<std::string>()) / "model.pt"));
}

}  // namespace
}  // namespace seedling::test
