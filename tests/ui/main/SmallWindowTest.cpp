// The window on the smallest screen that is promised, 1024 x 700, and with a lot in it.
#include <gtest/gtest.h>

#include <QApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QTest>
#include <QToolTip>
#include <algorithm>

#include "tests/support/FakeWorker.h"
#include "tests/support/RunScript.h"
#include "tests/ui/support/UiProject.h"
#include "ui/charts/MetricCard.h"
#include "ui/gallery/ClassKeys.h"
#include "ui/gallery/GalleryPage.h"
#include "ui/label/ClassRow.h"
#include "ui/label/SuggestionBar.h"
#include "ui/main/MainWindow.h"

namespace seedling {
namespace {

class SmallWindowTest : public testing::Test {
protected:
    SmallWindowTest() : m_window(m_workers.factory()) {
        m_window.resize(1024, 700);
        m_window.show();
        m_window.openPath(m_files.file());
        EXPECT_TRUE(test::waitFor([this] { return m_window.project().isOpen(); }));
    }
    ~SmallWindowTest() override { m_window.project().close(); }

    /// A panel whose content is wider than itself is cut off at its right.
    void expectNothingIsCutOff() {
        QTest::qWait(0);
        for (const QScrollArea* area : m_window.findChildren<QScrollArea*>()) {
            if (area->isVisible() && area->widget() != nullptr) {
                EXPECT_LE(area->widget()->width(), area->viewport()->width())
                    << area->parentWidget()->metaObject()->className();
            }
        }
    }

