#include "ui/train/SettlingTab.h"

#include <algorithm>

#include "tests/ui/support/SessionFixture.h"
#include "ui/charts/KindChip.h"
#include "ui/gallery/ThumbnailLoader.h"
#include "ui/train/OptionForm.h"
#include "ui/train/SettlingPictures.h"
#include "ui/train/TabStrip.h"
#include "ui/train/TrainPage.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

/// Three free sweeps and two of each push, early and late in a run.
SettlingRecord threeSweeps() {
    const SettlingPhase early{0, 3, {-0.5, -0.75, -0.75}, {0.5, 0.05, 0.005}};
    const SettlingPhase late{0, 3, {-1, -2, -2.5}, {0.5, 0.05, 0.001}};
    const SettlingPhase up{0.25, 2, {-2.4, -2.3}, {0.1, 0.01}};
    const SettlingPhase down{-0.25, 2, {-2.4, -2.2}, {0.1, 0.01}};
    return {16, 9e9, 4e8, 6e8, {0, early, {up, down}}, {1200, late, {up, down}}};
}

class SettlingTabTest : public test::SessionFixture {
protected:
    SettlingTabTest()
        : checks(project),
          thumbnails(project),
          page(project, *session, checks, thumbnails, workers.factory()) {
        page.resize(1200, 900);
        page.show();
    }
    ~SettlingTabTest() override { delete page.sidePanel(); }

    SettlingTab& tab() { return *page.findChild<SettlingTab*>(); }
    bool isOffered() {
        return page.findChild<TabStrip*>()->isTabVisible(
            static_cast<int>(TrainPage::Tab::Settling));
    }

    /// setting: what is stored of how it settles; "": nothing.
    RunId finishedRun(const std::string& method, const std::string& setting = {}) {
        const RunId run = script.addTo(project.project());
        RunRecord record = project.project().runs().get(run).value();
        TrainConfig config = configFromJson(record.configJson).value();
        config.method = method;
        record.configJson = configToJson(config);
        EXPECT_TRUE(project.project().runs().update(record));
        if (!setting.empty()) {
            EXPECT_TRUE(project.project().setSetting(settlingSetting(run), setting));
        }
        project.reloadRuns();
        return run;
    }

    test::FakeWorkers workers;
    SpotChecks checks;
    ThumbnailLoader thumbnails;
    TrainPage page;
};

TEST_F(SettlingTabTest, IsThereForRunsThatSettleAlone) {
    EXPECT_FALSE(isOffered()) << "before the first run";
    finishedRun("equilibrium", toJson(threeSweeps()));
    EXPECT_TRUE(test::waitFor([this] { return isOffered(); }));
    page.showTab(TrainPage::Tab::Settling);
    EXPECT_EQ(page.tab(), TrainPage::Tab::Settling);
    startRun();
    EXPECT_TRUE(test::waitFor([this] { return !isOffered(); }));
    EXPECT_EQ(page.tab(), TrainPage::Tab::Progress) << "nobody is left on a tab that is gone";
}

TEST_F(SettlingTabTest, ShowsEnergyAndLargestMoveOverTheSweeps) {
    finishedRun("equilibrium", toJson(threeSweeps()));
    page.showTab(TrainPage::Tab::Settling);
    ASSERT_TRUE(
        test::waitFor([this] { return tab().energyChart().plot().picture().lines.size() == 3; }));
    EXPECT_EQ(tab().energyChart().figure().number(), QStringLiteral("-2.50"));
    EXPECT_EQ(tab().residualChart().plot().picture().lines.size(), 3U);
    EXPECT_EQ(tab().energyChart().numbers().size(), 6U) << "two looks of three phases";
}

TEST_F(SettlingTabTest, SaysWhatItCostsAndSimulatesAnalogHardware) {
    finishedRun("equilibrium", toJson(threeSweeps()));
    page.showTab(TrainPage::Tab::Settling);
    ASSERT_TRUE(test::waitFor([this] { return tab().text().contains(QStringLiteral("pushed")); }));
    QString text = tab().text();
    text.replace(QChar(0x202F), QLatin1Char(' '));  // Thin ones, before units.
    const auto says = [&](const char* words) { return text.contains(QString::fromUtf8(words)); };
    EXPECT_TRUE(says("3 free, 2 pushed, 2 pushed")) << text.toStdString();
    EXPECT_TRUE(says("31.7 GFLOP")) << "38 TFLOP in 1200 steps";
    EXPECT_TRUE(says("Times the work\t15"));
    // 19e12 multiply-adds of 11 fJ, 38e12 operations of 0.0356 pJ, each a tenth to ten times that.
    EXPECT_TRUE(says("0.21 J\t0.02 J and 2.09 J")) << text.toStdString();
    EXPECT_TRUE(says("1.35 J\t0.14 J and 13.5 J")) << text.toStdString();
    EXPECT_TRUE(says("11.2 kJ\testimated")) << text.toStdString();
    EXPECT_TRUE(says("Simulated, not measured"));
    const auto chips = tab().findChildren<KindChip*>();
    EXPECT_TRUE(std::any_of(chips.begin(), chips.end(), [](const KindChip* chip) {
        return chip->accessibleName() == QStringLiteral("simulated") && chip->isVisible();
    }));
}

