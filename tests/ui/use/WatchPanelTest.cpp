#include "ui/use/WatchPanel.h"

#include <QImage>

#include "datasets/base/FileIo.h"
#include "datasets/sort/SortFolder.h"
#include "tests/ui/use/UseFixture.h"
#include "ui/use/FrameSource.h"
#include "ui/use/PredictDrop.h"
#include "ui/use/WatchListModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

namespace seedling {
namespace {

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

class WatchPanelTest : public test::UseFixture {};

TEST_F(WatchPanelTest, AWatchedFolderShowsWhatWasDoneAndTakesItBack) {
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

TEST_F(WatchPanelTest, ThePictureOfACameraIsAnsweredForAndKept) {
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

TEST_F(WatchPanelTest, AWatchThatFailsSaysWhy) {
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

}  // namespace
}  // namespace seedling
