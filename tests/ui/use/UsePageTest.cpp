#include "ui/use/UsePage.h"

#include <QSignalSpy>
#include <QTreeView>
#include <algorithm>

#include "datasets/base/FileIo.h"
#include "datasets/sort/PlaceFile.h"
#include "tests/ui/use/UseFixture.h"
#include "ui/use/AnswerCard.h"
#include "ui/use/AnswerList.h"
#include "ui/use/AnswerListModel.h"
#include "ui/use/PredictDrop.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

namespace seedling {
namespace {

class UsePageTest : public test::UseFixture {};

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
    ASSERT_TRUE(test::waitFor([&] { return list->answers().size() == 2U; }));
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

TEST_F(UsePageTest, TheThreeSurestAreShown) {
    page.predict(QStringLiteral("/photo.png"));
    answer("/photo.png,oak,0.6,maple,0.3,fir,0.1,\n", R"({"images":1,"seconds":0.011})",
           test::kFullHeader);
    ASSERT_TRUE(shown());
    EXPECT_EQ(shown()->thirdClass, QStringLiteral("fir"));
    EXPECT_NEAR(shown()->thirdConfidence, 0.1, 1e-9);
}

TEST_F(UsePageTest, UnreadableFilesComeLastWithTheirReason) {
    answerFolder("/broken.jpg,,,,,,,The file is empty.\n");
    ASSERT_EQ(list().answers().size(), 3U);
    EXPECT_EQ(list().answers().back().path, QStringLiteral("/broken.jpg"));
    list().setFilter({AnswerFilter::Kind::Problems, {}});
    const AnswerListModel& model = list().model();
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.index(0, AnswerListModel::Second).data().toString(),
              QStringLiteral("The file is empty."));
    list().setFilter({AnswerFilter::Kind::OfClass, QStringLiteral("oak")});
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.at(0).className, QStringLiteral("oak"));
}

TEST_F(UsePageTest, AStoppedFolderShowsWhatIsDoneAndGoesOn) {
    page.predict(toQString(files.photos()));
    test::FakeWorker* job = workers.running(QStringLiteral("predict"));
    ASSERT_TRUE(job);
    page.findChild<PredictDrop*>()->cancelRequested();
    EXPECT_EQ(job->commands.back(), Command::Stop);
    answer("a.png,oak,0.9,maple,0.1\n", R"({"images":1,"left":1,"seconds":0.4})");
    ASSERT_TRUE(test::waitFor([&] { return list().answers().size() == 1U; }));
    page.goOn();
    ASSERT_EQ(job->starts.size(), 2U);
    EXPECT_TRUE(job->starts.back().contains(QStringLiteral("--resume")));
    EXPECT_EQ(job->starts.back().last(), job->starts.front().last()) << "in the same file";
    answer("a.png,oak,0.9,maple,0.1\nb.png,oak,0.8,maple,0.2\n",
           R"({"images":2,"left":0,"seconds":0.4})");
    ASSERT_TRUE(test::waitFor([&] { return list().answers().size() == 2U; }));
    page.goOn();
    EXPECT_EQ(job->starts.size(), 2U) << "nothing is left";
}

TEST_F(UsePageTest, AClassKeyMakesALabelOfAWrongAnswer) {
    test::writePictures(elsewhere / "new", 1);
    const std::string photo = (elsewhere / "new/img1.png").string();
    page.predict(toQString(elsewhere / "new/img1.png"));
    answer(photo + ",oak,0.9600,maple,0.0300\n");
    QSignalSpy announced(&page, &UsePage::announced);
    pressKeyOf(1, page);
    ASSERT_TRUE(test::waitFor([&] { return project.images().size() == 7U; }));
    EXPECT_EQ(announced.count(), 1);
    EXPECT_EQ(shown()->given, QStringLiteral("maple"));
    const Label* label = project.labelAt(6);
    ASSERT_NE(label, nullptr);
    EXPECT_EQ(label->classId, project.classes()[1].id);

    ASSERT_TRUE(project.undo());
    EXPECT_EQ(project.labelAt(6), nullptr);
    EXPECT_TRUE(shown()->given.isEmpty()) << "and the card knows";
}

TEST_F(UsePageTest, KeysInTheListLabelAndGoOn) {
    answerFolder();
    QTreeView& view = list().view();
    view.setCurrentIndex(list().model().index(0, 0));
    const QString first = shown()->path;
    pressKeyOf(0, view);
    EXPECT_EQ(view.currentIndex().row(), 1);
    EXPECT_NE(shown()->path, first);
    pressKeyOf(0, view);
    ASSERT_TRUE(test::waitFor([&] { return project.images().size() == 8U; }));
    EXPECT_EQ(list().answers().front().given, QStringLiteral("oak"));
    EXPECT_EQ(project.labelCount(project.classes()[0].id), 4);
}

TEST_F(UsePageTest, FilesAreSortedIntoClassFoldersAndComeBack) {
    answerFolder();
    const auto sorted = elsewhere / "sorted";
    page.sortInto(toQString(sorted), SortMode::Move);
    const auto there = sorted / "oak/img1.png";
    ASSERT_TRUE(test::waitFor([&] {
        return std::ranges::any_of(list().answers(), [&](const Answer& answer) {
            return answer.path == toQString(there);
        });
    }));
    EXPECT_TRUE(fileStamp(there));
    EXPECT_TRUE(fileStamp(sorted / "maple/img2.png"));
    Button* undo = nullptr;
    for (Button* button : page.findChildren<Button*>()) {
        if (button->text() == QStringLiteral("Undo") && !button->isHidden())
            undo = button;
    }
    ASSERT_TRUE(undo);
    undo->click();
    ASSERT_TRUE(test::waitFor([&] {
        return fileStamp(elsewhere / "new/img1.png").has_value() &&
               fileStamp(elsewhere / "new/img2.png").has_value();
    }));
    ASSERT_TRUE(test::waitFor(
        [&] { return page.findChild<PredictDrop*>()->isEnabled() && !fileStamp(there); }));
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
