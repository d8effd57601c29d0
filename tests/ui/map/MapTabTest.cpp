// The map as a person uses it: drawing around points, keys, labels.
#include "ui/map/MapTab.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineF>
#include <QMouseEvent>
#include <QPushButton>

#include "tests/ui/support/UiMap.h"
#include "tests/ui/support/UiProject.h"
#include "ui/bridge/LabelAdviser.h"
#include "ui/gallery/ThumbnailLoader.h"
#include "ui/map/MapBar.h"
#include "ui/map/MapLegend.h"
#include "ui/map/MapTip.h"
#include "ui/map/MapView.h"
#include "ui/widgets/Button.h"

namespace seedling {
namespace {

using test::waitFor;
using Kind = MapMark::Kind;

/// Twelve images in two bundles: rows 0 to 5 and rows 6 to 11, which are points of the same number.
class MapTabTest : public testing::Test {
protected:
    MapTabTest()
        : files(12), adviser(project), thumbnails(project), tab(project, thumbnails, feed) {
        EXPECT_TRUE(project.open(files.file()));
        const auto poke = [this] { feed.poke(); };
        QObject::connect(&project, &ProjectModel::labelsChanged, &tab, poke);
        QObject::connect(&project, &ProjectModel::predictionsChanged, &tab, poke);
        QObject::connect(&project, &ProjectModel::classesChanged, &tab, poke);
        QObject::connect(&project, &ProjectModel::hintsChanged, &tab, poke);
        tab.resize(1000, 700);
    }

    void makeMap(ImageMap::Origin origin = ImageMap::Origin::Look, std::int64_t version = 0) {
        test::writeMap(files.path(), kBundles, origin, version);
        adviser.lookForMap();
    }
    void showMap() {
        makeMap();
        tab.show();
        ASSERT_TRUE(isReady());
    }
    bool isReady() {
        return waitFor([this] { return view().picture().count() == 12 && !tab.isWorking(); });
    }

    MapView& view() { return tab.view(); }
    Kind kindOf(int point) { return view().picture().marks[static_cast<std::size_t>(point)].kind; }
    [[nodiscard]] ClassId classAt(std::size_t place) const { return project.classes()[place].id; }
    [[nodiscard]] Qt::Key classKey(std::size_t place) const {
        return static_cast<Qt::Key>(project.classes()[place].key[0]);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(&view(), key, with);
    }

