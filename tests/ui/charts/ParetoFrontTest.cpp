#include "ui/charts/ParetoFront.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>
#include <limits>

#include "ui/charts/ScatterView.h"

namespace seedling {
namespace {

using Places = std::vector<std::size_t>;

Places frontOf(const std::vector<CostAndGain>& points) {
    return paretoFront(points);
}

TEST(ParetoFrontTest, NoneAndOne) {
    EXPECT_EQ(frontOf({}), Places{});
    EXPECT_EQ(frontOf({{3, 0.5}}), Places{0});
}

TEST(ParetoFrontTest, WhatIsBeatenIsLeftOutAndTheRestAscends) {
    EXPECT_EQ(frontOf({{4, 0.9}, {1, 0.5}, {2, 0.4}, {3, 0.7}, {9, 0.9}}), (Places{1, 3, 0}));
}

TEST(ParetoFrontTest, Ties) {
    EXPECT_EQ(frontOf({{1, 0.5}, {1, 0.5}}), (Places{0, 1})) << "alike in both: neither is beaten";
    EXPECT_EQ(frontOf({{1, 0.5}, {1, 0.6}}), Places{1}) << "the same cost";
    EXPECT_EQ(frontOf({{2, 0.5}, {1, 0.5}}), Places{1}) << "the same gain";
}

TEST(ParetoFrontTest, WhatIsNotANumberIsNoPoint) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(frontOf({{nan, 0.9}, {1, nan}, {2, 0.1}}), Places{2});
}

TEST(ScatterViewTest, AClickAndTheArrowsChooseADot) {
    ScatterView view;
    view.resize(400, 240);
    view.show();
    ScatterPicture picture;
    picture.xTicks = {0, 1, 2};
    for (const auto& [id, x] :
         {std::pair<qint64, double>{7, 0.5}, std::pair<qint64, double>{8, 1.5}}) {
        ScatterPoint point;
        point.id = id;
        point.x = x;
        point.y = 0.6;
        point.name = QStringLiteral("run");
        point.onFront = true;
        picture.points.push_back(point);
    }
    view.setPicture(picture);
    QSignalSpy chosen(&view, &ScatterView::chosen);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.placeOf(picture.points[1]).toPoint());
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.takeFirst().front().toLongLong(), 8);
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(200, 20));
    EXPECT_TRUE(chosen.isEmpty()) << "nothing is there";
    view.setChosen(8);
    QTest::keyClick(&view, Qt::Key_Left);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.takeFirst().front().toLongLong(), 7);
    EXPECT_FALSE(view.grab().isNull());
}

}  // namespace
}  // namespace seedling
