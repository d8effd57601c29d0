// What people complained about in other programs (design notes, "others' bugs, our tests"), as far
// as no other test looks after it: filters that end on nothing, classes that are gone, progress and
// training states have theirs beside the part in question.
#include <gtest/gtest.h>

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include "datasets/cache/PixelCache.h"
#include "tests/support/FakeWorker.h"
#include "tests/support/Paths.h"
#include "tests/ui/support/SessionFixture.h"
#include "tests/ui/support/UiProject.h"
#include "ui/gallery/GalleryPage.h"
#include "ui/gallery/PictureLoader.h"
#include "ui/gallery/ThumbnailMaker.h"
#include "ui/label/ClassRow.h"
#include "ui/main/MainWindow.h"
#include "ui/main/ProjectOpener.h"
#include "ui/main/StatusLine.h"
#include "ui/train/LogTab.h"

namespace seedling {
namespace {

using test::waitFor;

class OthersBugs : public testing::Test {
protected:
    OthersBugs() : m_window(m_workers.factory()) {
        m_window.resize(1200, 800);
        m_window.show();
        m_window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
    }
    ~OthersBugs() override { m_window.project().close(); }

    void SetUp() override { open(m_files); }
    void open(const test::UiProject& files) {
        m_window.openPath(files.file());
        ASSERT_TRUE(waitFor([&] { return m_window.project().file() == files.file(); }));
        view().setFocus();
    }
    [[nodiscard]] ProjectModel& project() { return m_window.project(); }
    [[nodiscard]] GalleryView& view() { return m_window.gallery().view(); }
    [[nodiscard]] char classKey(std::size_t place) { return project().classes()[place].key[0]; }

    test::UiProject m_files;
    test::FakeWorkers m_workers;
    MainWindow m_window;
};

TEST_F(OthersBugs, AnotherProjectHasNothingOfTheModelBefore) {
    const RunId run = m_files.addRun(project().classes()[0].id);
    project().reloadRuns();
    test::showRun(project(), run);
    ASSERT_NE(project().suggestionAt(0), nullptr);
    const test::UiProject fresh(4);
    open(fresh);
    EXPECT_FALSE(project().shownRun().isValid());
    EXPECT_EQ(project().suggestionAt(0), nullptr);
    EXPECT_TRUE(project().predictions()->isEmpty());
    project().close();
}

TEST_F(OthersBugs, SavingALabelNeverTrains) {
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(&view(), classKey(static_cast<std::size_t>(i % 2)));
    EXPECT_EQ(m_files.labelsInFile().size(), 6U);
    EXPECT_EQ(m_workers.running(QStringLiteral("train")), nullptr);
    EXPECT_FALSE(m_window.session().isActive());
}

TEST_F(OthersBugs, UndoReachesBackOverAChangeOfImage) {
    m_window.showPage(MainWindow::Page::Loupe);
    QWidget* loupe = QApplication::focusWidget();
    QTest::keyClick(loupe, classKey(0));
    QTest::keyClick(loupe, Qt::Key_Right);
    QTest::keyClick(loupe, Qt::Key_Right);
    EXPECT_EQ(m_files.labelsInFile().size(), 1U) << "kept without being asked to";
    QTest::keyClick(loupe, Qt::Key_Backspace);
    EXPECT_TRUE(m_files.labelsInFile().empty());
    EXPECT_EQ(view().currentIndex().row(), 0) << "and its image is in sight again";
}

TEST_F(OthersBugs, TrainingGoesOnWhileTheWindowIsMinimised) {
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&view(), classKey(static_cast<std::size_t>(i % 2)));
    TrainSession& session = m_window.session();
    session.start(session.nextRun().config());
    auto* worker = m_workers.running(QStringLiteral("train"));
    ASSERT_NE(worker, nullptr);
    const test::RunScript script;
    const RunId run = project().project().runs().add(script.record(RunStatus::Training)).value();
    worker->say(HelloEvent{});
    worker->say(StateEvent{run, RunState::Training, {}});
    m_window.showMinimized();
    QTest::qWait(0);
    worker->say(script.progress(300));
    EXPECT_TRUE(worker->commands.empty()) << "nobody asked it to pause";
    EXPECT_EQ(session.progress().step, 300);
    worker->finish();
}

TEST_F(OthersBugs, SaysThatImagesHaveSuggestionsOnceTheyHave) {
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&view(), classKey(static_cast<std::size_t>(i % 2)));
    const auto says = [this](const char* words) {
        return m_window.status().text().contains(QLatin1String(words));
    };
    const test::RunScript script;
    const auto train = [&](RunId run) {
        m_window.session().start(m_window.session().nextRun().config());
        auto* worker = m_workers.running(QStringLiteral("train"));
        ASSERT_NE(worker, nullptr);
        worker->say(StateEvent{run, RunState::Training, {}});
        worker->finish(toJson(script.summary(run)));
        EXPECT_FALSE(says("Every image now")) << "its predictions are still being read";
    };
    // One that was stopped while it predicted.
    train(script.addTo(project().project()));
    EXPECT_TRUE(waitFor([&] { return says("were not predicted"); }));
    train(m_files.addRun(project().classes()[0].id));
    EXPECT_TRUE(waitFor([&] { return says("Every image now has a suggestion"); }));
    EXPECT_NE(project().suggestionAt(5), nullptr);
}

TEST_F(OthersBugs, ImagesCanBeLabelledWhileOthersAreImported) {
    const test::TempFolder more;
    test::writePictures(more / "more", 40);
    ProjectOpener opener(project());
    opener.addTo(toQString(more / "more"));
    ASSERT_TRUE(opener.isBusy());
    QTest::keyClick(&view(), classKey(1));
    EXPECT_EQ(m_files.labelsInFile().size(), 1U);
    ASSERT_TRUE(waitFor([&] { return project().images().size() == 46; }));
    EXPECT_EQ(project().counts().labelled, 1);
}

