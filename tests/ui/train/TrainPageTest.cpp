#include "ui/train/TrainPage.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>

#include "tests/ui/support/SessionFixture.h"
#include "tests/ui/support/UiMap.h"
#include "ui/bridge/LabelAdviser.h"
#include "ui/charts/ConfusionView.h"
#include "ui/charts/KindChip.h"
#include "ui/charts/MetricCard.h"
#include "ui/gallery/ThumbnailLoader.h"
#include "ui/main/Theme.h"
#include "ui/map/MapTab.h"
#include "ui/map/MapView.h"
#include "ui/train/AlarmList.h"
#include "ui/train/CostDrawer.h"
#include "ui/train/DisagreementStrip.h"
#include "ui/train/FigureTable.h"
#include "ui/train/ForecastPart.h"
#include "ui/train/LivePanel.h"
#include "ui/train/LogTab.h"
#include "ui/train/ProgressTab.h"
#include "ui/train/ReviewTab.h"
#include "ui/train/RunCharts.h"
#include "ui/train/RunPanel.h"
#include "ui/train/SpotCheckPart.h"
#include "ui/train/SpotCheckView.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

class TrainPageTest : public test::SessionFixture {
protected:
    TrainPageTest()
        : checks(project),
          thumbnails(project),
          page(project, *session, checks, thumbnails, workers.factory()) {
        page.resize(1200, 800);
        page.show();
        page.sidePanel()->show();
    }
    ~TrainPageTest() override { delete page.sidePanel(); }

    RunCharts& charts() { return *page.findChild<RunCharts*>(); }
    bool shows(MetricChart& chart, const QString& number) {
        return test::waitFor([&] { return chart.figure().number() == number; });
    }

    test::FakeWorkers workers;
    SpotChecks checks;
    ThumbnailLoader thumbnails;
    TrainPage page;
};

TEST_F(TrainPageTest, FiguresAndCurvesFollowTheRun) {
    const RunId run = startRun();
    for (std::int64_t step = 0; step <= 600; step += 6) {
        worker->say(script.progress(step));
        worker->say(script.metrics(step));
        worker->say(script.resources(step));
    }
    ASSERT_TRUE(shows(charts().energyChart(), QStringLiteral("1.6")));
    EXPECT_EQ(charts().accuracyChart().plot().picture().xEnd, 1200) << "the whole planned run";
    EXPECT_TRUE(charts().accuracyChart().plot().picture().areas.size() == 1) << "its likely range";
    EXPECT_TRUE(charts().energyChart().plot().picture().forecast);
    EXPECT_EQ(charts().lossChart().plot().picture().lines.size(), 2U);
    const auto* chip = charts().energyChart().findChild<KindChip*>();
    ASSERT_TRUE(chip != nullptr);
    EXPECT_EQ(chip->accessibleName(), QStringLiteral("estimated")) << "how its figures are known";
    EXPECT_TRUE(chip->isVisibleTo(&page));
    worker->say(StateEvent{run, RunState::Paused, {}});
    finishRun(run);
    ASSERT_TRUE(test::waitFor(
        [&] { return !charts().energyChart().plot().picture().forecast.has_value(); }));
}

