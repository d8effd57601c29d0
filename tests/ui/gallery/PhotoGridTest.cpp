#include "ui/gallery/PhotoGrid.h"

#include <gtest/gtest.h>

#include <QAbstractListModel>
#include <QAccessible>
#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTest>
#include <algorithm>
#include <vector>

namespace seedling {
namespace {

/// So many items, and how often anybody asked about one.
class Items : public QAbstractListModel {
public:
    explicit Items(int count) : m_count(count) {}
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        ++asked;
        return parent.isValid() ? 0 : m_count;
    }
    [[nodiscard]] QVariant data(const QModelIndex&, int) const override {
        ++asked;
        return {};
    }
    void change(int first, int last) { Q_EMIT dataChanged(index(first), index(last)); }
    void reset(int count) {
        beginResetModel();
        m_count = count;
        endResetModel();
    }
    mutable int asked = 0;

private:
    int m_count;
};

/// Five cells of 100 x 50 in a row, four rows in sight.
class PhotoGridTest : public testing::Test {
protected:
    explicit PhotoGridTest(int count = 23) : m_items(count) {
        m_grid.setFrameShape(QFrame::NoFrame);
        m_grid.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_grid.setGridSize({100, 50});
        m_grid.setModel(&m_items);
        m_grid.resize(530, 200);
        m_grid.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&m_grid));
        m_grid.setFocus();
        go(0);
    }

    void go(int place) { m_grid.setCurrentIndex(m_items.index(place)); }
    [[nodiscard]] int current() const { return m_grid.currentIndex().row(); }
    int press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(&m_grid, key, with);
        return current();
    }
    [[nodiscard]] std::vector<int> selected() const {
        std::vector<int> places;
        for (const QModelIndex& index : m_grid.selectionModel()->selectedIndexes())
            places.push_back(index.row());
        std::ranges::sort(places);
        return places;
    }

    Items m_items;
    PhotoGrid m_grid;
};

class MillionPhotosTest : public PhotoGridTest {
protected:
    MillionPhotosTest() : PhotoGridTest(1'000'000) {}
};

TEST_F(PhotoGridTest, CellsFollowEachOtherRowByRow) {
    EXPECT_EQ(m_grid.visualRect(m_items.index(0)), QRect(0, 0, 100, 50));
    EXPECT_EQ(m_grid.visualRect(m_items.index(7)), QRect(200, 50, 100, 50));
    EXPECT_EQ(m_grid.indexAt({250, 75}).row(), 7);
    EXPECT_FALSE(m_grid.indexAt({510, 75}).isValid()) << "right of the last column";
    m_grid.verticalScrollBar()->setValue(50);
    EXPECT_EQ(m_grid.visualRect(m_items.index(7)), QRect(200, 0, 100, 50));
    EXPECT_EQ(m_grid.indexAt({250, 25}).row(), 7);
    EXPECT_FALSE(m_grid.indexAt({350, 175}).isValid()) << "after the last one";
    EXPECT_EQ(m_grid.verticalScrollBar()->maximum(), 50);
}

TEST_F(PhotoGridTest, AnotherWidthHasOtherColumnsAtOnce) {
    m_grid.resize(210, 200);
    EXPECT_EQ(m_grid.visualRect(m_items.index(7)), QRect(100, 150, 100, 50));
    EXPECT_EQ(m_grid.verticalScrollBar()->maximum(), 12 * 50 - 200);
}

TEST_F(PhotoGridTest, ArrowsGoFromRowToRow) {
    EXPECT_EQ(press(Qt::Key_Left), 0);
    go(4);
    EXPECT_EQ(press(Qt::Key_Right), 5);
    EXPECT_EQ(press(Qt::Key_Left), 4);
    EXPECT_EQ(press(Qt::Key_Up), 4);
    EXPECT_EQ(press(Qt::Key_Down), 9);
    go(19);
    EXPECT_EQ(press(Qt::Key_Down), 22) << "to the end of a row that is not full";
    EXPECT_EQ(press(Qt::Key_Down), 22);
    EXPECT_EQ(press(Qt::Key_Home), 0);
    EXPECT_EQ(press(Qt::Key_PageDown), 20);
    EXPECT_EQ(press(Qt::Key_PageUp), 0);
    EXPECT_EQ(press(Qt::Key_End), 22);
}

