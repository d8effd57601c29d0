// What is exported, and whether it answers as the project does.
#include <gmock/gmock.h>
#include <sys/mount.h>

#include <algorithm>

#include "tests/app/EndToEnd.h"

namespace seedling::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class ExportJob : public EndToEnd {};

TEST_F(ExportJob, TheExportedModelAnswersAsTheProjectDoes) {
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
    EXPECT_EQ(exported.at("compared_images"), 64);
    EXPECT_EQ(exported.at("same_class"), 64);
    EXPECT_LT(exported.at("largest_difference"), 1e-4);
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

TEST_F(ExportJob, OnnxModelsAnswerAsTheProjectDoes) {
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
    EXPECT_LT(exported.at("largest_difference"), 1e-3);
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

TEST_F(ExportJob, AFullDiskLeavesNoHalfExport) {
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

}  // namespace
}  // namespace seedling::test
