#include "ui/charts/Plot.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <utility>

#include "ui/charts/ChartFeed.h"
#include "ui/charts/SeriesThinner.h"

namespace seedling {
namespace {

std::vector<QPointF> wave(int count) {
    std::vector<QPointF> points;
    for (int i = 0; i < count; ++i)
        points.emplace_back(i, std::sin(i * 0.001));
    return points;
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
        picture.lines = {{PlotLine::Style::Main, thinned(wave(100'000), kMostChartPoints),
                          QStringLiteral("run 1")}};
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

TEST(PlotTest, DrawsAStackAndTwoLimits) {
    Plot plot;
    plot.resize(400, 200);
    plot.QWidget::show();
    PlotPicture picture;
    for (double low = 0; low < 6; ++low)
        picture.areas.push_back(
            {{{0, low}, {1, low}}, {{0, low + 1}, {1, low + 1}}, Role::Idle, 0.3, {}});
    picture.limits = {{7, QStringLiteral("budget")}, {8, QStringLiteral("machine")}};
    picture.yTicks = {0, 4, 8};
    plot.show(picture);
    EXPECT_EQ(plot.pointCount(), 6 * 4 + 2 * 2);
}

/// How often a widget is painted.
class Paints : public QObject {
public:
    explicit Paints(QWidget& widget) { widget.installEventFilter(this); }
    /// Those since the last look.
    int more() {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
        return std::exchange(m_count, 0);
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

TEST(PlotTest, APictureThatLooksLikeTheLastIsNotPaintedAgain) {
    Plot plot;
    plot.resize(400, 200);
    plot.QWidget::show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&plot));
    const auto picture = [](double last) {
        PlotPicture made;
        made.xEnd = 10;
        made.yText = [](double value) { return QString::number(value); };
        made.lines = {{PlotLine::Style::Main, {{0, 0}, {10, last}}, QStringLiteral("run 1")}};
        made.areas = {{{{0, 0}, {10, 0}}, {{0, 0}, {10, 0.5}}, Role::Idle, 0.3, {}}};
        made.limits = {{0.9, QStringLiteral("budget")}};
        return made;
    };
    plot.show(picture(1));
    Paints paints(*plot.viewport());
    EXPECT_GE(paints.more(), 1);
    plot.show(picture(1));
    EXPECT_EQ(paints.more(), 0);
    plot.show(picture(0.5));
    EXPECT_GE(paints.more(), 1);
    PlotPicture otherWords = picture(0.5);
    otherWords.yText = [](double value) { return QString::number(value) + QLatin1Char('%'); };
    plot.show(otherWords);
    EXPECT_GE(paints.more(), 1);
    EXPECT_EQ(plot.pointCount(), 2 + 2 * 2 + 2);
}

}  // namespace
}  // namespace seedling
