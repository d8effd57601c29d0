#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "tests/app/Cli.h"

namespace seedling::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class CommandLine : public testing::Test {
protected:
    TempFolder m_folder;
    std::string m_project = (m_folder / "stripes.seedling").string();
};

TEST_F(CommandLine, AnswersHelpAndVersionOnStandardOutput) {
    const ProcessResult version = runCli({"--version"});
    EXPECT_EQ(version.exitCode, 0);
    EXPECT_THAT(version.out, HasSubstr("seedling-cli "));
    const ProcessResult help = runCli({"train", "--help"});
    EXPECT_EQ(help.exitCode, 0);
    EXPECT_THAT(help.out, HasSubstr("--minutes"));
    EXPECT_THAT(help.out, HasSubstr("Examples:"));
}

TEST_F(CommandLine, RefusesWhatItDoesNotKnowWithCode2) {
    for (const auto& arguments : std::vector<std::vector<std::string>>{
             {},
             {"grow"},
             {"train"},
             {"train", m_project, "--set", "no_such_option=1"},
             {"train", m_project, "--set", "threshold=2"},
             {"train", m_project, "--set", "threshold"},
             {"train", m_project, "--preset", "slow"},
             {"import", m_project, "x", "--hide-labels", "--unlabelled"},
             {"label", m_project},
             {"export", m_project, "--format", "paper", "--out", "x"},
             {"chip", m_project, "--budget", "some", "--out", "x"},
         }) {
        const ProcessResult result = runCli(arguments);
        EXPECT_EQ(result.exitCode, 2) << testing::PrintToString(arguments);
        EXPECT_EQ(result.out, "");
        EXPECT_NE(result.err, "");
    }
}

TEST_F(CommandLine, TellsTheWindowOfBadArgumentsAsAnEvent) {
    const ProcessResult result = runCli({"train", m_project, "--no-such", "--events"});
    EXPECT_EQ(result.exitCode, 2);
    const auto events = eventsOf(result.out);
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].at("event"), "failed");
    EXPECT_EQ(events[0].at("code"), "invalid_argument");
}

TEST_F(CommandLine, NamesAProjectThatIsNotThere) {
    for (const char* command : {"train", "runs", "evaluate"}) {
        const ProcessResult result = runCli({command, m_project});
        EXPECT_EQ(result.exitCode, 1) << command;
        EXPECT_EQ(result.out, "");
        EXPECT_THAT(result.err, HasSubstr("stripes.seedling"));
    }
}

TEST_F(CommandLine, LeavesNothingBehindWhenTheSourceDoesNotExist) {
    const ProcessResult result = runCli({"import", m_project, (m_folder / "nowhere").string()});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_THAT(result.err, HasSubstr("nowhere"));
    EXPECT_TRUE(std::filesystem::is_empty(m_folder.path()));

    std::filesystem::create_directory(m_folder / "empty");
    EXPECT_EQ(runCli({"import", m_project, (m_folder / "empty").string()}).exitCode, 1);
    EXPECT_FALSE(std::filesystem::exists(m_project));
}

TEST_F(CommandLine, ImportsFoldersWithTheirPartsAndLabels) {
    makeStripes(m_folder / "pictures");
    const auto report = jsonOf({"import", m_project, (m_folder / "pictures").string()});
    EXPECT_EQ(report.at("images"), 90);
    EXPECT_EQ(report.at("test_images"), 30);
    EXPECT_EQ(report.at("labelled"), 12);
    EXPECT_EQ(report.at("classes"), 3);
    EXPECT_EQ(jsonOf({"import", m_project, (m_folder / "pictures").string()}).at("added"), 0);
    EXPECT_EQ(jsonOf({"runs", m_project}).at("runs").size(), 0U);
}