TEST_F(PhotoGridTest, TheCurrentOneIsScrolledIntoSight) {
    go(22);
    EXPECT_EQ(m_grid.verticalScrollBar()->value(), 50);
    go(7);
    EXPECT_EQ(m_grid.verticalScrollBar()->value(), 50) << "seen already";
    go(2);
    EXPECT_EQ(m_grid.verticalScrollBar()->value(), 0);
}

TEST_F(PhotoGridTest, ShiftSelectsARangeOverRows) {
    go(3);
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(selected(), (std::vector<int>{3, 4, 5, 6, 7, 8}));
    press(Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_EQ(selected(), (std::vector<int>{3, 4, 5, 6, 7}));
    press(Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_EQ(selected(), (std::vector<int>{2, 3}));
}

TEST_F(PhotoGridTest, TheMouseSelectsOneARangeAndWhatABandTouches) {
    QWidget* view = m_grid.viewport();
    QTest::mouseClick(view, Qt::LeftButton, {}, {250, 25});
    EXPECT_EQ(selected(), (std::vector<int>{2}));
    QTest::mouseClick(view, Qt::LeftButton, Qt::ShiftModifier, {50, 75});
    EXPECT_EQ(selected(), (std::vector<int>{2, 3, 4, 5}));
    QTest::mouseClick(view, Qt::LeftButton, Qt::ControlModifier, {50, 125});
    EXPECT_EQ(selected(), (std::vector<int>{2, 3, 4, 5, 10}));
    QTest::mousePress(view, Qt::LeftButton, {}, {350, 75});
    for (const QPoint& point : {QPoint(300, 100), QPoint(250, 120)}) {
        QMouseEvent move(QEvent::MouseMove, point, view->mapToGlobal(point), Qt::LeftButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view, &move);
    }
    EXPECT_EQ(selected(), (std::vector<int>{7, 8, 12, 13})) << "those that the band touches";
    QTest::mouseRelease(view, Qt::LeftButton, {}, {250, 120});
}

TEST_F(PhotoGridTest, FewerItemsLeaveNothingBehind) {
    go(22);
    m_items.reset(3);
    go(2);
    EXPECT_EQ(m_grid.placesIn(m_grid.viewport()->rect()), std::pair(0, 2));
    EXPECT_EQ(m_grid.verticalScrollBar()->maximum(), 0);
    m_items.reset(0);
    EXPECT_FALSE(m_grid.indexAt({50, 25}).isValid());
    EXPECT_EQ(press(Qt::Key_End), -1);
}

TEST_F(MillionPhotosTest, AChangeLooksOnlyAtWhatIsSeen) {
    QAccessible::setActive(true);  // As with a screen reader, and after other tests.
    m_grid.selectAll();
    m_grid.repaint();
    m_items.asked = 0;
    m_items.change(0, 999'999);
    m_items.change(500'000, 500'000);
    go(400'000);
    m_grid.repaint();
    EXPECT_LT(m_items.asked, 1000);
    EXPECT_EQ(m_grid.visualRect(m_items.index(400'000)).bottom(), 199);
}

TEST_F(MillionPhotosTest, OtherImagesAreShownWithoutALookAtEach) {
    m_items.asked = 0;
    m_items.reset(999'990);
    go(999'989);
    m_grid.repaint();
    EXPECT_LT(m_items.asked, 1000);
    EXPECT_EQ(m_grid.verticalScrollBar()->value(), 199'998 * 50 - 200);
}

}  // namespace
}  // namespace seedling
