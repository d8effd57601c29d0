#include "ui/charts/ConfusionView.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

namespace seedling {
namespace {

ConfusionCounts threeClasses() {
    ConfusionCounts counts;
    for (const char* name : {"oak", "maple", "birch"}) {
        ClassRecord record;
        record.name = name;
        counts.classes.push_back(record);
    }
    counts.counts = {{4, 0, 1}, {2, 5, 0}, {0, 0, 6}};
    return counts;
}

TEST(ConfusionViewTest, CountsAndFindsTheWorstMistake) {
    ConfusionView view;
    view.setCounts(threeClasses());
    EXPECT_EQ(view.counts().images(), 18);
    EXPECT_EQ(view.counts().wrong(), 3);
    EXPECT_EQ(view.worst(), (ConfusionView::Cell{1, 0}));
}

TEST(ConfusionViewTest, ArrowsMoveWithinTheMatrixAndEnterOpens) {
    ConfusionView view;
    view.setCounts(threeClasses());
    view.resize(view.sizeHint());
    QSignalSpy opened(&view, &ConfusionView::opened);
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_EQ(view.chosen(), (ConfusionView::Cell{0, 0}));
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(view.chosen(), (ConfusionView::Cell{1, 2}));
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_EQ(opened.count(), 1);
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_FALSE(view.chosen());
}

TEST(ConfusionViewTest, AClickChoosesTheCellUnderIt) {
    ConfusionView view;
    view.setCounts(threeClasses());
    view.resize(view.sizeHint());
    view.show();
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.cellCentre({2, 1}));
    EXPECT_EQ(view.chosen(), (ConfusionView::Cell{2, 1}));
}

TEST(ConfusionViewTest, AnEmptyMatrixTakesKeysWithoutHarm) {
    ConfusionView view;
    view.show();
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_FALSE(view.chosen());
}

}  // namespace
}  // namespace seedling