TEST_F(TrainPageTest, ALongRunGivesTheChartsNoMorePoints) {
    script.stepsTotal = 100'000;
    startRun();
    for (std::int64_t step = 0; step < 100'000; step += 10)
        worker->say(MetricsEvent{step, {{metric::kMaskRate, 0.5}, {metric::kLossSupervised, 1}}});
    ASSERT_TRUE(shows(charts().trustedChart(), QStringLiteral("50")));
    EXPECT_LE(charts().trustedChart().plot().pointCount(), 1000);
}

TEST_F(TrainPageTest, WithoutHeldBackLabelsItSaysPlainlyThatAccuracyIsNotKnown) {
    script.heldBack = 0;
    const RunId run = startRun();
    worker->say(script.metrics(6));
    finishRun(run);
    ASSERT_TRUE(test::waitFor([&] {
        return charts().accuracyChart().figure().note().contains(QStringLiteral("too few labels"));
    }));
    EXPECT_EQ(charts().accuracyChart().figure().number(), QString(QChar(0x2013)));
}

TEST_F(TrainPageTest, AFailureIsShownWithItsAdvice) {
    startRun();
    worker->fail({ErrorCode::NotFinite, "The loss became infinite at step 12.\ndetails",
                  "Choose a lower learning rate."});
    auto* message = page.findChild<ProgressTab*>()->findChild<MessageLine*>();
    ASSERT_TRUE(test::waitFor([&] { return !message->text().isEmpty(); }));
    EXPECT_TRUE(message->text().contains(QStringLiteral("lower learning rate")));
    EXPECT_FALSE(message->text().contains(QStringLiteral("details")));
    page.showTab(TrainPage::Tab::Log);
    EXPECT_TRUE(test::waitFor(
        [&] { return page.findChild<LogTab*>()->text().contains(QStringLiteral("details")); }));
}

TEST_F(TrainPageTest, AlarmsStandThereUntilTheyAreClosed) {
    const RunId run = startRun();
    auto* alarms = page.findChild<AlarmList*>();
    ASSERT_TRUE(alarms);
    EXPECT_TRUE(alarms->texts().isEmpty());
    worker->say(AlarmEvent{"one_class", "Oak swallows the rest.", "Label more maples."});
    ASSERT_TRUE(test::waitFor([&] { return alarms->texts().size() == 1; }));
    EXPECT_EQ(alarms->texts().front(), QStringLiteral("Oak swallows the rest. Label more maples."));
    EXPECT_EQ(session->log().back().kind, LogLine::Kind::Warning);
    alarms->findChild<MessageLine*>()->clear();
    worker->say(AlarmEvent{"energy_budget", "The budget is nearly used.", "Wait."});
    ASSERT_TRUE(test::waitFor([&] { return alarms->texts().size() == 1; }));
    EXPECT_TRUE(alarms->texts().front().contains(QStringLiteral("budget")));
    finishRun(run);
    EXPECT_EQ(session->alarms().size(), 2U) << "what to do about it is still of use";
    startRun();
    EXPECT_TRUE(session->alarms().empty());
    EXPECT_TRUE(test::waitFor([&] { return alarms->texts().isEmpty(); }));
}

TEST_F(TrainPageTest, TheRulesOfARunAndWhereItStandsAreShown) {
    auto* panel = page.sidePanel()->findChild<RunPanel*>();
    RunRecord record = script.record(RunStatus::Training);
    TrainConfig config = configFromJson(record.configJson).value();
    config.patience = 5;
    config.energyWh = 5;
    config.memoryMb = 2000;
    config.pointWh = 3;
    record.configJson = configToJson(config);
    session->start(config);
    const RunId run = project.project().runs().add(record).value();
    worker->say(HelloEvent{});
    worker->say(StateEvent{run, RunState::Training, {}});
    worker->say(script.metrics(600));
    worker->say(script.resources(600));
    const auto says = [&](const char* text) {
        return panel->rules().text().contains(QLatin1String(text));
    };
    ASSERT_TRUE(test::waitFor([&] { return says("now 1.6"); }))
        << panel->rules().text().toStdString();
    EXPECT_TRUE(says("Nothing gained for 5 checks"));
    EXPECT_TRUE(says("now 0"));
    EXPECT_TRUE(says("Memory passes"));
    EXPECT_TRUE(says("costs over"));
    EXPECT_FALSE(panel->rules().parentWidget()->isHidden());
}

TEST_F(TrainPageTest, TheCostTakesThePlaceOfTheSidePanelUntilItIsClosed) {
    auto* side = static_cast<QStackedWidget*>(page.sidePanel());
    auto* panel = side->findChild<RunPanel*>();
    auto* drawer = side->findChild<CostDrawer*>();
    ASSERT_TRUE(panel);
    ASSERT_TRUE(drawer);
    EXPECT_EQ(side->currentWidget(), panel);
    QSignalSpy opened(&page, &TrainPage::costOpened);
    panel->costButton().click();
    EXPECT_EQ(side->currentWidget(), drawer);
    EXPECT_EQ(opened.count(), 1);
    EXPECT_TRUE(page.isCostShown());
    page.showTab(TrainPage::Tab::Review);
    EXPECT_EQ(side->currentWidget(), drawer);
    page.showTab(TrainPage::Tab::Progress);
    Q_EMIT drawer->closeRequested();
    EXPECT_EQ(side->currentWidget(), panel);
    EXPECT_FALSE(page.isCostShown());
}

TEST_F(TrainPageTest, OthersWaitWhileTheCostIsAskedFor) {
    QSignalSpy quiet(&page, &TrainPage::quietWanted);
    page.showCost(true);
    auto* drawer = page.sidePanel()->findChild<CostDrawer*>();
    drawer->forecast().askButton().click();
    test::FakeWorker* asked = workers.running(QStringLiteral("train"));
    ASSERT_TRUE(asked);
    ASSERT_EQ(quiet.count(), 1);
    EXPECT_TRUE(quiet.back().at(0).toBool());
    asked->fail({ErrorCode::OutOfMemory, "Memory ran out.", "Take smaller batches."});
    ASSERT_EQ(quiet.count(), 2);
    EXPECT_FALSE(quiet.back().at(0).toBool());
}

TEST_F(TrainPageTest, ARunWithoutRulesHasNoPartForThem) {
    auto* panel = page.sidePanel()->findChild<RunPanel*>();
    startRun();
    worker->say(script.resources(600));
    ASSERT_TRUE(shows(charts().energyChart(), QStringLiteral("1.6")));
    EXPECT_TRUE(panel->rules().parentWidget()->isHidden());
}

TEST_F(TrainPageTest, ARunSaysWhichRuleHasEndedIt) {
    const RunId run = startRun();
    RunRecord record = project.project().runs().get(run).value();
    record.status = RunStatus::Finished;
    record.reason = "energy";
    RunSummary summary = script.summary(run);
    summary.end = "The energy budget of 5 Wh is used up.";
    record.summaryJson = toJson(summary);
    ASSERT_TRUE(project.project().runs().update(record));
    worker->finish(record.summaryJson, "energy");
    const auto said = [&] {
        for (const QLabel* label : page.findChildren<QLabel*>()) {
            if (label->text().endsWith(QStringLiteral(". The energy budget of 5 Wh is used up.")))
                return true;
        }
        return false;
    };
    EXPECT_TRUE(test::waitFor(said));
    page.showTab(TrainPage::Tab::Log);
    EXPECT_TRUE(test::waitFor([&] {
        return page.findChild<LogTab*>()->text().contains(QStringLiteral("5 Wh is used up"));
    }));
}

TEST_F(TrainPageTest, TwoRunsAreComparedByFiguresAndSettings) {
    test::RunScript earlier = script;
    earlier.preset = "quick";
    earlier.labels = 24;
    earlier.bestAccuracy = 0.74;
    earlier.addTo(project.project());
    project.reloadRuns();
    const RunId run = startRun();
    finishRun(run);
    auto* panel = page.sidePanel()->findChild<RunPanel*>();
    ASSERT_TRUE(test::waitFor([&] {
        return panel->results().text().contains(QStringLiteral("+18"));
    })) << panel->results().text().toStdString();
    EXPECT_TRUE(panel->results().text().contains(QStringLiteral("+16"))) << "labels";
    EXPECT_EQ(panel->list().rowCount(), 2);
    page.showTab(TrainPage::Tab::Runs);
    page.sidePanel()->resize(300, 800);
    page.sidePanel()->show();
    for (const auto* label : panel->findChildren<TextLabel*>()) {
        if (label->text() == QStringLiteral("Run 2 against run 1")) {
            EXPECT_TRUE(test::waitFor([&] {
                return label->mapTo(panel, QPoint()).y() == theme::px(20);
            })) << "as high as the titles of the other panels";
        }
    }
}

TEST_F(TrainPageTest, ReviewMeasuresOnTheTestPartAndShowsTheMistakes) {
    const auto& images = project.images();
    ASSERT_TRUE(project.project().images().setPart(std::vector<ImageId>{images[4].id, images[5].id},
                                                   Part::Test));
    project.reloadImages();
    const RunId run = startRun();
    finishRun(run);
    test::FakeWorker* job = workers.running(QStringLiteral("evaluate"));
    ASSERT_TRUE(job);
    job->finish(R"({"run":1,"split":"test","images":2,"accuracy":0.5,"accuracy_low":0.1,)"
                R"("accuracy_high":0.9,"balanced_accuracy":0.5,"confusion":[[1,0],[1,0]],)"
                R"("classes":["oak","maple"]})");
    page.showTab(TrainPage::Tab::Review);
    auto* review = page.findChild<ReviewTab*>();
    ASSERT_TRUE(test::waitFor([&] { return review->matrix().counts().images() == 2; }));
    EXPECT_EQ(review->matrix().chosen(), (ConfusionView::Cell{1, 0})) << "the worst first";
    project.close();
    ASSERT_TRUE(project.open(files.file()));
    EXPECT_FALSE(workers.running(QStringLiteral("evaluate"))) << "the result was kept";
}

TEST_F(TrainPageTest, DisagreementsAreKeptOrChangedByKey) {
    const ClassId oak = project.classes()[0].id;
    const RunId run = files.addRun(oak);
    project.reloadRuns();
    test::showRun(project, run);
    page.showTab(TrainPage::Tab::Review);
    auto& strip = page.findChild<ReviewTab*>()->disagreements();
    ASSERT_TRUE(test::waitFor([&] { return strip.rows().size() == 2; })) << "both maples";
    strip.setFocus();
    const int first = strip.rows()[0];
    QTest::keyClick(&strip, Qt::Key_C);
    EXPECT_EQ(project.labelAt(first)->classId, oak);
    EXPECT_EQ(project.undoText(), QStringLiteral("label oak"));
    ASSERT_TRUE(test::waitFor([&] { return strip.rows().size() == 1; }));
    QTest::keyClick(&strip, Qt::Key_K);
    EXPECT_TRUE(strip.rows().empty());
    EXPECT_TRUE(strip.isHidden());
}

TEST_F(TrainPageTest, ASpotCheckIsAnsweredByKeyAndShown) {
    const RunId run = files.addRun(project.classes()[0].id);
    project.reloadRuns();
    test::showRun(project, run);
    page.showTab(TrainPage::Tab::Review);
    auto* part = page.sidePanel()->findChild<SpotCheckPart*>();
    ASSERT_TRUE(test::waitFor([&] { return !part->isHidden(); }));
    part->findChild<QPushButton*>()->click();
    auto* view = page.findChild<SpotCheckView*>();
    ASSERT_TRUE(view->isVisible());
    ASSERT_EQ(checks.items(run).size(), 6U) << "four of them were labelled since";
    EXPECT_EQ(countSpotCheck(checks.items(run)).open, 2);
    QTest::keyClick(view, Qt::Key_Y);
    QTest::keyClick(view, Qt::Key_Backspace);
    EXPECT_TRUE(view->isVisible());
    QTest::keyClick(view, Qt::Key_Y);
    QTest::keyClick(view, Qt::Key_N);
    EXPECT_FALSE(view->isVisible()) << "nothing is left to ask";
    // Two of the four labels say oak, as the run did.
    const auto known = checks.of(run);
    ASSERT_TRUE(known);
    EXPECT_EQ(known->images, 6);
    EXPECT_DOUBLE_EQ(known->accuracy, 3.0 / 6);
    EXPECT_LT(known->low, 0.25);
    EXPECT_GT(known->high, 0.75);
    ASSERT_TRUE(project.project().metrics().append(run, script.points(10)));
    LivePanel panel(project, *session, checks);
    panel.show();
    ASSERT_TRUE(test::waitFor([&] {
        for (MetricCard* card : panel.findChildren<MetricCard*>()) {
            if (card->accessibleName() == QStringLiteral("Accuracy"))
                return card->figure().number() == QStringLiteral("50");
        }
        return false;
    }));
}

TEST_F(TrainPageTest, TheMapIsDrawnWhenItsTabIsShown) {
    test::writeMap(files.path(), {0, 0, 0, 1, 1, 1});
    LabelAdviser adviser(project);
    adviser.lookForMap();
    ASSERT_TRUE(test::waitFor([&] { return project.hints() != nullptr; }));
    auto* map = page.findChild<MapTab*>();
    EXPECT_EQ(map->view().picture().count(), 0);
    page.showTab(TrainPage::Tab::Map);
    ASSERT_TRUE(
        test::waitFor([&] { return map->view().picture().count() == 6 && !map->isWorking(); }));
    EXPECT_TRUE(page.sidePanel()->findChild<RunPanel*>()->isVisible());
    EXPECT_EQ(map->view().picture().marks[0].kind, MapMark::Kind::Label);
    EXPECT_EQ(map->view().picture().marks[5].kind, MapMark::Kind::Plain);
}

TEST_F(TrainPageTest, CardsShowTheRunAndTheForecastOfTheNext) {
    LivePanel panel(project, *session, checks);
    panel.show();
    const RunId run = startRun();
    worker->say(script.progress(600));
    worker->say(script.metrics(600));
    worker->say(script.resources(600));
    const auto card = [&](const QString& name) -> MetricCard* {
        for (MetricCard* candidate : panel.findChildren<MetricCard*>()) {
            if (candidate->accessibleName() == name)
                return candidate;
        }
        return nullptr;
    };
    ASSERT_TRUE(test::waitFor([&] {
        return card(QStringLiteral("Energy"))->figure().number() == QStringLiteral("1.6");
    }));
    EXPECT_TRUE(card(QStringLiteral("Energy"))->note().contains(QStringLiteral("Wh")));
    finishRun(run);
    ASSERT_TRUE(test::waitFor([&] {
        return card(QStringLiteral("Energy"))->figure().number() == QStringLiteral("3.1");
    }));
    EXPECT_TRUE(card(QStringLiteral("Accuracy"))->note().contains(QStringLiteral("50 held back")));
    EXPECT_TRUE(test::waitFor([&] {
        return panel.findChild<FigureTable*>()->text().contains(QStringLiteral("06:40 and"));
    })) << "the next run has the same settings";
}

TEST_F(TrainPageTest, AHiddenPageDoesNotMove) {
    page.hide();
    const auto before = charts().trustedChart().figure().number();
    startRun();
    worker->say(script.metrics(600));
    QTest::qWait(150);
    EXPECT_EQ(charts().trustedChart().figure().number(), before);
    page.show();
    EXPECT_TRUE(test::waitFor([&] { return charts().trustedChart().figure().number() != before; }));
}

}  // namespace
}  // namespace seedling