    test::UiProject m_files;
    test::FakeWorkers m_workers;
    MainWindow m_window;
};

TEST_F(SmallWindowTest, NoPanelIsCutOffOnAnyPage) {
    test::RunScript script;
    const RunId run = script.addTo(m_window.project().project());
    m_window.project().reloadRuns();
    test::showRun(m_window.project(), run);
    const auto figuresAreThere = [this] {
        const auto cards = m_window.findChildren<MetricCard*>();
        return std::ranges::any_of(cards, [](const MetricCard* card) {
            return card->figure().unit() == QStringLiteral("GB");
        });
    };
    ASSERT_TRUE(test::waitFor(figuresAreThere));
    for (const auto page : {MainWindow::Page::Label, MainWindow::Page::Loupe,
                            MainWindow::Page::Train, MainWindow::Page::Use}) {
        m_window.showPage(page);
        SCOPED_TRACE(static_cast<int>(page));
        expectNothingIsCutOff();
    }
}

TEST_F(SmallWindowTest, TheToolRowKeepsItsPartsApart) {
    for (const int width : {1024, 760, 1440}) {
        m_window.resize(width, 700);
        QTest::qWait(0);
        const auto* search = m_window.gallery().findChild<QLineEdit*>();
        const auto* zoom = m_window.gallery().findChild<QSlider*>();
        EXPECT_GE(search->width(), 96);
        EXPECT_TRUE(zoom->isHidden() || zoom->x() > search->geometry().right()) << width;
    }
}

TEST_F(SmallWindowTest, NamesOfClassesTakeTheRoomOfTheirBars) {
    for (int i = 0; i < 28; ++i) {
        ASSERT_TRUE(m_window.project().addClass(QStringLiteral("leaf of kind %1").arg(i)));
    }
    QTest::qWait(0);
    const auto rows = m_window.findChildren<ClassRow*>();
    EXPECT_EQ(rows.size(), 30);
    expectNothingIsCutOff();
    EXPECT_FALSE(m_window.grab().isNull());
}

TEST_F(SmallWindowTest, TheLoupeNamesEveryOneOfManyClasses) {
    for (int i = 0; i < 28; ++i) {
        ASSERT_TRUE(m_window.project().addClass(QStringLiteral("leaf of kind %1").arg(i)));
    }
    m_window.gallery().controller().select(0);
    m_window.showPage(MainWindow::Page::Loupe);
    QTest::qWait(0);
    auto* keys = m_window.findChild<ClassKeys*>();
    ASSERT_TRUE(keys);
    for (int i = 0; i < 30; ++i) {
        EXPECT_FALSE(keys->isNameCut(i)) << i;
    }
    const auto isInSight = [&](int place) {
        return keys->viewport()->rect().contains(keys->cell(place));
    };
    EXPECT_TRUE(isInSight(0));
    ASSERT_FALSE(isInSight(29)) << "the picture needs the room";
    keys->verticalScrollBar()->setValue(keys->verticalScrollBar()->maximum());
    ASSERT_TRUE(isInSight(29));
    QTest::mouseClick(keys->viewport(), Qt::LeftButton, {}, keys->cell(29).center());
    EXPECT_EQ(m_window.project().labelCount(m_window.project().classes()[29].id), 1);

    keys->verticalScrollBar()->setValue(0);
    m_window.gallery().controller().select(0);
    EXPECT_TRUE(isInSight(29)) << "what the image is labelled as";
}

TEST_F(SmallWindowTest, AClassNameWithoutRoomIsTheToolTipOfItsKey) {
    const QString name = QStringLiteral("Acer pseudoplatanus f. purpureum with a very long name");
    ASSERT_TRUE(m_window.project().addClass(name));
    for (int i = 0; i < 9; ++i) {
        ASSERT_TRUE(m_window.project().addClass(QStringLiteral("leaf of kind %1").arg(i)));
    }
    m_window.showPage(MainWindow::Page::Loupe);
    QTest::qWait(0);
    auto* keys = m_window.findChild<ClassKeys*>();
    ASSERT_TRUE(keys->isNameCut(2));
    const QPoint place = keys->cell(2).center();
    QHelpEvent help(QEvent::ToolTip, place, keys->viewport()->mapToGlobal(place));
    QApplication::sendEvent(keys->viewport(), &help);
    EXPECT_EQ(QToolTip::text(), name);
    QToolTip::hideText();
}

TEST_F(SmallWindowTest, ASelectionOfSeveralSuggestionsSaysSo) {
    const auto& classes = m_window.project().classes();
    const RunId run = m_files.addRun(classes[0].id);
    auto predictions = m_window.project().project().predictions().read(run).value();
    predictions[1].classId = classes[1].id;
    ASSERT_TRUE(m_window.project().project().predictions().replace(run, predictions));
    m_window.project().reloadRuns();
    test::showRun(m_window.project(), run);
    const auto* bar = m_window.findChild<SuggestionBar*>();
    m_window.gallery().controller().select(0);
    EXPECT_TRUE(bar->accessibleDescription().contains(QStringLiteral("oak")));
    m_window.gallery().view().selectAll();
    EXPECT_TRUE(bar->accessibleDescription().contains(QStringLiteral("different suggestions")))
        << bar->accessibleDescription().toStdString();
}

TEST_F(SmallWindowTest, ARunIsMeasuredThoughNobodyOpensItsPage) {
    ProjectModel& model = m_window.project();
    ASSERT_TRUE(
        model.project().images().setPart(std::vector<ImageId>{model.images()[5].id}, Part::Test));
    model.reloadImages();
    for (int row = 0; row < 2; ++row) {
        Label label;
        label.classId = model.classes()[static_cast<std::size_t>(row)].id;
        ASSERT_TRUE(model.setLabel({row}, label));
    }
    test::RunScript script;
    script.heldBack = 0;
    m_window.session().start(m_window.session().nextRun().config());
    test::FakeWorker* worker = m_workers.running(QStringLiteral("train"));
    ASSERT_TRUE(worker);
    const RunId run = script.addTo(model.project());
    worker->say(StateEvent{run, RunState::Training, {}});
    worker->finish(toJson(script.summary(run)));
    test::FakeWorker* job = m_workers.running(QStringLiteral("evaluate"));
    ASSERT_TRUE(job);
    job->finish(R"({"run":1,"split":"test","images":1,"accuracy":0.75,"accuracy_low":0.1,)"
                R"("accuracy_high":0.9,"balanced_accuracy":0.75,"confusion":[[1,0],[0,0]],)"
                R"("classes":["oak","maple"]})");
    const auto shows = [this](const QString& number) {
        const auto cards = m_window.findChildren<MetricCard*>();
        return std::ranges::any_of(
            cards, [&](const MetricCard* card) { return card->figure().number() == number; });
    };
    EXPECT_TRUE(test::waitFor([&] { return shows(QStringLiteral("75")); }));
}

}  // namespace
}  // namespace seedling
