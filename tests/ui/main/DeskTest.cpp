// A person at the desk: what they do key by key, in the whole window.
#include <gtest/gtest.h>

#include <QPushButton>
#include <QTest>

#include "tests/support/FakeWorker.h"
#include "tests/support/RunScript.h"
#include "tests/ui/support/UiProject.h"
#include "ui/gallery/GalleryPage.h"
#include "ui/main/MainWindow.h"
#include "ui/train/AlarmLine.h"
#include "ui/train/TrainPage.h"
#include "ui/widgets/MessageLine.h"

namespace seedling {
namespace {

using test::waitFor;

class DeskTest : public testing::Test {
protected:
    DeskTest() : m_files(60), m_window(m_workers.factory()) {
        m_window.resize(1200, 800);
        m_window.show();
        m_window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
    }
    ~DeskTest() override { m_window.project().close(); }

    void SetUp() override {
        m_window.openPath(m_files.file());
        ASSERT_TRUE(waitFor([&] { return m_window.project().isOpen(); }));
    }

    [[nodiscard]] ProjectModel& project() { return m_window.project(); }
    [[nodiscard]] GalleryView& view() { return m_window.gallery().view(); }
    template <class Key>
    void press(Key key) {
        QTest::keyClick(QApplication::focusWidget(), key);
        ++m_keys;
    }
    void pressClass(std::size_t place) { press(project().classes()[place].key[0]); }

    test::UiProject m_files;
    test::FakeWorkers m_workers;
    MainWindow m_window;
    int m_keys = 0;
};

/// What a person sees in a photo, for this test: its name.
std::size_t truthOf(const ImageRecord& image) {
    return image.path.size() % 2;
}

TEST_F(DeskTest, FortyImagesAndASlipTakeFortyTwoKeys) {
    ASSERT_TRUE(view().hasFocus()) << "nothing has to be clicked first";
    for (int i = 0; i < 40; ++i) {
        const auto& list = static_cast<const ImageListModel&>(*view().model());
        const std::size_t truth = truthOf(list.image(view().currentIndex().row()));
        if (i == 17) {
            pressClass(1 - truth);
            press(Qt::Key_Backspace);
        }
        pressClass(truth);
    }
    EXPECT_EQ(m_keys, 42);
    const auto labels = m_files.labelsInFile();
    ASSERT_EQ(labels.size(), 40U);
    for (const LabelledImage& each : labels) {
        const ImageRecord& image =
            project().images()[static_cast<std::size_t>(project().rowOf(each.image))];
        EXPECT_EQ(each.label.classId, project().classes()[truthOf(image)].id) << image.path;
    }
}

TEST_F(DeskTest, AnAlarmIsSeenWhileOneLabelsAndLeadsToTheRun) {
    pressClass(0);
    pressClass(1);
    m_window.session().start(m_window.session().nextRun().config());
    auto* worker = m_workers.running(QStringLiteral("train"));
    ASSERT_NE(worker, nullptr);
    const test::RunScript script;
    const RunId run = project().project().runs().add(script.record(RunStatus::Training)).value();
    worker->say(HelloEvent{});
    worker->say(StateEvent{run, RunState::Training, {}});
    worker->say(AlarmEvent{"one_class", "Oak swallows the rest.", "Label more maples."});
    auto* alarm = m_window.findChild<AlarmLine*>();
    ASSERT_TRUE(alarm);
    EXPECT_TRUE(alarm->isVisible());
    EXPECT_TRUE(alarm->text().contains(QStringLiteral("Oak swallows")));
    for (auto* button : alarm->findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Show the run"))
            button->click();
    }
    const auto* page = m_window.findChild<TrainPage*>();
    ASSERT_TRUE(page);
    EXPECT_TRUE(page->isVisible());
    EXPECT_EQ(page->tab(), TrainPage::Tab::Progress);
    EXPECT_FALSE(alarm->isVisible()) << "it stands on the page itself";
    worker->finish();
}

TEST_F(DeskTest, ARunThatBeginsWhileAnotherProjectIsReadKeepsItsOwn) {
    pressClass(0);
    pressClass(1);
    const test::UiProject other(4);
    m_window.openPath(other.file());
    m_window.session().start(m_window.session().nextRun().config());
    auto* worker = m_workers.running(QStringLiteral("train"));
    ASSERT_NE(worker, nullptr);
    ASSERT_TRUE(waitFor([&] { return !m_window.message().text().isEmpty(); }));
    EXPECT_EQ(project().file(), m_files.file());
    EXPECT_TRUE(m_window.message().text().contains(QStringLiteral("A run goes on")));
    worker->finish();
    m_window.openPath(other.file());
    EXPECT_TRUE(waitFor([&] { return project().file() == other.file(); }));
    project().close();
}

}  // namespace
}  // namespace seedling
