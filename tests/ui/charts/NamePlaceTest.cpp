#include "ui/charts/NamePlace.h"

#include <gtest/gtest.h>

#include <QSizeF>

namespace seedling {
namespace {

/// A plot of 300 x 100 pixels, values 0-300 and 0-100, in a widget of 320.
class NamePlaceTest : public testing::Test {
protected:
    [[nodiscard]] QRectF place(const QPointF& end, std::vector<QRectF> taken = {}) const {
        const NameSurroundings around{m_scale, m_lines, 320, std::move(taken)};
        return {placeForName(end, kSize, around), kSize};
    }
    static constexpr QSizeF kSize{60, 12};
    PlotScale m_scale{QRectF(0, 0, 300, 100), 300, 0, 100};
    std::vector<PlotLine> m_lines;
};

TEST_F(NamePlaceTest, StandsBehindTheEndOfItsLineWhereThereIsRoom) {
    const QRectF name = place({100, 50});
    EXPECT_GT(name.left(), 100);
    EXPECT_NEAR(name.center().y(), 50, 1e-9);
}

TEST_F(NamePlaceTest, StaysInsideTheWidget) {
    for (const double y : {0.0, 50.0, 100.0}) {
        const QRectF name = place({300, y});
        EXPECT_LE(name.right(), 320) << y;
        EXPECT_GE(name.top(), -8) << y;
        EXPECT_LE(name.bottom(), 102) << y;
    }
}

TEST_F(NamePlaceTest, KeepsClearOfAnotherName) {
    const QRectF other = place({100, 50});
    EXPECT_FALSE(place({100, 52}, {other}).intersects(other));
}

TEST_F(NamePlaceTest, KeepsClearOfALine) {
    PlotLine line;
    for (int x = 0; x <= 300; x += 5)
        line.points.emplace_back(x, 50);
    m_lines.push_back(line);
    const QRectF name = place({100, 50});
    EXPECT_TRUE(name.bottom() < 50 || name.top() > 50) << name.top();
}

}  // namespace
}  // namespace seedling
