#include "ui/use/UsePage.h"

#include <QSignalSpy>

#include "datasets/base/FileIo.h"
#include "tests/ui/support/SessionFixture.h"
#include "ui/use/AnswerCard.h"
#include "ui/use/AnswerList.h"
#include "ui/use/ExportPanel.h"
#include "ui/widgets/MessageLine.h"

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
