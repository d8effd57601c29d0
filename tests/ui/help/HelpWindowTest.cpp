// The help as a person reads it, with real keys.
#include "ui/help/HelpWindow.h"

#include <gtest/gtest.h>

#include <QListWidget>
#include <QTest>
#include <QTextBrowser>

#include "tests/ui/support/UiProject.h"
#include "ui/gallery/GalleryPage.h"
#include "ui/main/MainWindow.h"
#include "ui/train/TrainPage.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/SearchField.h"

namespace seedling {
namespace {

using test::waitFor;

class HelpWindowTest : public testing::Test {
protected:
    HelpWindowTest() : m_window([] { return std::make_unique<test::IdleWorker>(); }) {
        m_window.resize(1200, 800);
        m_window.show();
        m_window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
    }
    ~HelpWindowTest() override { m_window.project().close(); }

    void open() {
        m_window.openPath(m_files.file());
        ASSERT_TRUE(waitFor([this] { return m_window.project().isOpen(); }));
    }
    HelpWindow& pressF1() {
        if (m_window.help() != nullptr)
            m_window.help()->close();
        m_window.activateWindow();
        EXPECT_TRUE(waitFor([this] { return QApplication::activeWindow() == &m_window; }));
        QTest::keyClick(&m_window, Qt::Key_F1);
        return *m_window.help();
    }

    test::UiProject m_files;
    MainWindow m_window;
};

TEST_F(HelpWindowTest, F1ShowsThePageThatBelongsToWhereOneIs) {
    EXPECT_EQ(pressF1().page(), QStringLiteral("start"));
    EXPECT_TRUE(m_window.help()->isVisible());
    open();
    EXPECT_EQ(pressF1().page(), QStringLiteral("label"));
    m_window.goToPlace(QStringLiteral("energy"));
    EXPECT_EQ(m_window.page(), MainWindow::Page::Train);
    EXPECT_EQ(pressF1().page(), QStringLiteral("figures"));
    m_window.goToPlace(QStringLiteral("map"));
    EXPECT_EQ(pressF1().page(), QStringLiteral("review"));
    m_window.goToPlace(QStringLiteral("train"));
    EXPECT_EQ(pressF1().page(), QStringLiteral("train"));
    m_window.goToPlace(QStringLiteral("cost"));
    EXPECT_EQ(pressF1().page(), QStringLiteral("cost"));
    QTest::keyClick(m_window.help(), Qt::Key_Escape);
    EXPECT_FALSE(m_window.help()->isVisible());
}

TEST_F(HelpWindowTest, GoesBackAndForward) {
    HelpWindow& help = pressF1();
    help.showPage(QStringLiteral("use"));
    help.showPage(QStringLiteral("trouble"));
    help.browser().backward();
    EXPECT_EQ(help.page(), QStringLiteral("use"));
    EXPECT_EQ(help.contents().currentRow(), 7) << "the list follows";
    help.browser().forward();
    EXPECT_EQ(help.page(), QStringLiteral("trouble"));
}

TEST_F(HelpWindowTest, SearchListsThePagesWithTheWordsAndOpensTheFirst) {
    HelpWindow& help = pressF1();
    EXPECT_EQ(help.contents().count(), 10);
    help.search().setFocus();
    QTest::keyClicks(&help.search(), QStringLiteral("seedling-cli completes"));
    EXPECT_EQ(help.contents().count(), 1);
    QTest::keyClick(&help.search(), Qt::Key_Return);
    EXPECT_EQ(help.page(), QStringLiteral("commands"));
    EXPECT_FALSE(help.browser().extraSelections().isEmpty());
    QTest::keyClick(&help.search(), Qt::Key_Escape);
    EXPECT_EQ(help.contents().count(), 10);
    EXPECT_TRUE(help.isVisible());
    QTest::keyClicks(&help.search(), QStringLiteral("xyzzy"));
    EXPECT_EQ(help.contents().count(), 1) << "which says that there is none";
    EXPECT_EQ(help.contents().item(0)->flags(), Qt::NoItemFlags);
}

TEST_F(HelpWindowTest, ArrowsInTheListTurnThePages) {
    HelpWindow& help = pressF1();
    QTest::keyClick(&help.contents(), Qt::Key_Down);
    EXPECT_EQ(help.page(), QStringLiteral("label"));
}

TEST_F(HelpWindowTest, LinksLeadToPagesAndIntoTheProgram) {
    HelpWindow& help = pressF1();
    Q_EMIT help.browser().anchorClicked(help::urlOf(QStringLiteral("train"), help::language()));
    EXPECT_EQ(help.page(), QStringLiteral("train"));
    Q_EMIT help.browser().anchorClicked(QUrl(QStringLiteral("program:train")));
    EXPECT_EQ(m_window.page(), MainWindow::Page::Welcome);
    EXPECT_FALSE(m_window.message().text().isEmpty()) << "without a project it is said";
    open();
    Q_EMIT help.browser().anchorClicked(QUrl(QStringLiteral("program:train")));
    EXPECT_EQ(m_window.page(), MainWindow::Page::Train);
}

}  // namespace
}  // namespace seedling