TEST_F(SettlingTabTest, WhatIsNotThereIsSaidInWords) {
    finishedRun("equilibrium");
    page.showTab(TrainPage::Tab::Settling);
    EXPECT_TRUE(test::waitFor(
        [this] { return tab().text() == QStringLiteral("Not recorded in this run."); }));
}

TEST_F(SettlingTabTest, WhatIsDamagedIsSaidInWords) {
    finishedRun("equilibrium", "{");
    page.showTab(TrainPage::Tab::Settling);
    EXPECT_TRUE(
        test::waitFor([this] { return tab().text().contains(QStringLiteral("Train once")); }));
}

TEST_F(SettlingTabTest, TheNetworkFollowsTheMethod) {
    NextRun& next = session->nextRun();
    ASSERT_TRUE(next.setOption("network", "frugal"));
    ASSERT_TRUE(next.setOption("method", "equilibrium"));
    EXPECT_EQ(next.config().network, "auto");
    ASSERT_TRUE(next.setOption("network", "hopfield-dense"));
    ASSERT_TRUE(next.setOption("method", "fixmatch"));
    EXPECT_EQ(next.config().network, "auto") << "a network for ordinary methods again";
}

TEST_F(SettlingTabTest, TheFormSaysWhatTheMethodIs) {
    OptionForm form(session->nextRun());
    form.show();
    const auto isNoted = [&] {
        const auto labels = form.findChildren<TextLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const TextLabel* label) {
            return label->isVisible() && label->text().startsWith(QStringLiteral("Research:"));
        });
    };
    EXPECT_FALSE(isNoted());
    ASSERT_TRUE(session->nextRun().setOption("method", "equilibrium"));
    EXPECT_TRUE(isNoted());
    session->nextRun().resetAll();
    EXPECT_FALSE(isNoted());
}

TEST(SettlingPictures, EnergiesGoOnWhereTheFreePhaseEnds) {
    const PlotPicture picture = pictures::settlingEnergy(threeSweeps());
    ASSERT_EQ(picture.lines.size(), 3U);
    EXPECT_EQ(picture.lines[0].points,
              (QList<QPointF>{{1, -1}, {2, -2}, {3, -2.5}, {4, -2.4}, {5, -2.3}}));
    EXPECT_EQ(picture.lines[1].points, (QList<QPointF>{{3, -2.5}, {4, -2.4}, {5, -2.2}}));
    EXPECT_EQ(picture.lines[2].style, PlotLine::Style::Earlier);
    EXPECT_EQ(picture.xEnd, 5);
    EXPECT_EQ(picture.yTicks, (std::vector<double>{-3, -2, -1, 0}));
    ASSERT_EQ(picture.areas.size(), 1U);
    EXPECT_EQ(picture.areas[0].upper, (QList<QPointF>{{3, 0}, {5, 0}}));
}

TEST(SettlingPictures, MovesAreOnALogarithmicScale) {
    SettlingRecord record = threeSweeps();
    PlotPicture picture = pictures::settlingResidual(record);
    EXPECT_EQ(picture.yTicks, (std::vector<double>{-3, -2, -1, 0}));
    EXPECT_EQ(picture.yText(-3), QStringLiteral("10⁻³"));
    record.latest.free.residuals.back() = 0;
    picture = pictures::settlingResidual(record);
    EXPECT_EQ(picture.yTicks.front(), -8) << "units that no longer move at all";
    EXPECT_LE(picture.yTicks.size(), 6U);
}

TEST(SettlingPictures, OneLookHasNoEarlierLine) {
    SettlingRecord record = threeSweeps();
    record.latest = record.first;
    record.latest.nudged.pop_back();
    record.first = record.latest;
    const PlotPicture picture = pictures::settlingEnergy(record);
    ASSERT_EQ(picture.lines.size(), 1U);
    EXPECT_EQ(picture.lines[0].label, QStringLiteral("before learning"));
}

}  // namespace
}  // namespace seedling