TEST_F(CommandLine, RevealsHiddenLabelsBySeed) {
    makeStripes(m_folder / "pictures", {.labelled = 10, .unlabelled = 0, .tests = 1});
    const std::string source = (m_folder / "pictures").string();
    EXPECT_EQ(jsonOf({"import", m_project, source, "--hide-labels"}).at("labelled"), 0);
    EXPECT_EQ(jsonOf({"label", m_project, "--reveal", "2", "--seed", "7"}).at("written"), 6);
    EXPECT_EQ(jsonOf({"label", m_project, "--reveal", "2", "--seed", "7"}).at("written"), 0);
    EXPECT_EQ(runCli({"label", m_project, "--reveal", "11"}).exitCode, 1);
}

TEST_F(CommandLine, SuggestsImagesByNamesThatLabelCanRead) {
    makeStripes(m_folder / "pictures", {.labelled = 0, .unlabelled = 12, .tests = 1});
    ASSERT_EQ(runCli({"import", m_project, (m_folder / "pictures").string()}).exitCode, 0);
    EXPECT_EQ(jsonOf({"suggest", m_project, "--count", "0"}), nlohmann::json({{"by", "look"}}));
    const auto first = jsonOf({"suggest", m_project, "--count", "6"});
    EXPECT_EQ(first.at("by"), "look");
    EXPECT_EQ(first.at("coverage"), 0);
    ASSERT_EQ(first.at("images").size(), 6U);
    std::string csv;
    for (const auto& image : first.at("images")) {
        EXPECT_THAT(image.at("reason").get<std::string>(), HasSubstr("% of the images"));
        EXPECT_GT(image.at("score"), 0);
        csv += image.at("path").get<std::string>() + ",some\n";
    }
    const std::string file = m_folder.write("labels.csv", csv).string();
    ASSERT_EQ(jsonOf({"label", m_project, "--csv", file}).at("written"), 6);
    const auto next = jsonOf({"suggest", m_project, "--count", "100"});
    EXPECT_GT(next.at("coverage"), 0);
    EXPECT_EQ(next.at("images").size(), 30U);  // 36 in all.
    for (const auto& image : next.at("images")) {
        EXPECT_THAT(csv, Not(HasSubstr(image.at("path").get<std::string>() + ",")));
    }
    EXPECT_EQ(runCli({"suggest", m_project, "--by", "run"}).exitCode, 1);
}

TEST_F(CommandLine, FindsImagesThatShowNearlyTheSame) {
    makeStripes(m_folder / "pictures", {.labelled = 0, .unlabelled = 3, .tests = 1});
    const auto any = std::filesystem::recursive_directory_iterator(m_folder / "pictures");
    const auto file =
        std::ranges::find_if(any, [](const auto& each) { return each.is_regular_file(); });
    const auto copy = file->path().parent_path() / "the copy.png";
    std::filesystem::copy_file(file->path(), copy);
    ASSERT_EQ(runCli({"import", m_project, (m_folder / "pictures").string()}).exitCode, 0);
    const auto stacks = jsonOf({"stacks", m_project}).at("stacks");
    const auto withCopy = std::ranges::find_if(stacks, [](const nlohmann::json& names) {
        return names.dump().find("the copy.png") != std::string::npos;
    });
    ASSERT_NE(withCopy, stacks.end()) << stacks;
    EXPECT_THAT(withCopy->dump(), HasSubstr(file->path().filename().string()));
    EXPECT_THAT(runCli({"stacks", m_project}).out, HasSubstr("show nearly the same as another"));
    EXPECT_EQ(jsonOf({"stacks", m_project, "--no-list"}), nlohmann::json::object());
}

