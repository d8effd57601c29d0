#include "ui/charts/MetricTable.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

namespace seedling {
namespace {

TEST(MetricTableTest, HasARowForEachStepAndIsWrittenAsCsv) {
    MetricTable table;
    table.setSeries({{"loss", {{0, 2.5}, {10, 1.25}}}, {"mask_rate", {{10, 0.5}, {20, 0.75}}}});
    EXPECT_EQ(table.rowCount(), 3);
    EXPECT_EQ(table.columnCount(), 3);
    EXPECT_EQ(table.text(','), "step,loss,mask_rate\n0,2.5,\n10,1.25,0.5\n20,,0.75\n");
}

TEST(MetricTableTest, WritesNumbersInFullAndNamesTheUnits) {
    const std::vector<QPointF> bytes{{100'000, 1'350'123'456}};
    const std::vector<QPointF> shares{{100'000, 0.1}};
    MetricTable table;
    table.setColumns({{"rss_bytes", "bytes", &bytes}, {"class_share_0 oak, red", "0-1", &shares}});
    EXPECT_EQ(table.text(','),
              "step,rss_bytes [bytes],\"class_share_0 oak, red [0-1]\"\n100000,1350123456,0.1\n");
}

TEST(MetricTableTest, GrowsAtItsEndWithoutAReset) {
    MetricTable::Series series{{"loss", {{0, 2}, {1, 1}}}, {"rss_bytes", {{0, 100}}}};
    MetricTable table;
    table.setSeries(series);
    const QSignalSpy resets(&table, &QAbstractItemModel::modelReset);
    const QSignalSpy rows(&table, &QAbstractItemModel::rowsInserted);
    series["loss"].push_back({2, 0.5});
    series["rss_bytes"].push_back({1, 200});
    series["loss"][1].setY(1.5);
    table.grow(MetricTable::columnsOf(series));
    EXPECT_EQ(resets.count(), 0);
    EXPECT_EQ(rows.count(), 1);
    EXPECT_EQ(table.text(','), "step,loss,rss_bytes\n0,2,100\n1,1.5,200\n2,0.5,\n");
    series["rss_bytes"].push_back({1.5, 300});
    table.grow(MetricTable::columnsOf(series));
    EXPECT_EQ(resets.count(), 1) << "a row between others";
    EXPECT_EQ(table.rowCount(), 4);
    series["mask_rate"] = {{2, 0.5}};
    table.grow(MetricTable::columnsOf(series));
    EXPECT_EQ(table.columnCount(), 4);
}

}  // namespace
}  // namespace seedling
