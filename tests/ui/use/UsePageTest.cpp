#include "ui/use/UsePage.h"

#include <QSignalSpy>
#include <algorithm>

#include "datasets/base/FileIo.h"
#include "tests/ui/support/SessionFixture.h"
#include "ui/use/AnswerCard.h"
#include "ui/use/AnswerList.h"
#include "ui/use/ExportPanel.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

constexpr const char* kHeader = "path,class,confidence,second_class,second_confidence\n";

class UsePageTest : public test::SessionFixture {
protected:
    UsePageTest() : page(project, workers.factory()) {
        run = script.addTo(project.project());
        project.reloadRuns();
        project.showRun(run);
        page.resize(1100, 800);
        page.show();
        page.sidePanel()->show();
    }
    ~UsePageTest() override { delete page.sidePanel(); }

    void answer(const std::string& lines) {
        test::FakeWorker* job = workers.running(QStringLiteral("predict"));
        ASSERT_TRUE(job);
        ASSERT_TRUE(writeFileAtomically(toPath(job->starts.back().last()),
                                        std::string_view(kHeader + lines)));
        job->finish(R"({"images":2,"unreadable":0,"seconds":0.4})");
    }

    test::FakeWorkers workers;
    UsePage page;
    RunId run;
};

TEST_F(UsePageTest, AnswersForOneImage) {
    page.predict(toQString(files.photos() / "img1.png"));
    answer((files.photos() / "img1.png").string() + ",oak,0.9600,maple,0.0300\n");
    const auto& shown = page.findChild<AnswerCard*>()->answer();
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->className, QStringLiteral("oak"));
    EXPECT_NEAR(shown->secondConfidence, 0.03, 1e-9);
    EXPECT_FALSE(shown->noneOfThese);
}

TEST_F(UsePageTest, SaysThatAnImageShowsNoneOfTheClasses) {
    page.predict(toQString(files.photos() / "img1.png"));
    test::FakeWorker* job = workers.running(QStringLiteral("predict"));
    ASSERT_TRUE(job);
    const std::string csv = "path,class,confidence,second_class,second_confidence,none_of_these\n" +
                            (files.photos() / "img1.png").string() +
                            ",oak,0.3100,maple,0.3000,yes\n";
    ASSERT_TRUE(writeFileAtomically(toPath(job->starts.back().last()), std::string_view(csv)));
    job->finish(R"({"images":1,"unreadable":0,"seconds":0.4})");
    auto* card = page.findChild<AnswerCard*>();
    ASSERT_TRUE(card->answer());
    EXPECT_TRUE(card->answer()->noneOfThese);
    EXPECT_EQ(card->answer()->className, QStringLiteral("oak"));
    EXPECT_TRUE(card->accessibleName().startsWith(QStringLiteral("None of these")));
    EXPECT_FALSE(card->grab().isNull());
}

TEST_F(UsePageTest, AFolderBecomesAListWithTheLeastSureFirst) {
    page.predict(toQString(files.photos()));
    answer("a.png,oak,0.9000,maple,0.1000\n\"b, c.png\",maple,0.5100,oak,0.4900\n");
    auto* list = page.findChild<AnswerList*>();
    ASSERT_EQ(list->answers().size(), 2U);
    EXPECT_EQ(list->answers().front().path, QStringLiteral("b, c.png"));
    list->setOrder(AnswerOrder::ByName);
    EXPECT_EQ(list->answers().front().path, QStringLiteral("a.png"));
}

TEST_F(UsePageTest, TheNewestQuestionCounts) {
    page.predict(QStringLiteral("/first.png"));
    test::FakeWorker* job = workers.running(QStringLiteral("predict"));
    ASSERT_TRUE(job);
    page.predict(QStringLiteral("/second.png"));
    EXPECT_EQ(job->commands.back(), Command::Stop);
    job->fail({ErrorCode::Cancelled, "Stopped.", {}});
    ASSERT_EQ(job->starts.size(), 2U);
    EXPECT_EQ(job->starts.back()[2], QStringLiteral("/second.png"));
    job->finish("{}");
}

TEST_F(UsePageTest, WhatCannotBeReadIsSaid) {
    page.predict(QStringLiteral("/photos/broken.jpg"));
    answer("");
    EXPECT_FALSE(page.findChild<AnswerCard*>()->answer());
    EXPECT_TRUE(page.findChild<MessageLine*>()->text().contains(QStringLiteral("broken.jpg")));
}

TEST_F(UsePageTest, ExportShowsThatTheAnswersAreTheSame) {
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

TEST_F(UsePageTest, SeveralFormatsGoOneAfterTheOtherIntoFoldersOfTheirOwn) {
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

TEST_F(UsePageTest, AFailureEndsTheFormatsThatAreLeft) {
    auto* panel = page.findChild<ExportPanel*>();
    panel->setFormats({QStringLiteral("torchscript"), QStringLiteral("onnx")});
    page.exportModel();
    test::FakeWorker* job = workers.running(QStringLiteral("export"));
    ASSERT_TRUE(job);
    job->fail({ErrorCode::DiskFull, "The disk is full.", "Choose another folder."});
    EXPECT_EQ(job->starts.size(), 1U);
    EXPECT_FALSE(workers.running(QStringLiteral("export")));
}

TEST_F(UsePageTest, NoFormatIsNoExport) {
    auto* panel = page.findChild<ExportPanel*>();
    panel->setFormats({});
    page.exportModel();
    EXPECT_FALSE(workers.running(QStringLiteral("export")));
    EXPECT_FALSE(panel->message().text().isEmpty());
}

TEST_F(UsePageTest, AFailedExportKeepsTheRunAndSaysWhatToDo) {
    page.exportModel();
    workers.running(QStringLiteral("export"))
        ->fail({ErrorCode::DiskFull, "The disk is full.", "Choose another folder."});
    EXPECT_TRUE(page.findChild<ExportPanel*>()->message().text().contains(
        QStringLiteral("Choose another folder.")));
    EXPECT_EQ(project.shownRun(), run);
    page.exportModel();
    EXPECT_TRUE(workers.running(QStringLiteral("export"))) << "and can be tried again";
}

TEST_F(UsePageTest, WithoutAModelNothingIsAsked) {
    project.close();
    test::UiProject empty;
    ASSERT_TRUE(project.open(empty.file()));
    page.predict(QStringLiteral("/photo.png"));
    page.exportModel();
    EXPECT_FALSE(workers.running(QStringLiteral("predict")));
    EXPECT_FALSE(workers.running(QStringLiteral("export")));
    project.close();
}

}  // namespace
}  // namespace seedling
