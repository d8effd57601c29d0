#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <map>

#include "datasets/base/Csv.h"
#include "datasets/base/FileIo.h"
#include "datasets/sort/SortFolder.h"
#include "tests/app/Cli.h"

namespace seedling::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

using Answers = std::map<std::string, std::string>;  ///< Class by path.

Answers answersIn(const fs::path& csv) {
    const auto text = readTextFile(csv);
    EXPECT_TRUE(text);
    const auto rows = parseCsv(*text);
    EXPECT_TRUE(rows);
    Answers answers;
    for (const CsvRow& row : *rows) {
        EXPECT_EQ(row.cells.size(), 9U);
        if (!row.cells[1].empty()) {
            answers[row.cells[0]] = row.cells[1];
        }
    }
    EXPECT_EQ(answers.count("path"), 1U);
    answers.erase("path");
    return answers;
}

bool hasCheckpoint(const fs::path& dataFolder) {
    std::error_code ignored;
    for (const auto& entry : fs::recursive_directory_iterator(dataFolder, ignored)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("checkpoint-") && name.ends_with(".pt")) {
            return true;
        }
    }
    return false;
}

class EndToEnd : public testing::Test {
protected:
    void makeProject(const StripeCounts& counts = {}) {
        makeStripes(m_pictures, counts);
        ASSERT_EQ(runCli({"import", m_project, m_pictures.string()}).exitCode, 0);
    }

    std::vector<std::string> train(int steps, std::vector<std::string> more) {
        std::vector<std::string> arguments = {"train", m_project};
        const auto quick = quickTraining(steps);
        arguments.insert(arguments.end(), quick.begin(), quick.end());
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    }

    /// Reads events until `ready` holds; false when the output ended before.
    static bool readUntil(Process& process, const std::function<bool(const std::string&)>& ready) {
        while (const auto line = process.readLine()) {
            if (ready(*line)) {
                return true;
            }
        }
        return false;
    }

    static bool isProgress(const std::string& line) {
        return line.find("\"event\":\"progress\"") != std::string::npos;
    }

    TempFolder m_folder;
    fs::path m_pictures = m_folder / "pictures";
    std::string m_project = (m_folder / "stripes.seedling").string();
    fs::path m_data = m_folder / "stripes.seedling-data";
};

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

TEST_F(EndToEnd, TheExportedModelAnswersAsTheProjectDoes) {
    makeProject();
    const auto summary = jsonOf(train(60, {}));
    EXPECT_GT(summary.at("tensor_peak_bytes"), 0);
    EXPECT_GT(summary.at("peak_rss_bytes"), 0);

    const auto evaluation = jsonOf({"evaluate", m_project});
    EXPECT_EQ(evaluation.at("images"), 30);
    EXPECT_EQ(evaluation.at("split"), "test");
    EXPECT_EQ(evaluation.at("confusion").size(), 3U);
    EXPECT_GE(evaluation.at("accuracy"), 0.8);

    const fs::path model = m_folder / "model";
    const auto exported =
        jsonOf({"export", m_project, "--format", "torchscript", "--out", model.string()});
    EXPECT_EQ(exported.at("compared_images"), 32);
    EXPECT_EQ(exported.at("same_class"), 32);
    EXPECT_LT(exported.at("largest_difference"), 1e-3);
    for (const char* name :
         {"model.pt", "labels.txt", "model.json", "model-card.md", "README.md"}) {
        EXPECT_TRUE(fs::exists(model / name)) << name;
    }

    const std::string inside = (m_folder / "inside.csv").string();
    const std::string outside = (m_folder / "outside.csv").string();
    const std::string tests = (m_pictures / "test").string();
    jsonOf({"predict", m_project, tests, "--out", inside});
    EXPECT_EQ(jsonOf({"predict", model.string(), tests, "--out", outside}).at("images"), 30);
    const Answers answers = answersIn(outside);
    EXPECT_EQ(answersIn(inside), answers);
    const auto right = std::count_if(answers.begin(), answers.end(), [](const auto& entry) {
        return entry.first.find("/" + entry.second + "/") != std::string::npos;
    });
    EXPECT_DOUBLE_EQ(static_cast<double>(right) / 30.0, evaluation.at("accuracy"));

    const fs::path plainC = m_folder / "model-c";
    const auto header = jsonOf({"export", m_project, "--format", "c", "--out", plainC.string()});
    EXPECT_EQ(header.at("same_class"), header.at("compared_images"));
    for (const char* name :
         {"seedling_model.h", "example.c", "labels.txt", "model.json", "model-card.md"}) {
        EXPECT_TRUE(fs::exists(plainC / name)) << name;
    }

    // A folder that is not an export is never replaced; an older export is.
    const auto replaced = runCli({"export", m_project, "--format", "torchscript", "--out", tests});
    EXPECT_EQ(replaced.exitCode, 1);
    EXPECT_TRUE(fs::exists(m_pictures / "test" / "rising"));
    EXPECT_EQ(
        runCli({"export", m_project, "--format", "torchscript", "--out", model.string()}).exitCode,
        0);
}

