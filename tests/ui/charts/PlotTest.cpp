#include "ui/charts/Plot.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <cmath>

#include "ui/charts/ChartFeed.h"
#include "ui/charts/Decimate.h"
#include "ui/charts/MetricTable.h"

namespace seedling {
namespace {

std::vector<QPointF> wave(int count) {
    std::vector<QPointF> points;
    for (int i = 0; i < count; ++i)
        points.emplace_back(i, std::sin(i * 0.001));
    return points;
}

TEST(DecimateTest, LeavesShortSeriesAlone) {
    const auto points = wave(kMostChartPoints);
    EXPECT_EQ(decimate(points), QList<QPointF>(points.begin(), points.end()));
    EXPECT_TRUE(decimate({}).isEmpty());
}

TEST(DecimateTest, KeepsSpikesAndBothEnds) {
    auto points = wave(100'000);
    points[51'234].setY(9);
    points[70'001].setY(-9);
    const QList<QPointF> kept = decimate(points);
    EXPECT_LE(kept.size(), kMostChartPoints);
    EXPECT_GT(kept.size(), kMostChartPoints / 2);
    EXPECT_TRUE(kept.contains(QPointF(51'234, 9)));
    EXPECT_TRUE(kept.contains(QPointF(70'001, -9)));
    EXPECT_EQ(kept.front(), points.front());
    EXPECT_EQ(kept.back(), points.back());
    for (qsizetype i = 1; i < kept.size(); ++i)
        ASSERT_LT(kept[i - 1].x(), kept[i].x());
}

TEST(CalmTicksTest, BeginAtZeroAndReachTheHighest) {
    for (const double highest : {1e-9, 0.37, 1.0, 1.4, 2.3, 28.0, 1540.0, 7e12}) {
        const auto ticks = calmTicks(highest);
        EXPECT_EQ(ticks.front(), 0);
        EXPECT_GE(ticks.back(), highest * (1 - 1e-9));
        EXPECT_LE(ticks.back(), highest * 3);
        EXPECT_LE(ticks.size(), 4U);
    }
    EXPECT_EQ(calmTicks(0).size(), 3U);
    EXPECT_EQ(calmTicks(std::nan("")).size(), 3U);
}

TEST(PlotTest, ReplacesSeriesInsteadOfGrowing) {
    Plot plot;
    plot.resize(400, 200);
    plot.QWidget::show();
    PlotPicture picture;
    picture.xEnd = 100'000;
    picture.yTicks = {-10, 0, 10};
    for (int tick = 0; tick < 5; ++tick) {
        picture.lines = {{PlotLine::Style::Main, decimate(wave(100'000)), QStringLiteral("run 1")}};
        plot.show(picture);
        EXPECT_LE(plot.pointCount(), kMostChartPoints);
    }
    plot.show({});
    EXPECT_EQ(plot.pointCount(), 0);
}

TEST(ChartFeedTest, HiddenViewsCostNothingAndCatchUpWhenShown) {
    ChartFeed feed;
    QWidget view;
    int updates = 0;
    feed.add(&view, [&] { ++updates; });
    for (int i = 0; i < 100; ++i)
        feed.poke();
    feed.flush();
    EXPECT_EQ(updates, 0);
    view.show();
    EXPECT_EQ(updates, 1);
    for (int i = 0; i < 100; ++i)
        feed.poke();
    feed.flush();
    EXPECT_EQ(updates, 2) << "a burst is one update";
    feed.flush();
    EXPECT_EQ(updates, 2) << "without news nothing is painted";
}

TEST(MetricTableTest, HasARowForEachStepAndWritesCsv) {
    MetricTable table;
    table.setSeries({{"loss", {{0, 2.5}, {10, 1.25}}}, {"mask_rate", {{10, 0.5}, {20, 0.75}}}});
    EXPECT_EQ(table.rowCount(), 3);
    EXPECT_EQ(table.columnCount(), 3);
    EXPECT_EQ(table.toCsv(),
              QStringLiteral("step,loss,mask_rate\n0,2.5,\n10,1.25,0.5\n20,,0.75\n"));
}

}  // namespace
}  // namespace seedling
