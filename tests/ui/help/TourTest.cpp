// The tour of the first start, with real keys.
#include "ui/help/Tour.h"

#include <gtest/gtest.h>

#include <QTest>

#include "tests/ui/support/UiProject.h"
#include "ui/gallery/GalleryPage.h"
#include "ui/help/TourCard.h"
#include "ui/label/ClassPanel.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Settings.h"
#include "ui/main/WelcomePage.h"

namespace seedling {
namespace {

using test::waitFor;

class TourTest : public testing::Test {
protected:
    TourTest() : m_window([] { return std::make_unique<test::IdleWorker>(); }) {
        settings::setSeenTour(false);
        m_window.resize(1200, 800);
        m_window.show();
        m_window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
    }
    ~TourTest() override { m_window.project().close(); }

    void press(Qt::Key key, Qt::KeyboardModifiers with = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, with);
        QTest::qWait(0);
    }
    [[nodiscard]] QRect placeOf(const QWidget& widget) const {
        return {widget.mapTo(&m_window, QPoint(0, 0)), widget.size()};
    }
    void openProject() {
        m_window.openPath(m_files.file());
        ASSERT_TRUE(waitFor([this] { return m_window.project().isOpen(); }));
        QTest::qWait(0);
    }

    test::UiProject m_files{10};
    MainWindow m_window;
};

TEST_F(TourTest, IsNotShownUnlessAskedFor) {
    EXPECT_FALSE(m_window.tour().isOn());
    EXPECT_EQ(m_window.tour().card(), nullptr);
}

TEST_F(TourTest, IsWalkedThroughByKeysAndThenSeen) {
    m_window.showTour();
    Tour& tour = m_window.tour();
    TourCard& card = *tour.card();
    QTest::qWait(0);
    ASSERT_TRUE(card.isVisible());
    EXPECT_TRUE(card.isAncestorOf(QApplication::focusWidget()));
    EXPECT_FALSE(placeOf(card).intersects(placeOf(*m_window.welcome().dropTarget())))
        << "it hides nothing of what it points at";
    EXPECT_TRUE(m_window.rect().contains(placeOf(card)));
    for (const auto step : {Tour::Step::Label, Tour::Step::Train, Tour::Step::Use}) {
        press(Qt::Key_N, Qt::AltModifier);
        ASSERT_TRUE(waitFor([&] { return tour.step() == step; }));
        EXPECT_TRUE(card.isVisible());
        EXPECT_TRUE(m_window.rect().contains(placeOf(card)));
        EXPECT_FALSE(settings::hasSeenTour());
    }
    press(Qt::Key_N, Qt::AltModifier);
    EXPECT_TRUE(waitFor([&] { return !tour.isOn(); }));
    EXPECT_FALSE(card.isVisible());
    EXPECT_TRUE(settings::hasSeenTour());
}

TEST_F(TourTest, EscapeSkipsItForGoodAndTheMenuBringsItBack) {
    m_window.showTour();
    press(Qt::Key_Escape);
    EXPECT_FALSE(m_window.tour().isOn());
    EXPECT_TRUE(settings::hasSeenTour());
    m_window.goToPlace(QStringLiteral("tour"));
    EXPECT_TRUE(m_window.tour().isOn());
    EXPECT_EQ(m_window.tour().step(), Tour::Step::Open);
    press(Qt::Key_S, Qt::AltModifier);
    EXPECT_TRUE(waitFor([this] { return !m_window.tour().isOn(); }));
}

TEST_F(TourTest, WhoDoesWhatACardSaysIsLedOn) {
    m_window.showTour();
    openProject();
    Tour& tour = m_window.tour();
    ASSERT_EQ(tour.step(), Tour::Step::Label);
    ASSERT_TRUE(tour.card()->isVisible());
    GalleryView& view = m_window.gallery().view();
    ASSERT_TRUE(view.hasFocus()) << "the keys of the classes do what the card says";
    const auto& classes = m_window.project().classes();
    for (int i = 0; i < 10 && tour.step() == Tour::Step::Label; ++i) {
        QTest::keyClick(&view, classes[static_cast<std::size_t>(i % 2)].key[0]);
    }
    EXPECT_EQ(tour.step(), Tour::Step::Train);
}

TEST_F(TourTest, ALabelledProjectDoesNotHurryItOn) {
    openProject();
    Label first;
    Label second;
    first.classId = m_window.project().classes()[0].id;
    second.classId = m_window.project().classes()[1].id;
    ASSERT_TRUE(m_window.project().setLabel({0, 1, 2, 3}, first));
    ASSERT_TRUE(m_window.project().setLabel({4, 5, 6, 7}, second));
    m_window.showTour();
    EXPECT_EQ(m_window.tour().step(), Tour::Step::Open);
    press(Qt::Key_Return);
    EXPECT_EQ(m_window.tour().step(), Tour::Step::Label);
    EXPECT_TRUE(m_window.gallery().view().hasFocus());
}

TEST_F(TourTest, FollowsTheWindow) {
    m_window.showTour();
    for (const QSize size : {QSize(1024, 700), QSize(1600, 1000)}) {
        m_window.resize(size);
        EXPECT_TRUE(waitFor([&] {
            return m_window.size() == size &&
                   m_window.rect().contains(placeOf(*m_window.tour().card()));
        }));
    }
    m_window.tour().skip();
}

}  // namespace
}  // namespace seedling
