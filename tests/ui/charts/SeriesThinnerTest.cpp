#include "ui/charts/SeriesThinner.h"

#include <gtest/gtest.h>

#include <cmath>

#include "ui/train/MetricHistory.h"

namespace seedling {
namespace {

/// A wave with one spike up and one down.
double height(int step) {
    return step == 51'234 ? 9 : step == 70'001 ? -9 : std::sin(step * 0.001);
}

TEST(SeriesThinnerTest, KeepsSpikesAndBothEndsAtEveryLength) {
    MetricHistory history;
    for (int step = 0; step < 100'000; ++step) {
        history.add("loss", step, height(step));
        if (step % 9'973 != 0)
            continue;
        const auto& whole = history.series("loss");
        const QList<QPointF> drawn = history.drawn("loss");
        ASSERT_LE(drawn.size(), kMostChartPoints);
        ASSERT_GE(drawn.size(), std::min<qsizetype>(step + 1, kMostChartPoints / 4));
        EXPECT_EQ(drawn.front(), whole.front());
        EXPECT_EQ(drawn.back(), whole.back());
    }
    const QList<QPointF> drawn = history.drawn("loss");
    EXPECT_TRUE(drawn.contains(QPointF(51'234, 9)));
    EXPECT_TRUE(drawn.contains(QPointF(70'001, -9)));
    EXPECT_EQ(history.highest("loss"), 9);
    for (qsizetype i = 1; i < drawn.size(); ++i)
        ASSERT_LT(drawn[i - 1].x(), drawn[i].x());
}

TEST(SeriesThinnerTest, LeavesAShortSeriesWhole) {
    MetricHistory history;
    for (int step = 0; step < kMostChartPoints; ++step)
        history.add("loss", step, height(step));
    const auto& whole = history.series("loss");
    EXPECT_EQ(history.drawn("loss"), QList<QPointF>(whole.begin(), whole.end()));
    EXPECT_TRUE(history.drawn("nothing").isEmpty());
    EXPECT_EQ(history.highest("nothing"), 0);
}

TEST(SeriesThinnerTest, FollowsPointsThatChangeOrComeBetween) {
    MetricHistory history;
    for (int step = 0; step < 5'000; ++step)
        history.add("loss", 2 * step, 1);
    history.add("loss", 2 * 1'234, 7);
    EXPECT_TRUE(history.drawn("loss").contains(QPointF(2 * 1'234, 7)));
    EXPECT_EQ(history.highest("loss"), 7);
    history.add("loss", 2 * 1'234, 1);
    EXPECT_EQ(history.highest("loss"), 1);
    history.add("loss", 4'001, 5);
    EXPECT_TRUE(history.drawn("loss").contains(QPointF(4'001, 5)));
    history.add("loss", 2 * 4'999, 3);
    EXPECT_EQ(history.drawn("loss").back(), QPointF(2 * 4'999, 3));
    history.clear();
    EXPECT_TRUE(history.drawn("loss").isEmpty());
}

}  // namespace
}  // namespace seedling