TEST_F(CommandLine, WritesLabelsThatItCanReadAgain) {
    makeStripes(m_folder / "pictures");
    ASSERT_EQ(runCli({"import", m_project, (m_folder / "pictures").string()}).exitCode, 0);
    const std::string csv = (m_folder / "labels.csv").string();
    const std::string other = (m_folder / "other.seedling").string();
    EXPECT_EQ(runCli({"export", m_project, "--format", "labels-csv", "--out", csv}).exitCode, 0);
    ASSERT_EQ(runCli({"import", other, (m_folder / "pictures").string(), "--unlabelled"}).exitCode,
              0);
    EXPECT_EQ(jsonOf({"label", other, "--csv", csv}).at("labels"), 12);

    const std::string among = (m_folder / "pictures" / "sorted").string();
    EXPECT_EQ(runCli({"export", m_project, "--format", "class-folders", "--out", among}).exitCode,
              1)
        << "the copies would become images of the project";
    const auto sorted = m_folder / "sorted";
    EXPECT_EQ(runCli({"export", m_project, "--format", "class-folders", "--out", sorted.string()})
                  .exitCode,
              0);
    EXPECT_TRUE(std::filesystem::exists(sorted / "rising" / "0.png"));
    EXPECT_EQ(runCli({"export", m_project, "--format", "class-folders", "--out", sorted.string()})
                  .exitCode,
              1);
}

TEST_F(CommandLine, SaysWhatTrainingNeeds) {
    makeStripes(m_folder / "pictures");
    const std::string source = (m_folder / "pictures").string();
    ASSERT_EQ(runCli({"import", m_project, source, "--unlabelled"}).exitCode, 0);
    const ProcessResult unlabelled = runCli({"train", m_project, "--events"});
    EXPECT_EQ(unlabelled.exitCode, 1);
    const auto events = eventsOf(unlabelled.out);
    ASSERT_FALSE(events.empty());
    EXPECT_EQ(events.back().at("event"), "failed");
    EXPECT_EQ(events.back().at("code"), "not_enough_labels");
    EXPECT_NE(events.back().at("advice"), "");

    const auto csv = m_folder.write("one.csv", "train/rising/0.png,only\n");
    ASSERT_EQ(runCli({"label", m_project, "--csv", csv.string()}).exitCode, 0);
    const ProcessResult oneClass = runCli({"train", m_project});
    EXPECT_EQ(oneClass.exitCode, 1);
    EXPECT_THAT(oneClass.err, HasSubstr("class"));
}

TEST_F(CommandLine, EvaluateAndExportSayThatARunIsMissing) {
    makeStripes(m_folder / "pictures");
    ASSERT_EQ(runCli({"import", m_project, (m_folder / "pictures").string()}).exitCode, 0);
    const std::string out = (m_folder / "model").string();
    EXPECT_EQ(runCli({"evaluate", m_project}).exitCode, 1);
    EXPECT_EQ(runCli({"export", m_project, "--format", "torchscript", "--out", out}).exitCode, 1);
    EXPECT_FALSE(std::filesystem::exists(out));
    const ProcessResult predict = runCli({"predict", out, "x.png"});
    EXPECT_EQ(predict.exitCode, 1);
    EXPECT_THAT(predict.err, HasSubstr("model.pt"));
}

TEST_F(CommandLine, ListsMetersAndOptions) {
    const auto meters = jsonOf({"meters", "--seconds", "0.1"});
    ASSERT_FALSE(meters.at("sources").empty());
    for (const auto& source : meters.at("sources")) {
        for (const char* field : {"name", "kind", "status", "reason", "remedy"}) {
            EXPECT_TRUE(source.contains(field)) << field;
        }
    }
    for (const char* field : {"joules", "watts", "kind", "seconds", "uncertainty"}) {
        EXPECT_TRUE(meters.at("total").contains(field)) << field;
    }
    for (const char* figure : {"machine", "above_idle", "process"}) {
        EXPECT_TRUE(meters.at("figures").contains(figure)) << figure;
    }
    if (meters.at("total").at("kind") == "estimated") {
        EXPECT_NE(meters.at("total").at("reason"), "");
    }
    const ProcessResult people = runCli({"meters", "--seconds", "0.1"});
    EXPECT_EQ(people.exitCode, 0) << people.err;
    EXPECT_THAT(people.out, HasSubstr("whole machine"));
    EXPECT_THAT(people.out, HasSubstr("CO2e"));
    EXPECT_EQ(runCli({"meters", "--watts", "1,2"}).exitCode, 2) << "they belong to --calibrate";
    EXPECT_THAT(runCli({"options"}).out, HasSubstr("learning_rate"));
    EXPECT_THAT(runCli({"options", "--markdown"}).out, HasSubstr("| "));
}

