#include "ui/energy/EnergyTab.h"

#include <QClipboard>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QSignalSpy>

#include "tests/ui/energy/EnergyFixture.h"
#include "ui/charts/FigureLabel.h"
#include "ui/energy/CarbonPart.h"
#include "ui/energy/MeasureRow.h"
#include "ui/energy/MeterListPart.h"
#include "ui/energy/RunEnergyPart.h"
#include "ui/energy/WallMeterPart.h"
#include "ui/widgets/ChoiceBox.h"
#include "ui/widgets/MessageLine.h"

namespace seedling {
namespace {

const QString kDash(QChar(0x2013));

class EnergyTabTest : public test::EnergyFixture {
protected:
    RunEnergyPart& run() { return part<RunEnergyPart>(); }
    MeterListPart& list() { return part<MeterListPart>(); }
    /// The first measures at rest, the second calibrates.
    MeasureRow& measurement(int which) { return *page.findChildren<MeasureRow*>().at(which); }
    bool says(const QString& text, const char* words) {
        return text.contains(QLatin1String(words));
    }
    bool becomesReady(MeasureRow& row) {
        return test::waitFor([&row] { return row.button().isEnabled(); });
    }
};

TEST_F(EnergyTabTest, NothingIsAskedBeforeItIsSeen) {
    finishedRun(script.summary({}));
    page.showTab(TrainPage::Tab::Review);
    EXPECT_FALSE(meterJob());
    EXPECT_FALSE(deviceJob());
    page.showTab(TrainPage::Tab::Energy);
    ASSERT_TRUE(test::waitFor([this] { return meterJob() && deviceJob(); }));
    EXPECT_EQ(meterJob()->starts.back(), QStringList{QStringLiteral("meters")});
    meterJob()->finish(meters(rapl()));
    page.showTab(TrainPage::Tab::Log);
    page.showTab(TrainPage::Tab::Energy);
    EXPECT_FALSE(meterJob()) << "once is enough";
}

TEST_F(EnergyTabTest, ThreeFiguresInTheirOrderWithWhatWasMeasured) {
    RunSummary summary = script.summary({});
    summary.energyMeasuredShare = 0.62;
    summary.energyAboveIdle = EnergyFigure{3600, 3000, 4200, EnergyKind::Measured, 1};
    summary.carbonGramsPerKwh = 381;
    summary.carbonSource = "Germany, 2023 (a table)";
    finishedRun(summary);
    openTab(meters(rapl()));
    ASSERT_TRUE(
        test::waitFor([this] { return run().figure(RunEnergy::AboveIdle).number() != kDash; }));
    EXPECT_EQ(run().figure(RunEnergy::Machine).number(), QStringLiteral("3.1"));
    EXPECT_TRUE(says(run().noteOf(RunEnergy::Machine), "of it measured"));
    EXPECT_EQ(run().figure(RunEnergy::AboveIdle).number(), QStringLiteral("1.0"));
    EXPECT_TRUE(says(run().figure(RunEnergy::AboveIdle).note(), "Wh")) << "its band";
    EXPECT_EQ(run().noteOf(RunEnergy::AboveIdle), QString()) << "all of it, which needs no word";
    EXPECT_EQ(run().figure(RunEnergy::Process).number(), kDash);
    EXPECT_TRUE(says(run().noteOf(RunEnergy::Process), "containers")) << "why it is not known";
    EXPECT_TRUE(says(run().facts(), "Germany, 2023"));
    EXPECT_TRUE(says(run().facts(), "TFLOP"));
}

TEST_F(EnergyTabTest, ALiveRunTellsWhatIsKnownSoFar) {
    startRun();
    openTab(meters(rapl()));
    ASSERT_TRUE(
        test::waitFor([this] { return says(run().noteOf(RunEnergy::Machine), "first seconds"); }));
    worker->say(script.progress(600));
    worker->say(script.resources(600));
    ASSERT_TRUE(
        test::waitFor([this] { return run().figure(RunEnergy::Machine).number() != kDash; }));
    EXPECT_TRUE(says(run().noteOf(RunEnergy::AboveIdle), "Measure it once"));
    EXPECT_TRUE(says(run().facts(), "Germany")) << "the electricity that is set now";
    EXPECT_TRUE(says(measurement(0).text(), "A run goes on"));
    EXPECT_TRUE(says(measurement(1).text(), "A run goes on"));
    EXPECT_FALSE(measurement(0).button().isEnabled());
    EXPECT_FALSE(measurement(1).button().isEnabled());
}

TEST_F(EnergyTabTest, AMeterThatMayNotBeReadSaysHowItMay) {
    openTab(meters(deniedRapl() + "," + estimate()));
    ASSERT_TRUE(test::waitFor([this] { return says(list().text(), "may not be read"); }));
    EXPECT_TRUE(says(list().text(), "This user may not. Ask."));
    EXPECT_TRUE(says(list().text(), "processor time\tused"));
    Button* copy = nullptr;
    ASSERT_TRUE(test::waitFor([&] {
        for (auto* button : list().findChildren<Button*>()) {
            if (button->accessibleName() == QLatin1String("Copy the command for RAPL"))
                copy = button;
        }
        return copy != nullptr;
    }));
    copy->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("sudo allow"));
}

TEST_F(EnergyTabTest, WithoutAMeterNothingCanBeMeasuredAndWhyIsSaid) {
    openTab(meters(estimate()));
    ASSERT_TRUE(
        test::waitFor([this] { return says(measurement(0).text(), "No meter can be read"); }));
    EXPECT_FALSE(measurement(0).button().isEnabled());
    EXPECT_TRUE(says(measurement(1).text(), "No meter of the processor"));
    EXPECT_FALSE(measurement(1).button().isEnabled());
}

TEST_F(EnergyTabTest, RestIsMeasuredWhileAllElseIsQuiet) {
    openTab(meters(rapl()));
    QSignalSpy quiet(&page, &TrainPage::quietWanted);
    ASSERT_TRUE(becomesReady(measurement(0)));
    measurement(0).button().click();
    ASSERT_TRUE(meterJob());
    EXPECT_EQ(meterJob()->starts.back().last(), QStringLiteral("--at-rest"));
    meterJob()->say(ProgressEvent{12, 30, 0, 0, 0});
    ASSERT_TRUE(test::waitFor([this] { return says(measurement(0).text(), "12 of 30 s"); }));
    meterJob()->say(ProgressEvent{0, 1, 0, 0, 0});
    meterJob()->finish(meters(rapl(),
                              R"(,"settings":{"idle_date":"2026-03-05","idle_w":{"RAPL":12}},)"
                              R"("rest":{"RAPL":{"watts":12,"low_w":10,"high_w":14}})"));
    ASSERT_TRUE(test::waitFor([this] { return says(measurement(0).text(), "At rest: RAPL 12"); }));
    EXPECT_TRUE(measurement(0).text().contains(QStringLiteral("± 2")));
    EXPECT_EQ(quiet.count(), 2);
    EXPECT_TRUE(quiet.first().first().toBool());
    EXPECT_FALSE(quiet.last().first().toBool());
}

TEST_F(EnergyTabTest, ACalibrationCanBeCancelled) {
    openTab(meters(rapl()));
    ASSERT_TRUE(becomesReady(measurement(1)));
    measurement(1).button().click();
    auto* job = meterJob();
    ASSERT_TRUE(job);
    EXPECT_EQ(job->starts.back().last(), QStringLiteral("--calibrate"));
    ASSERT_TRUE(test::waitFor([this] { return !measurement(0).button().isEnabled(); }))
        << "one measurement at a time";
    measurement(1).cancelButton().click();
    ASSERT_FALSE(job->commands.empty());
    EXPECT_EQ(job->commands.back(), Command::Stop);
    job->fail({ErrorCode::Cancelled, "Stopped; nothing was stored.", {}});
    ASSERT_TRUE(becomesReady(measurement(1)));
    EXPECT_EQ(measurement(1).text(), QString());
}

TEST_F(EnergyTabTest, ARunThatBeginsEndsAMeasurement) {
    openTab(meters(rapl()));
    ASSERT_TRUE(becomesReady(measurement(0)));
    measurement(0).button().click();
    auto* job = meterJob();
    startRun();
    ASSERT_FALSE(job->commands.empty());
    EXPECT_EQ(job->commands.back(), Command::Stop);
    job->fail({ErrorCode::Cancelled, "Stopped.", {}});
}

TEST_F(EnergyTabTest, AFailedMeasurementIsSaidInItsPlace) {
    openTab(meters(rapl()));
    ASSERT_TRUE(becomesReady(measurement(1)));
    measurement(1).button().click();
    meterJob()->fail({ErrorCode::Io, "Others were busy.", "Close them."});
    ASSERT_TRUE(test::waitFor([this] { return says(measurement(1).text(), "Close them."); }));
    EXPECT_FALSE(says(measurement(0).text(), "Close them."));
}

TEST_F(EnergyTabTest, OldNewsAreCalledOld) {
    openTab(meters(rapl()));
    Button* again = nullptr;
    for (auto* button : list().findChildren<Button*>()) {
        if (button->text() == QLatin1String("Look again"))
            again = button;
    }
    ASSERT_TRUE(again);
    ASSERT_TRUE(test::waitFor([again] { return again->isEnabled(); }));
    again->click();
    ASSERT_TRUE(meterJob());
    meterJob()->fail({ErrorCode::WorkerDied, "The worker crashed.", {}});
    auto* message = list().findChild<MessageLine*>();
    ASSERT_TRUE(
        test::waitFor([&] { return says(message->text(), "What is shown here is as of"); }));
    EXPECT_TRUE(says(list().text(), "RAPL"));
}

TEST_F(EnergyTabTest, AWallMeterIsRecognisedAndGivenUp) {
    openTab(meters(rapl()));
    auto& wall = part<WallMeterPart>();
    wall.use(QStringLiteral("/plug.csv"));
    ASSERT_TRUE(meterJob());
    EXPECT_EQ(meterJob()->starts.back().last(), QStringLiteral("/plug.csv"));
    meterJob()->finish(meters(rapl(), R"(,"wall_meter":{"file":"/plug.csv","time_column":"when",)"
                                      R"("watts_column":"","watts":42,"age_s":3,"problem":""})"));
    ASSERT_TRUE(test::waitFor([&] { return says(wall.text(), "Last value 42"); }));
    EXPECT_TRUE(says(wall.text(), "Time is read from when, watts from the second column."));
    wall.stopButton().click();
    ASSERT_TRUE(meterJob());
    EXPECT_EQ(meterJob()->starts.back().last(), QString());
    meterJob()->finish(meters(rapl()));
    ASSERT_TRUE(test::waitFor([&] { return wall.text().isEmpty(); }));
    wall.use(QStringLiteral("/other.csv"));
    meterJob()->fail({ErrorCode::InvalidArgument, "No line has watts.", "Choose another."});
    ASSERT_TRUE(test::waitFor([&] { return says(wall.text(), "Choose another."); }));
}

TEST_F(EnergyTabTest, CarbonByPlaceOrByOwnValue) {
    openTab(meters(rapl()));
    auto& carbon = part<CarbonPart>();
    ASSERT_TRUE(test::waitFor([&] { return says(carbon.text(), "Source: a table."); }));
    EXPECT_EQ(carbon.places().currentData().toString(), QStringLiteral("DEU"));
    const auto choose = [&](const char* code) {
        const int place = carbon.places().findData(QLatin1String(code));
        carbon.places().setCurrentIndex(place);
        Q_EMIT carbon.places().activated(place);
    };
    choose("WORLD");
    ASSERT_TRUE(meterJob());
    EXPECT_EQ(meterJob()->starts.back().last(), QStringLiteral("WORLD"));
    choose("OWN");
    EXPECT_TRUE(carbon.ownValue().isVisibleTo(&page));
    carbon.ownValue().setValue(23.5);
    meterJob()->finish(meters(rapl()));
    ASSERT_TRUE(meterJob()) << "what was chosen meanwhile follows";
    EXPECT_EQ(meterJob()->starts.back().last(), QStringLiteral("23.5"));
    meterJob()->fail({ErrorCode::DiskFull, "The disk is full.", "Make room."});
    ASSERT_TRUE(test::waitFor([&] { return says(carbon.text(), "Make room."); }));
    EXPECT_EQ(carbon.places().currentData().toString(), QStringLiteral("DEU"))
        << "what is stored is what it was";
}

}  // namespace
}  // namespace seedling