TEST_F(OthersBugs, EnterAndEscapeWorkInEveryInlineEditor) {
    auto* row = m_window.findChild<ClassRow*>();
    ASSERT_NE(row, nullptr);
    const auto rename = [&](const char* name, Qt::Key end) {
        row->setFocus();
        QTest::keyClick(row, Qt::Key_F2);
        auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        ASSERT_NE(field, nullptr);
        field->selectAll();
        QTest::keyClicks(field, QString::fromLatin1(name));
        QTest::keyClick(field, end);
        EXPECT_FALSE(field->isVisible()) << "an editor that is left is closed";
    };
    rename("elm", Qt::Key_Escape);
    EXPECT_EQ(project().classes()[0].name, "oak");
    rename("elm", Qt::Key_Return);
    EXPECT_EQ(project().classes()[0].name, "elm");
    EXPECT_EQ(view().model()->rowCount(), 6) << "what ends the editing does nothing else";

    view().setFocus();
    QTest::keyClick(&view(), '/');
    auto* search = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_NE(search, nullptr);
    QTest::keyClicks(search, QStringLiteral("img3"));
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_TRUE(view().hasFocus());
    QTest::keyClick(&view(), '/');
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_TRUE(search->text().isEmpty());
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_TRUE(view().hasFocus());
}

TEST_F(OthersBugs, ASelectionEndsWhereverTheMouseIsReleased) {
    QWidget* area = view().viewport();
    const QRect last = view().visualRect(view().model()->index(5, 0));
    const QPoint empty(last.right() + 40, last.bottom() + 40);
    const QPoint inside = view().visualRect(view().model()->index(4, 0)).center();
    QTest::mousePress(area, Qt::LeftButton, {}, empty);
    QTest::mouseMove(area, inside);
    QTest::mouseRelease(area, Qt::LeftButton, {}, QPoint(-30, -30));
    const int selected = m_window.gallery().controller().selectedCount();
    QTest::mouseMove(area, QPoint(5, 5));
    QTest::mouseMove(area, empty);
    EXPECT_EQ(m_window.gallery().controller().selectedCount(), selected);
}

using LogOfARun = test::SessionFixture;

TEST_F(LogOfARun, AHundredThousandLinesAreShownAsTheNewestTwentyThousand) {
    ChartFeed feed;
    LogTab tab(*session, feed);
    tab.resize(600, 300);
    tab.show();
    const RunId run = startRun();
    for (int i = 0; i < 100'000; ++i)
        worker->say(StateEvent{run, RunState::Training, "line " + std::to_string(i)});
    feed.poke();
    ASSERT_TRUE(waitFor([&] { return tab.text().endsWith(QStringLiteral("line 99999")); }));
    EXPECT_LE(tab.findChild<QPlainTextEdit*>()->blockCount(), 20'000);
    finishRun(run);
}

/// The colours of the four quarters, row by row.
std::vector<QColor> quartersOf(const QImage& image) {
    std::vector<QColor> quarters;
    for (int i = 0; i < 4; ++i)
        quarters.push_back(image.pixelColor(image.width() / 4 + i % 2 * image.width() / 2,
                                            image.height() / 4 + i / 2 * image.height() / 2));
    return quarters;
}

void expectAlike(const QImage& a, const QImage& b) {
    const auto first = quartersOf(a);
    const auto second = quartersOf(b);
    for (std::size_t i = 0; i < first.size(); ++i) {
        EXPECT_NEAR(first[i].red(), second[i].red(), 12) << "quarter " << i;
        EXPECT_NEAR(first[i].green(), second[i].green(), 12) << "quarter " << i;
        EXPECT_NEAR(first[i].blue(), second[i].blue(), 12) << "quarter " << i;
    }
}

TEST(TurnedPhotos, LookTheSameInTheGalleryInTheLoupeAndToTheNetwork) {
    const test::TempFolder temp;
    std::filesystem::create_directories(temp / "photos");
    for (int turn = 2; turn <= 8; ++turn) {
        const auto name = "turned-" + std::to_string(turn) + ".jpg";
        std::filesystem::copy_file(test::sourceFolder() / "tests/golden/images" / name,
                                   temp / ("photos/" + name));
    }
    auto made = Project::create(temp / "photos.seedling").value();
    ASSERT_TRUE(importSource(*made, (temp / "photos").string(), {}, [](auto) { return true; }));
    const auto cache = PixelCache::open(*made, 32, 1, [](auto, auto) { return true; }).value();
    const auto pixels = ProjectImages::create(*made).value();
    ThumbnailMaker thumbnails(pixels, nullptr);
    PictureLoader loupe;
    QImage large;
    QObject::connect(&loupe, &PictureLoader::loaded,
                     [&](ImageId, const QImage& picture, qint64) { large = picture; });
    const auto images = made->images().all().value();
    for (const ImageRecord& image : images) {
        SCOPED_TRACE(image.path);
        const QImage small = thumbnails.make(image, 96, 0).value();
        EXPECT_GT(small.width(), small.height()) << "upright";
        large = {};
        loupe.request(pixels, image);
        ASSERT_TRUE(waitFor([&] { return !large.isNull(); }));
        expectAlike(small, large);
        const auto square = cache->pixels(image.id);
        expectAlike(small, QImage(square.data(), 32, 32, 96, QImage::Format_RGB888));
    }
}

}  // namespace
}  // namespace seedling