TEST_F(EndToEnd, OnnxModelsAnswerAsTheProjectDoes) {
    makeProject();
    jsonOf(train(60, {}));
    const std::string tests = (m_pictures / "test").string();
    const std::string inside = (m_folder / "inside.csv").string();
    jsonOf({"predict", m_project, tests, "--out", inside});

    const fs::path model = m_folder / "onnx";
    const auto exported =
        jsonOf({"export", m_project, "--format", "onnx", "--out", model.string()});
    EXPECT_EQ(exported.at("compared_images"), 64);
    EXPECT_EQ(exported.at("same_class"), 64);
    EXPECT_LT(exported.at("largest_difference"), 5e-3);
    EXPECT_THAT(exported.at("checked_by").get<std::string>(), HasSubstr("OpenCV"));
    EXPECT_FALSE(exported.contains("quantisation"));
    for (const char* name : {"model.onnx", "model-fixed.onnx", "labels.txt", "README.md"}) {
        EXPECT_TRUE(fs::exists(model / name)) << name;
    }
    const std::string outside = (m_folder / "outside.csv").string();
    jsonOf({"predict", model.string(), tests, "--out", outside});
    EXPECT_EQ(answersIn(inside), answersIn(outside));

    const fs::path small = m_folder / "int8";
    const auto report =
        jsonOf({"export", m_project, "--format", "onnx-int8", "--out", small.string()});
    EXPECT_LT(report.at("model_bytes"), exported.at("model_bytes"));
    const auto& cost = report.at("quantisation");
    EXPECT_EQ(cost.at("test_images"), 30);
    EXPECT_NEAR(cost.at("float_accuracy"), jsonOf({"evaluate", m_project}).at("accuracy"), 1e-9);
    EXPECT_GE(cost.at("accuracy"), 0.7);
    const auto readme = readTextFile(small / "README.md");
    ASSERT_TRUE(readme);
    EXPECT_THAT(*readme, HasSubstr("30 test images"));

    // An export of another kind is not replaced.
    EXPECT_EQ(
        runCli({"export", m_project, "--format", "torchscript", "--out", small.string()}).exitCode,
        1);
    EXPECT_TRUE(fs::exists(small / "model.onnx"));
}

TEST_F(EndToEnd, StrangeNamesAndDamagedFilesStopNothing) {
    makeProject();
    const fs::path odd = m_pictures / "train" / "rising";
    const std::string name = "a \"b\", c\n\xff.png";
    fs::copy_file(odd / "0.png", odd / name);
    fs::resize_file(odd / "1.png", 60);
    std::ofstream(odd / "empty.png");
    std::ofstream(odd / "text.png") << "not a picture";
    ASSERT_EQ(runCli({"import", m_project, m_pictures.string()}).exitCode, 0);
    const auto summary = jsonOf(train(3, {}));
    EXPECT_EQ(summary.at("steps"), 3);

    const std::string csv = (m_folder / "answers.csv").string();
    const auto report = jsonOf({"predict", m_project, odd.string(), "--out", csv});
    EXPECT_EQ(report.at("images"), 4);
    EXPECT_EQ(report.at("unreadable"), 3);
    EXPECT_EQ(answersIn(csv).size(), 4U);
    EXPECT_THAT(*readTextFile(csv), HasSubstr("empty.png,,,,,,,")) << "with the reason";
    const ProcessResult people = runCli({"predict", m_project, odd.string()});
    EXPECT_EQ(people.exitCode, 0);
    EXPECT_THAT(people.out, testing::StartsWith("path,class,confidence,second_class,"));
    EXPECT_THAT(people.err, HasSubstr("empty.png"));
}