TEST_F(CommandLine, ListsDevicesWithTheirSources) {
    const auto list = jsonOf({"devices"});
    EXPECT_TRUE(list.at("problems").empty());
    EXPECT_GE(list.at("devices").size(), 10U);
    for (const auto& device : list.at("devices")) {
        EXPECT_FALSE(device.at("sources").empty()) << device.at("id");
        EXPECT_GE(device.at("uncertainty_factor").get<double>(), 1.0) << device.at("id");
    }
    EXPECT_THAT(runCli({"devices"}).out, HasSubstr("laptop-cpu: "));
    EXPECT_EQ(runCli({"devices", "--show", "nothing"}).exitCode, 1);
    EXPECT_EQ(runCli({"devices", "--run", "1"}).exitCode, 2);
    EXPECT_EQ(runCli({"devices", m_project}).exitCode, 1);
}

TEST_F(CommandLine, TakesDevicesOfAFolderAndReportsDamagedOnes) {
    std::string mine = runCli({"devices", "--show", "laptop-cpu"}).out;
    const std::string id = "\"id\": \"laptop-cpu\"";
    ASSERT_THAT(mine, HasSubstr(id));
    mine.replace(mine.find(id), id.size(), "\"id\": \"mine\"");
    (void)m_folder.write("devices/mine.json", mine);
    (void)m_folder.write("devices/torn.json", mine.substr(0, 100));
    const ProcessResult result =
        runCli({"devices", "--profiles", (m_folder / "devices").string(), "--json"});
    EXPECT_EQ(result.exitCode, 0);
    EXPECT_THAT(result.out, HasSubstr("\"id\":\"mine\""));
    EXPECT_THAT(result.err, HasSubstr("torn.json"));
}

TEST_F(CommandLine, TeachesAChipWithinItsBudget) {
    makeStripes(m_folder / "pictures");
    ASSERT_EQ(runCli({"import", m_project, (m_folder / "pictures").string()}).exitCode, 0);
    const std::string out = (m_folder / "chip").string();
    const ProcessResult early = runCli({"chip", m_project, "--out", out});
    EXPECT_EQ(early.exitCode, 1);
    EXPECT_THAT(early.err, HasSubstr("--set network=chip"));
    (void)jsonOf({"warm", m_project, "--threads", "1", "--set", "network=chip", "--set",
                  "image_side=16", "--set", "steps=5"});
    const auto report = jsonOf(
        {"chip", m_project, "--threads", "1", "--budget", "64KB", "--steps", "50", "--out", out});
    EXPECT_EQ(report.at("start"), "warm");
    EXPECT_EQ(report.at("budget_bytes"), 65536);
    EXPECT_LE(report.at("peak_bytes"), 65536);
    EXPECT_EQ(report.at("labels"), 12);
    EXPECT_EQ(report.at("test").at("images"), 30);
    EXPECT_TRUE(std::filesystem::exists(m_folder / "chip/seedling_chip.h"));
}

TEST_F(CommandLine, TimesAStepThatMasksHalf) {
    // 64 unlabelled images, of which 32 are trusted: a whole number of the shapes that are used.
    const auto result =
        jsonOf({"bench", "step", "--steps", "2", "--threads", "1", "--batch", "16", "--mu", "4",
                "--mask-rate", "0.5", "--precision", "fp32", "--model", "frugal", "--size", "16"});
    EXPECT_EQ(result.at("images_per_step"), 16 + 32 + 64);
    EXPECT_EQ(result.at("labelled_batch"), 16);
    EXPECT_EQ(result.at("unlabelled_ratio"), 4);
    EXPECT_EQ(result.at("mask_rate"), 0.5);
    EXPECT_EQ(result.at("side"), 16);
    EXPECT_EQ(result.at("threads"), 1);
    EXPECT_NEAR(
        result.at("images_per_s").get<double>() * result.at("seconds_per_step").get<double>(),
        112.0, 1e-6);
    EXPECT_GT(result.at("median_seconds_per_step"), 0.0);
    EXPECT_NEAR(result.at("share_of_convolution_speed").get<double>(),
                result.at("flop_per_step").get<double>() /
                    result.at("median_seconds_per_step").get<double>() /
                    result.at("convolution_flops").get<double>(),
                1e-9);
}

