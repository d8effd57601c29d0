#include "ui/use/ExportPanel.h"

#include <QSignalSpy>
#include <algorithm>

#include "tests/ui/use/UseFixture.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

class ExportPanelTest : public test::UseFixture {};

TEST_F(ExportPanelTest, ExportShowsThatTheAnswersAreTheSame) {
    QSignalSpy announced(&page, &UsePage::announced);
    page.exportModel();
    test::FakeWorker* job = workers.running(QStringLiteral("export"));
    ASSERT_TRUE(job);
    EXPECT_TRUE(job->starts.back().contains(QStringLiteral("torchscript")));
    EXPECT_TRUE(job->starts.back().last().startsWith(QLatin1Char('/'))) << "beside the project";
    job->finish(R"({"folder":"/tmp/model","compared_images":32,"same_class":32,)"
                R"("largest_difference":3e-6,"model_bytes":1400000})");
    EXPECT_TRUE(page.findChild<ExportPanel*>()->parityText().contains(QStringLiteral("32 of 32")));
    EXPECT_EQ(announced.count(), 1);
}

TEST_F(ExportPanelTest, SeveralFormatsGoOneAfterTheOtherIntoFoldersOfTheirOwn) {
    auto* panel = page.findChild<ExportPanel*>();
    panel->setFormats({QStringLiteral("torchscript"), QStringLiteral("onnx-int8")});
    panel->setTarget(QStringLiteral("models"));
    QSignalSpy announced(&page, &UsePage::announced);
    page.exportModel();
    test::FakeWorker* job = workers.running(QStringLiteral("export"));
    ASSERT_TRUE(job);
    EXPECT_TRUE(job->starts.back().last().endsWith(QStringLiteral("models/torchscript")));
    job->finish(R"({"folder":"/tmp/a","compared_images":32,"same_class":32,)"
                R"("largest_difference":0,"model_bytes":1400000})");
    EXPECT_EQ(announced.count(), 0);
    ASSERT_EQ(job->starts.size(), 2U);
    EXPECT_TRUE(job->starts.back().contains(QStringLiteral("onnx-int8")));
    EXPECT_TRUE(job->starts.back().last().endsWith(QStringLiteral("models/onnx-int8")));
    job->finish(R"({"folder":"/tmp/b","compared_images":64,"same_class":63,)"
                R"("largest_difference":0.002,"model_bytes":400000,)"
                R"("quantisation":{"accuracy":0.9,"float_accuracy":0.92,"test_images":50}})");
    EXPECT_TRUE(panel->parityText().contains(QStringLiteral("32 of 32")));
    EXPECT_TRUE(panel->parityText().contains(QStringLiteral("63 of 64")));
    EXPECT_EQ(announced.count(), 1);
    EXPECT_TRUE(announced.front()[1].toString().endsWith(QStringLiteral("models")));
    const auto labels = panel->findChildren<TextLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const TextLabel* label) {
        return label->text().contains(QStringLiteral("with floats 92"));
    }));
}

TEST_F(ExportPanelTest, AFailureEndsTheFormatsThatAreLeft) {
    auto* panel = page.findChild<ExportPanel*>();
    panel->setFormats({QStringLiteral("torchscript"), QStringLiteral("onnx")});
    page.exportModel();
    test::FakeWorker* job = workers.running(QStringLiteral("export"));
    ASSERT_TRUE(job);
    job->fail({ErrorCode::DiskFull, "The disk is full.", "Choose another folder."});
    EXPECT_EQ(job->starts.size(), 1U);
    EXPECT_FALSE(workers.running(QStringLiteral("export")));
}

TEST_F(ExportPanelTest, NoFormatIsNoExport) {
    auto* panel = page.findChild<ExportPanel*>();
    panel->setFormats({});
    page.exportModel();
    EXPECT_FALSE(workers.running(QStringLiteral("export")));
    EXPECT_FALSE(panel->message().text().isEmpty());
}

TEST_F(ExportPanelTest, AFailedExportKeepsTheRunAndSaysWhatToDo) {
    page.exportModel();
    workers.running(QStringLiteral("export"))
        ->fail({ErrorCode::DiskFull, "The disk is full.", "Choose another folder."});
    EXPECT_TRUE(page.findChild<ExportPanel*>()->message().text().contains(
        QStringLiteral("Choose another folder.")));
    EXPECT_EQ(project.shownRun(), run);
    page.exportModel();
    EXPECT_TRUE(workers.running(QStringLiteral("export"))) << "and can be tried again";
}

}  // namespace
}  // namespace seedling