TEST_F(EndToEnd, AnInterruptedFolderGoesOnWhereItWas) {
    makeProject();
    jsonOf(train(3, {}));
    const std::string pictures = (m_pictures / "test").string();
    const std::string whole = (m_folder / "whole.csv").string();
    jsonOf({"predict", m_project, pictures, "--out", whole});

    // Of what a kill has left the first answers stand, and one line is cut short.
    const std::string csv = (m_folder / "answers.csv").string();
    const fs::path part = csv + ".part";
    Process worker(cli({"predict", m_project, pictures, "--out", csv, "--events"}));
    ASSERT_TRUE(readUntil(worker, isProgress));
    worker.signal(SIGKILL);
    worker.wait();
    if (fs::exists(part)) {
        const auto kept = fs::file_size(part);
        fs::resize_file(part, kept > 400 ? kept - 20 : kept);
    }
    const auto report = jsonOf({"predict", m_project, pictures, "--out", csv, "--resume"});
    EXPECT_EQ(report.at("images"), 30);
    EXPECT_EQ(report.at("left"), 0);
    EXPECT_EQ(*readTextFile(csv), *readTextFile(whole));
    EXPECT_FALSE(fs::exists(part));
}

TEST_F(EndToEnd, AWatchedFolderIsSortedAsImagesCome) {
    makeProject();
    jsonOf(train(3, {}));
    const fs::path inbox = m_folder / "inbox";
    const fs::path sorted = m_folder / "sorted";
    fs::create_directories(inbox);
    const fs::path picture = m_pictures / "test" / "rising" / "0.png";
    fs::copy_file(picture, inbox / "first.png");
    Process worker(cli({"predict", m_project, "--watch", inbox.string(), "--sort-into",
                        sorted.string(), "--move", "--settle", "0", "--events"}));
    const auto isAnswer = [](const std::string& line) {
        return line.find("\"event\":\"answer\"") != std::string::npos;
    };
    ASSERT_TRUE(readUntil(worker, isAnswer));
    EXPECT_FALSE(fs::exists(inbox / "first.png"));
    fs::copy_file(picture, m_folder / "coming");
    fs::rename(m_folder / "coming", inbox / "second.png");
    ASSERT_TRUE(readUntil(worker, isAnswer));
    worker.write("{\"command\":\"stop\"}\n");
    const auto last = eventsOf(worker.readAll()).back();
    EXPECT_EQ(last.at("event"), "finished");
    EXPECT_EQ(last.at("summary").at("sorted"), 2);
    EXPECT_EQ(worker.wait(), 130);

    auto folder = SortFolder::open(sorted).value();
    ASSERT_EQ(folder.standing().size(), 2U);
    ASSERT_TRUE(folder.undo(1));
    EXPECT_TRUE(fs::exists(inbox / "first.png"));
    EXPECT_EQ(runCli({"predict", m_project, inbox.string(), "--move"}).exitCode, 2) << "where to?";
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

TEST_F(EndToEnd, AFullDiskLeavesNoHalfExport) {
    makeProject();
    jsonOf(train(3, {}));
    const fs::path small = m_folder / "small";
    fs::create_directory(small);
    if (::mount("tmpfs", small.c_str(), "tmpfs", 0, "size=256k") != 0) {
        GTEST_SKIP() << "no small disk can be mounted here";
    }
    const ProcessResult result = runCli({"export", m_project, "--format", "torchscript", "--out",
                                         (small / "model").string(), "--events"});
    const bool isEmpty = fs::is_empty(small);
    ::umount(small.c_str());
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_EQ(eventsOf(result.out).back().at("code"), "disk_full");
    EXPECT_TRUE(isEmpty);
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
