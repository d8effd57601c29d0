#include "ui/energy/DevicesPart.h"

#include <QTableView>

#include "tests/ui/energy/EnergyFixture.h"
#include "ui/charts/KindChip.h"
#include "ui/energy/DeviceTable.h"

namespace seedling {
namespace {

class DevicesPartTest : public test::EnergyFixture {
protected:
    DevicesPart& devices() { return part<DevicesPart>(); }

    static std::string device(const std::string& id, double seconds, bool own = false) {
        return R"({"id":")" + id + R"(","name":")" + id + R"(","own":)" + (own ? "true" : "false") +
               R"(,"fits":true,"why_not":"","peak_bytes":9e8,"bound_by":"bytes","seconds":)" +
               std::to_string(seconds) +
               R"(,"seconds_low":1,"seconds_high":900,"energy_j":7200,"energy_low_j":3600,)"
               R"("energy_high_j":9000,"uncertainty_factor":3,"remark":""})";
    }
    static std::string tooSmall() {
        return R"({"id":"chip","name":"chip","own":false,"fits":false,"why_not":"It is small.",)"
               R"("peak_bytes":9e8,"bound_by":null,"seconds":null,"energy_j":null,)"
               R"("uncertainty_factor":5,"remark":""})";
    }
    static std::string answer(RunId run, const std::string& rows) {
        return R"({"run":)" + std::to_string(run.value) +
               R"(,"kind":"simulated","work":{"operations":38e12,"bytes":5e12},"problems":[],)"
               R"("forecasts":[)" +
               rows + "]}";
    }
    QString cell(int row, int column) {
        auto& table = devices().table();
        return table.data(table.index(row, column), Qt::DisplayRole).toString();
    }
    /// A finished run with one quick device, one slow one of the person's own, and one too small.
    RunId shownRun() {
        const RunId run = finishedRun(script.summary({}));
        openTab(meters(rapl()));
        EXPECT_TRUE(test::waitFor([this] { return deviceJob() != nullptr; }));
        deviceJob()->finish(
            answer(run, tooSmall() + "," + device("slow", 600, true) + "," + device("quick", 30)));
        EXPECT_TRUE(test::waitFor([this] { return devices().table().rowCount() == 3; }));
        return run;
    }
    bool says(const char* words) { return devices().text().contains(QLatin1String(words)); }
};

TEST_F(DevicesPartTest, TheRunIsShownElsewhereQuickestFirst) {
    const RunId run = finishedRun(script.summary({}));
    openTab(meters(rapl()));
    ASSERT_TRUE(test::waitFor([this] { return deviceJob() != nullptr; }));
    EXPECT_EQ(deviceJob()->starts.back(),
              (QStringList{QStringLiteral("devices"), project.file(), QStringLiteral("--run"),
                           QString::number(run.value)}));
    deviceJob()->finish(
        answer(run, tooSmall() + "," + device("slow", 600) + "," + device("quick", 30)));
    ASSERT_TRUE(test::waitFor([this] { return devices().table().rowCount() == 3; }));
    EXPECT_EQ(cell(0, DeviceTable::Device), QStringLiteral("quick"));
    EXPECT_EQ(cell(0, DeviceTable::Uncertainty), QStringLiteral("×3"));
    EXPECT_EQ(cell(0, DeviceTable::Bound), QStringLiteral("memory traffic"));
    EXPECT_EQ(cell(1, DeviceTable::Time), QStringLiteral("10:00"));
    EXPECT_EQ(cell(2, DeviceTable::Time), QStringLiteral("It is small."));
    EXPECT_EQ(devices().view().columnSpan(2, DeviceTable::Time), 5);
    EXPECT_EQ(devices().findChild<KindChip*>()->accessibleName(), QStringLiteral("simulated"));
    devices().view().sortByColumn(DeviceTable::Time, Qt::DescendingOrder);
    EXPECT_EQ(cell(0, DeviceTable::Device), QStringLiteral("slow"));
    EXPECT_EQ(cell(2, DeviceTable::Device), QStringLiteral("chip")) << "always below";
    EXPECT_EQ(devices().view().columnSpan(2, DeviceTable::Time), 5);
}

TEST_F(DevicesPartTest, BeforeTheEndOfARunNothingIsSimulated) {
    openTab(meters(rapl()));
    EXPECT_TRUE(test::waitFor([this] { return says("After the first run"); }));
    startRun();
    EXPECT_TRUE(test::waitFor([this] { return says("when the run has ended"); }));
    EXPECT_FALSE(deviceJob());
}

TEST_F(DevicesPartTest, AnotherRunDropsTheFiguresOfTheOneBefore) {
    shownRun();
    const RunId next = startRun();
    ASSERT_TRUE(test::waitFor([this] { return devices().table().rowCount() == 0; }));
    finishRun(next);
    ASSERT_TRUE(test::waitFor([this] { return deviceJob() != nullptr; }));
    EXPECT_EQ(deviceJob()->starts.back().last(), QString::number(next.value));
    deviceJob()->fail({ErrorCode::Unsupported, "It is of an earlier version.", "Train again."});
    EXPECT_TRUE(test::waitFor([this] { return says("Train again."); }));
}

TEST_F(DevicesPartTest, ARefusedProfileIsSaidInPlaceAndTheTableStays) {
    shownRun();
    devices().add(QStringLiteral("/bad.json"));
    ASSERT_TRUE(deviceJob());
    EXPECT_EQ(deviceJob()->starts.back().mid(4),
              (QStringList{QStringLiteral("--add"), QStringLiteral("/bad.json")}));
    deviceJob()->fail({ErrorCode::Corrupt, "'bad.json' is not valid JSON.", "Mend it."});
    ASSERT_TRUE(test::waitFor([this] { return says("Mend it."); }));
    EXPECT_EQ(devices().table().rowCount(), 3);
}

TEST_F(DevicesPartTest, OnlyOnesOwnDevicesCanBeRemoved) {
    const RunId run = shownRun();
    const auto choose = [this](int row) {
        devices().view().setCurrentIndex(devices().table().index(row, 0));
    };
    ASSERT_TRUE(test::waitFor([&] {
        choose(1);
        return devices().removeButton().isEnabled();
    }));
    choose(0);
    EXPECT_FALSE(devices().removeButton().isEnabled());
    choose(1);
    devices().removeButton().click();
    ASSERT_TRUE(deviceJob());
    EXPECT_EQ(deviceJob()->starts.back().mid(4),
              (QStringList{QStringLiteral("--remove"), QStringLiteral("slow")}));
    deviceJob()->finish(answer(run, device("quick", 30)));
    EXPECT_TRUE(test::waitFor([this] { return devices().table().rowCount() == 1; }));
}

TEST_F(DevicesPartTest, TheTableCanBeCopied) {
    shownRun();
    const QString text = devices().table().toText();
    EXPECT_TRUE(text.startsWith(QStringLiteral("Device\tTime\tEnergy\tPeak memory\t")));
    EXPECT_EQ(text.count(QLatin1Char('\n')), 3);
}

}  // namespace
}  // namespace seedling