TEST_F(CommandLine, TimesAStepOfLabelledImagesAlone) {
    const auto result = jsonOf({"bench", "step", "--method", "supervised", "--steps", "1",
                                "--threads", "1", "--batch", "8", "--precision", "fp32"});
    EXPECT_EQ(result.at("images_per_step"), 8);
    EXPECT_EQ(result.at("unlabelled_ratio"), 0);
    EXPECT_FALSE(result.contains("mask_rate"));
}

TEST_F(CommandLine, TimesTheMakingOfViews) {
    const auto result =
        jsonOf({"bench", "augment", "--steps", "1", "--threads", "1", "--batch", "4", "--mu", "2"});
    EXPECT_EQ(result.at("views_per_step"), 4 + 2 * 8);
    EXPECT_GT(result.at("seconds_per_step"), 0.0);
    EXPECT_GT(result.at("images_per_s"), 0.0);
    EXPECT_GT(result.at("strong_images_per_s"), 0.0);
    EXPECT_EQ(result.at("threads"), 1);
}

TEST_F(CommandLine, TimesDecodingOfPaintedPicturesAndOfAFolder) {
    const auto painted = jsonOf(
        {"bench", "decode", "--images", "3", "--size", "64", "--rounds", "1", "--threads", "2"});
    for (const char* format : {"jpeg", "png"}) {
        EXPECT_EQ(painted.at(format).at("images"), 3);
        EXPECT_GT(painted.at(format).at("images_per_s"), 0.0);
        EXPECT_GT(painted.at(format).at("mb_per_s"), 0.0);
    }
    makeStripes(m_folder / "pictures");
    const std::string folder = (m_folder / "pictures").string();
    const auto found =
        jsonOf({"bench", "decode", "--folder", folder, "--images", "5", "--rounds", "1"});
    EXPECT_EQ(found.at("folder").at("images"), 5);
    EXPECT_EQ(runCli({"bench", "decode", "--folder", folder + "-not"}).exitCode, 1);
}

TEST_F(CommandLine, TimesAProjectOfManyImages) {
    const auto result =
        jsonOf({"bench", "cache", "--images", "200", "--size", "8", "--threads", "1"});
    EXPECT_EQ(result.at("images"), 200);
    for (const char* field : {"import_s", "project_open_s", "build_s", "build_images_per_s",
                              "cache_open_s", "read_images_per_s", "read_mb_per_s"}) {
        EXPECT_GT(result.at(field), 0.0) << field;
    }
    EXPECT_EQ(runCli({"bench", "cache", "--images", "0"}).exitCode, 2);
    EXPECT_EQ(runCli({"bench"}).exitCode, 2);
}

TEST_F(CommandLine, TimesEachStageUpToTheOrder) {
    const auto expectStages = [](const nlohmann::json& result) {
        for (const char* field : {"import_s", "read_s", "looks_s", "compare_s", "keep_s", "graph_s",
                                  "order_s", "total_s"}) {
            EXPECT_GT(result.at(field), 0.0) << field;
        }
    };
    const auto noise = jsonOf({"bench", "order", "--images", "100", "--size", "16"});
    EXPECT_EQ(noise.at("images"), 100);
    EXPECT_EQ(noise.at("side"), 16);
    expectStages(noise);
    makeStripes(m_folder / "pictures");
    const std::string folder = (m_folder / "pictures").string();
    expectStages(jsonOf({"bench", "order", "--folder", folder, "--threads", "1"}));
    EXPECT_EQ(runCli({"bench", "order", "--folder", folder + "-not"}).exitCode, 1);
}

}  // namespace
}  // namespace seedling::test
