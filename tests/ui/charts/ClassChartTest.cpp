#include "ui/charts/ClassChart.h"

#include <gtest/gtest.h>

#include <QScrollBar>
#include <QTest>

namespace seedling {
namespace {

ClassPicture shares(int classes) {
    ClassPicture picture;
    picture.xEnd = 1000;
    picture.text = [](double value) { return QString::number(qRound(value * 100)); };
    for (int i = 0; i < classes; ++i) {
        const double share = 1.0 / classes;
        picture.rows.push_back(
            {QStringLiteral("class %1").arg(i), i, {{200, share}, {400, share / 2}, {600, share}}});
    }
    picture.top = 1.0 / classes;
    return picture;
}

class ClassChartTest : public testing::Test {
protected:
    ClassChartTest()
        : chart(QStringLiteral("tag"), QStringLiteral("Classes"), {}, QStringLiteral("Shares"),
                QStringLiteral("Thresholds")) {
        chart.resize(400, 232);
        chart.show();
    }
    ClassStrip& strip() { return chart.strip(); }

    ClassChart chart;
};

TEST_F(ClassChartTest, OtherValuesOrWordsAreAnotherPicture) {
    const ClassPicture picture = shares(2);
    EXPECT_TRUE(lookAlike(picture, shares(2)));
    EXPECT_FALSE(lookAlike(picture, shares(3)));
    ClassPicture other = shares(2);
    other.rows[1].points[0].setY(0.25);
    EXPECT_FALSE(lookAlike(picture, other));
    other = shares(2);
    other.text = [](double) { return QStringLiteral("?"); };
    EXPECT_FALSE(lookAlike(picture, other));
}

TEST_F(ClassChartTest, TwoClassesAreSeenWhole) {
    chart.setPictures(shares(2), {});
    EXPECT_EQ(strip().visibleRows(), 2);
    EXPECT_EQ(strip().hiddenHeight(), 0);
    EXPECT_EQ(strip().verticalScrollBar()->maximum(), 0);
    EXPECT_FALSE(chart.grab().isNull());
}

TEST_F(ClassChartTest, OfTwoHundredClassesThoseAreSeenThatHaveRoom) {
    chart.setPictures(shares(200), {});
    EXPECT_GT(strip().visibleRows(), 2);
    EXPECT_LT(strip().visibleRows(), 20);
    EXPECT_GT(strip().hiddenHeight(), 0);
    strip().setFocus();
    QTest::keyClick(&strip(), Qt::Key_End);
    EXPECT_EQ(strip().chosen(), 199);
    EXPECT_EQ(strip().verticalScrollBar()->value(), strip().verticalScrollBar()->maximum());
    EXPECT_TRUE(strip().accessibleDescription().startsWith(QStringLiteral("class 199")));
    QTest::keyClick(&strip(), Qt::Key_Up);
    EXPECT_EQ(strip().chosen(), 198);
    QTest::keyClick(&strip(), Qt::Key_Home);
    EXPECT_EQ(strip().verticalScrollBar()->value(), 0);
    QTest::keyClick(&strip(), Qt::Key_Escape);
    EXPECT_FALSE(strip().chosen());
    EXPECT_GT(chart.image().height(), 2 * 200 * 10) << "a picture has them all";
}

TEST_F(ClassChartTest, ShowsTheOtherFigureOrWhyThereIsNone) {
    ClassPicture none;
    none.emptyText = QStringLiteral("This method has no threshold.");
    chart.setPictures(shares(3), none);
    EXPECT_EQ(strip().picture().rows.size(), 3U);
    chart.showSecond(true);
    EXPECT_TRUE(strip().picture().rows.empty());
    EXPECT_EQ(strip().picture().emptyText, QStringLiteral("This method has no threshold."));
    EXPECT_EQ(strip().accessibleName(), QStringLiteral("Thresholds"));
    EXPECT_FALSE(chart.grab().isNull());
}

}  // namespace
}  // namespace seedling
