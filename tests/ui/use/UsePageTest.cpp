#include "ui/use/UsePage.h"

#include <QSignalSpy>
#include <QTreeView>
#include <algorithm>

#include "datasets/base/FileIo.h"
#include "datasets/sort/SortFolder.h"
#include "tests/support/TempFolder.h"
#include "tests/ui/support/SessionFixture.h"
#include "ui/use/AnswerCard.h"
#include "ui/use/AnswerList.h"
#include "ui/use/AnswerListModel.h"
#include "ui/use/ExportPanel.h"
#include "ui/use/PredictDrop.h"
#include "ui/use/WatchListModel.h"
#include "ui/use/WatchPanel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

constexpr const char* kFullHeader =
    "path,class,confidence,second_class,second_confidence,third_class,third_confidence,problem\n";
constexpr const char* kHeader = "path,class,confidence,second_class,second_confidence\n";

AnswerEvent answerOak(const std::string& path, double confidence) {
    AnswerEvent answer;
    answer.path = path;
    answer.className = "oak";
    answer.confidence = confidence;
    return answer;
}

/// A camera that shows what the test says.
class FakeCamera : public FrameSource {
public:
    void start() override { isOn = true; }
    void stop() override { isOn = false; }
    bool isOn = false;
};

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

    void answer(const std::string& lines,
                const std::string& payload = R"({"images":2,"unreadable":0,"seconds":0.4})",
                const std::string& header = kHeader) {
        test::FakeWorker* job = workers.running(QStringLiteral("predict"));
        ASSERT_TRUE(job);
        ASSERT_TRUE(writeFileAtomically(toPath(job->starts.back().last()),
                                        std::string_view(header + lines)));
        job->finish(payload);
    }

    /// Asks about a folder of two pictures that are not of the project.
    void answerFolder(const std::string& more = {}) {
        test::writePictures(elsewhere / "new", 2);
        page.predict(toQString(elsewhere / "new"));
        const std::string folder = (elsewhere / "new").string();
        answer(folder + "/img1.png,oak,0.9,maple,0.1,,,\n" + folder +
                   "/img2.png,maple,0.6,oak,0.4,,,\n" + more,
               R"({"images":2,"seconds":0.4})", kFullHeader);
        ASSERT_TRUE(test::waitFor([&] { return !list().answers().empty(); }));
    }

    AnswerList& list() { return *page.findChild<AnswerList*>(); }
    const std::optional<Answer>& shown() { return page.findChild<AnswerCard*>()->answer(); }

    /// Presses the key of a class while `widget` has the keyboard.
    void pressKeyOf(int classIndex, QWidget& widget) {
        const auto& record = project.classes()[static_cast<std::size_t>(classIndex)];
        ASSERT_FALSE(record.key.empty());
        QTest::keyClicks(&widget, toQString(record.key));
    }

    test::TempFolder elsewhere;

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
           kFullHeader);
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

TEST_F(UsePageTest, AWatchedFolderShowsWhatWasDoneAndTakesItBack) {
    test::writePictures(elsewhere / "in", 1);
    auto folder = SortFolder::open(elsewhere / "out");
    ASSERT_TRUE(folder);
    auto* watch = page.findChild<WatchPanel*>();
    watch->setFolders(toQString(elsewhere / "in"), toQString(elsewhere / "out"));
    watch->start();
    EXPECT_TRUE(watch->isWatching());
    test::FakeWorker* job = workers.running(QStringLiteral("predict"));
    ASSERT_TRUE(job);
    EXPECT_TRUE(job->starts.back().contains(QStringLiteral("--watch")));
    EXPECT_TRUE(job->starts.back().contains(QStringLiteral("--move")));

    const auto sorted = folder->sort(elsewhere / "in/img1.png", "oak", SortMode::Move, 1);
    ASSERT_TRUE(sorted);
    AnswerEvent told = answerOak((elsewhere / "in/img1.png").string(), 0.9);
    told.target = sorted->to.string();
    told.sortedId = sorted->id;
    job->say(told);
    job->say(answerOak("/in/b.png", 0.5));
    EXPECT_EQ(watch->model().rowCount(), 2);
    EXPECT_EQ(watch->model().sortedCount(), 1);
    EXPECT_EQ(watch->model().stayedCount(), 1);
    EXPECT_TRUE(watch->stateText().contains(QStringLiteral("1 sorted")));

    watch->stop();
    EXPECT_EQ(job->commands.back(), Command::Stop);
    job->finish(R"({"images":2,"sorted":1})", "stopped");
    EXPECT_FALSE(watch->isWatching());
    for (Button* button : watch->findChildren<Button*>()) {
        if (button->text() == QStringLiteral("Take all back"))
            button->click();
    }
    ASSERT_TRUE(test::waitFor([&] { return watch->model().sortedIds().empty(); }));
    EXPECT_TRUE(fileStamp(elsewhere / "in/img1.png"));
}

TEST_F(UsePageTest, ThePictureOfACameraIsAnsweredForAndKept) {
    auto owned = std::make_unique<FakeCamera>();
    FakeCamera* camera = owned.get();
    page.setCamera(std::move(owned));
    auto* drop = page.findChild<PredictDrop*>();
    drop->cameraRequested();
    EXPECT_TRUE(camera->isOn);
    test::FakeWorker* job = workers.running(QStringLiteral("predict"));
    ASSERT_TRUE(job);
    const QStringList words = job->starts.back();
    const qsizetype watch = words.indexOf(QStringLiteral("--watch"));
    ASSERT_GE(watch, 0);
    QImage picture(800, 600, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    camera->framed(picture);
    const QString file = words[watch + 1] + QStringLiteral("/camera-1.jpg");
    ASSERT_TRUE(test::waitFor([&] { return fileStamp(toPath(file)).has_value(); }));
    job->say(answerOak(file.toStdString(), 0.7));
    ASSERT_TRUE(shown());
    EXPECT_EQ(shown()->className, QStringLiteral("oak"));

    pressKeyOf(0, page);
    ASSERT_TRUE(test::waitFor([&] { return project.images().size() == 7U; }));
    EXPECT_EQ(project.labelAt(6)->classId, project.classes()[0].id);
    drop->cameraRequested();
    EXPECT_FALSE(camera->isOn);
    EXPECT_EQ(job->commands.back(), Command::Stop);
    job->finish("{}", "stopped");
}

TEST_F(UsePageTest, AWatchThatFailsSaysWhy) {
    auto* watch = page.findChild<WatchPanel*>();
    watch->setFolders(toQString(elsewhere / "in"), toQString(elsewhere / "in"));
    watch->start();
    EXPECT_FALSE(watch->isWatching()) << "into itself";
    EXPECT_TRUE(watch->stateText().contains(QStringLiteral("into itself")));
    watch->setFolders(toQString(elsewhere / "in"), toQString(elsewhere / "out"));
    watch->start();
    test::FakeWorker* job = workers.running(QStringLiteral("predict"));
    ASSERT_TRUE(job);
    job->fail({ErrorCode::DiskFull, "The disk is full.", "Free some space and try again."});
    EXPECT_TRUE(watch->findChild<MessageLine*>()->text().contains(QStringLiteral("Free some")));
    EXPECT_FALSE(watch->isWatching());
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