    void mouse(QEvent::Type type, const QPointF& place, Qt::MouseButton button,
               Qt::MouseButtons held, Qt::KeyboardModifiers with) {
        QMouseEvent event(type, place, view().mapToGlobal(place), button, held, with);
        QApplication::sendEvent(&view(), &event);
    }
    /// Draws around the places of these points.
    void drawAround(int first, int last, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QRectF box(view().placeOf(first), QSizeF(0, 0));
        for (int point = first; point <= last; ++point)
            box |= QRectF(view().placeOf(point) - QPointF(6, 6), QSizeF(12, 12));
        mouse(QEvent::MouseButtonPress, box.topLeft(), Qt::LeftButton, Qt::LeftButton, with);
        for (const QPointF& corner : {box.topRight(), box.bottomRight(), box.bottomLeft()})
            mouse(QEvent::MouseMove, corner, Qt::NoButton, Qt::LeftButton, with);
        mouse(QEvent::MouseButtonRelease, box.bottomLeft(), Qt::LeftButton, Qt::NoButton, with);
    }
    /// The other point that lies nearest.
    int nearestTo(int point) {
        int nearest = -1;
        double least = 0;
        for (int other = 0; other < view().picture().count(); ++other) {
            const double length = QLineF(view().placeOf(point), view().placeOf(other)).length();
            if (other != point && (nearest < 0 || length < least)) {
                nearest = other;
                least = length;
            }
        }
        return nearest;
    }
    bool says(const QString& words) {
        for (const QLabel* label : tab.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }

    const std::vector<int> kBundles{0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1};
    test::UiProject files;
    ProjectModel project;
    LabelAdviser adviser;
    ThumbnailLoader thumbnails;
    ChartFeed feed;
    MapTab tab;
};

TEST_F(MapTabTest, NothingIsWorkedOutBeforeItIsShown) {
    makeMap();
    ASSERT_TRUE(waitFor([this] { return project.hints() != nullptr; }));
    feed.flush();
    EXPECT_EQ(view().picture().count(), 0);
    EXPECT_FALSE(tab.isWorking());
    tab.show();
    EXPECT_TRUE(isReady());
    EXPECT_TRUE(says(QStringLiteral("what the images look like, 12 images")));
}

TEST_F(MapTabTest, SaysWhatIsMissingAndComesUpByItself) {
    tab.show();
    ASSERT_TRUE(waitFor([this] { return says(QStringLiteral("The map is being made")); }));
    makeMap();
    ASSERT_TRUE(isReady());
    EXPECT_FALSE(says(QStringLiteral("The map is being made")));
    project.close();
    EXPECT_EQ(view().picture().count(), 0);
    EXPECT_TRUE(waitFor([this] { return says(QStringLiteral("There are no images yet")); }));
}

TEST_F(MapTabTest, WhatIsDrawnAroundTakesOneKeyAndOneUndo) {
    showMap();
    drawAround(0, 5);
    EXPECT_EQ(view().selected(), (std::vector<int>{0, 1, 2, 3, 4, 5}));
    EXPECT_EQ(tab.bar().text(), QStringLiteral("6 images selected"));
    press(classKey(1));
    EXPECT_EQ(project.labelCount(classAt(1)), 6);
    EXPECT_EQ(files.labelsInFile().size(), 6U);
    ASSERT_TRUE(waitFor([this] { return kindOf(0) == Kind::Label; }));
    EXPECT_EQ(kindOf(6), Kind::Plain);
    EXPECT_EQ(tab.legend().rows()[1].count, 6);
    EXPECT_TRUE(project.undo());
    EXPECT_EQ(project.counts().labelled, 0);
    EXPECT_TRUE(waitFor([this] { return kindOf(0) == Kind::Plain; }));
}

TEST_F(MapTabTest, ShiftAddsAltRemovesEscapeClears) {
    showMap();
    drawAround(0, 5);
    drawAround(6, 11, Qt::ShiftModifier);
    EXPECT_EQ(view().selectedCount(), 12);
    drawAround(0, 5, Qt::AltModifier);
    EXPECT_EQ(view().selected(), (std::vector<int>{6, 7, 8, 9, 10, 11}));
    press(Qt::Key_Escape);
    EXPECT_EQ(view().selectedCount(), 0);
    press(classKey(0));
    EXPECT_EQ(project.counts().labelled, 0);
    EXPECT_EQ(tab.bar().text(), QStringLiteral("Select some images first: draw around them."));
}

TEST_F(MapTabTest, AClickTakesTheNearestPoint) {
    showMap();
    const QPointF place = view().placeOf(5) + QPointF(1, 1);
    mouse(QEvent::MouseMove, place, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    ASSERT_GE(view().current(), 0);
    EXPECT_EQ(tab.tip().row(), view().current());
    EXPECT_TRUE(tab.tip().isVisible());
    EXPECT_TRUE(view().accessibleDescription().contains(QStringLiteral(".png")));
    mouse(QEvent::MouseButtonPress, place, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    mouse(QEvent::MouseButtonRelease, place, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    EXPECT_EQ(view().selected(), (std::vector<int>{view().current()}));
}

TEST_F(MapTabTest, EverythingGoesByKeys) {
    showMap();
    press(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(view().selectedCount(), 12);
    press(Qt::Key_Left);
    press(Qt::Key_Return);
    EXPECT_EQ(view().selectedCount(), 1) << "the one nearest to the cross";
    EXPECT_EQ(view().selected().front(), view().current());
    press(Qt::Key_Plus);
    EXPECT_GT(view().zoom(), 1);
    press(Qt::Key_0);
    EXPECT_DOUBLE_EQ(view().zoom(), 1);
    press(Qt::Key_Minus);
    EXPECT_LT(view().zoom(), 1);
}

TEST_F(MapTabTest, SpaceOrTheMiddleButtonMovesThePicture) {
    showMap();
    const QPointF before = view().placeOf(0);
    mouse(QEvent::MouseButtonPress, {300, 300}, Qt::MiddleButton, Qt::MiddleButton, {});
    mouse(QEvent::MouseMove, {310, 295}, Qt::NoButton, Qt::MiddleButton, {});
    mouse(QEvent::MouseButtonRelease, {310, 295}, Qt::MiddleButton, Qt::NoButton, {});
    EXPECT_NEAR(view().placeOf(0).x(), before.x() + 10, 0.01);
    EXPECT_NEAR(view().placeOf(0).y(), before.y() - 5, 0.01);
    QTest::keyPress(&view(), Qt::Key_Space);
    mouse(QEvent::MouseButtonPress, {310, 295}, Qt::LeftButton, Qt::LeftButton, {});
    mouse(QEvent::MouseMove, {300, 300}, Qt::NoButton, Qt::LeftButton, {});
    mouse(QEvent::MouseButtonRelease, {300, 300}, Qt::LeftButton, Qt::NoButton, {});
    QTest::keyRelease(&view(), Qt::Key_Space);
    EXPECT_NEAR(view().placeOf(0).x(), before.x(), 0.01);
    EXPECT_EQ(view().selectedCount(), 0);
}

TEST_F(MapTabTest, TheModelsAnswersColourWhenAskedFor) {
    showMap();
    auto* answers = tab.findChild<QCheckBox*>();
    EXPECT_FALSE(answers->isEnabled()) << "there are none yet";
    const auto points = view().picture().points;
    project.showRun(files.addRun(classAt(1)));
    ASSERT_TRUE(waitFor([&] { return answers->isEnabled(); }));
    EXPECT_EQ(kindOf(3), Kind::Plain);
    answers->click();
    EXPECT_EQ(kindOf(3), Kind::Answer);
    EXPECT_EQ(tab.legend().rows()[1].count, 12);
    EXPECT_EQ(view().picture().points, points) << "nothing is projected again";
}

TEST_F(MapTabTest, NeighbourhoodsKeepBundlesTogether) {
    showMap();
    const auto overview = view().picture().points;
    tab.choose(MapProjector::Kind::Neighbourhoods);
    EXPECT_TRUE(tab.isWorking());
    ASSERT_TRUE(isReady());
    EXPECT_NE(*view().picture().points, *overview);
    for (int point = 0; point < 12; ++point)
        EXPECT_EQ(nearestTo(point) < 6, point < 6) << point;
    const std::vector<int> selected{2, 7};
    view().select(selected);
    tab.choose(MapProjector::Kind::Overview);
    EXPECT_EQ(view().picture().points, overview) << "that is known already";
    EXPECT_EQ(view().selected(), selected);
}

TEST_F(MapTabTest, ABetterMapTakesOverAndKeepsWhatIsSelected) {
    showMap();
    drawAround(6, 11);
    const auto before = view().picture().points;
    makeMap(ImageMap::Origin::Warm, 5);
    ASSERT_TRUE(waitFor([&] { return says(QStringLiteral("learnt without labels")); }));
    ASSERT_TRUE(isReady());
    EXPECT_NE(view().picture().points, before);
    EXPECT_EQ(view().selected(), (std::vector<int>{6, 7, 8, 9, 10, 11}));
    EXPECT_DOUBLE_EQ(view().zoom(), 1);
}

TEST_F(MapTabTest, WhatIsSelectedIsShownInTheGallery) {
    showMap();
    std::vector<ImageId> asked;
    QObject::connect(&tab, &MapTab::imagesRequested, &tab,
                     [&](const std::vector<ImageId>& images, const QString&) { asked = images; });
    drawAround(6, 11);
    ASSERT_TRUE(tab.bar().gallery().isVisible());
    tab.bar().gallery().click();
    ASSERT_EQ(asked.size(), 6U);
    EXPECT_EQ(asked.front(), project.images()[6].id);
}

TEST_F(MapTabTest, ManyPointsArePainted) {
    MapPoints points;
    std::vector<MapMark> marks;
    for (int i = 0; i < 100'000; ++i) {
        points.push_back({static_cast<float>(i % 317), static_cast<float>(i / 317)});
        marks.push_back({static_cast<Kind>(1 + i % 4), i % 12});
    }
    MapView many;
    many.resize(800, 600);
    many.show();
    many.setPoints(std::make_shared<const MapPoints>(points));
    many.setMarks(marks);
    many.select({4, 5, 6, 7});
    const QImage picture = many.grab().toImage();
    EXPECT_NE(picture.pixel(400, 300), picture.pixel(12, 12));
    EXPECT_EQ(many.selectedCount(), 4);
}

}  // namespace
}  // namespace seedling
