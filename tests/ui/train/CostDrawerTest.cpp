// What a person does in the Cost drawer, with real widgets and keys.
#include "ui/train/CostDrawer.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QWheelEvent>
#include <algorithm>
#include <utility>
#include <vector>

#include "tests/ui/support/SessionFixture.h"
#include "ui/charts/Format.h"
#include "ui/main/Theme.h"
#include "ui/train/CostOptions.h"
#include "ui/train/FigureTable.h"
#include "ui/train/ForecastPart.h"
#include "ui/train/LimitSlider.h"
#include "ui/train/OptionForm.h"
#include "ui/train/OptionRow.h"
#include "ui/train/SavingRow.h"
#include "ui/widgets/Button.h"

namespace seedling {
namespace {

class CostDrawerTest : public test::SessionFixture {
protected:
    CostDrawerTest() : drawer(*session, workers.factory()) {
        drawer.resize(theme::px(280), theme::px(700));
        drawer.show();
        drawer.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&drawer));
    }

    NextRun& next() { return session->nextRun(); }
    ForecastPart& part() { return drawer.forecast(); }
    test::FakeWorker* asked() { return workers.running(QStringLiteral("train")); }
    SavingRow& saving(const char* key) {
        const auto& rows = drawer.savings();
        const auto found = std::ranges::find_if(
            rows, [key](const SavingRow* row) { return row->option().key == key; });
        EXPECT_NE(found, rows.end()) << key;
        return **found;
    }
    static RunForecast answer() {
        RunForecast made;
        made.rssBytes = 470'000'000;
        made.tensorPeakBytes = 300'000'000;
        made.seconds = 600;
        made.joules = 22'800;
        return made;
    }
    /// Asks by the button and answers.
    void ask(const RunForecast& made) {
        part().askButton().click();
        ASSERT_TRUE(asked());
        asked()->finish(toJson(made), "done");
    }

    test::FakeWorkers workers;
    CostDrawer drawer;
};

TEST_F(CostDrawerTest, EveryOptionIsSetInOnePlace) {
    const OptionForm form(next());
    for (const OptionSpec& option : trainOptions()) {
        const bool inForm = std::ranges::any_of(
            form.rows(), [&](const OptionRow* row) { return row->option().key == option.key; });
        EXPECT_EQ(inForm, !cost::isOfDrawer(option) && option.key != "preset") << option.key;
    }
    ASSERT_TRUE(findOption("memory_mb"));
    ASSERT_TRUE(findOption("energy_wh"));
}

TEST_F(CostDrawerTest, EverySavingSaysWhatItDoesAndWhatItCosts) {
    std::size_t count = 0;
    for (const OptionSpec& option : trainOptions()) {
        if (option.group != kMemoryGroup && option.group != kWorkGroup)
            continue;
        ++count;
        const std::string value = optionText(next().config(), option);
        const cost::Saving words = cost::savingOf(option, value);
        EXPECT_FALSE(words.what.isEmpty()) << option.key;
        EXPECT_FALSE(words.price.isEmpty()) << option.key;
        EXPECT_TRUE(std::ranges::any_of(words.choices, [&](const cost::Choice& choice) {
            return choice.value == value;
        })) << option.key;
        for (const cost::Choice& choice : words.choices) {
            EXPECT_TRUE(next().setOption(option.key, choice.value))
                << option.key << '=' << choice.value;
        }
    }
    EXPECT_EQ(drawer.savings().size(), count);
}

TEST_F(CostDrawerTest, AValueThatWasSetElsewhereIsAmongTheChoices) {
    for (const auto& [key, value] :
         std::vector<std::pair<const char*, const char*>>{{"ratio_growth", "0.3"},
                                                          {"image_growth", "0.65"},
                                                          {"freeze_layers", "0.015"},
                                                          {"drop_images", "7"},
                                                          {"sparse", "0.85"}}) {
        ASSERT_TRUE(next().setOption(key, value)) << key;
        const QComboBox& choice = saving(key).choice();
        EXPECT_EQ(choice.currentData().toString(), QString::fromLatin1(value)) << key;
        EXPECT_FALSE(choice.currentText().isEmpty()) << key;
    }
}

TEST_F(CostDrawerTest, AtTheRightEndARunTakesAsMuchAsItTakes) {
    QSlider& slider = drawer.memory().slider();
    EXPECT_EQ(slider.value(), slider.maximum());
    EXPECT_EQ(drawer.memory().field().text(), QString());
    EXPECT_EQ(slider.accessibleDescription(), QStringLiteral("as much as it takes"));
    slider.setFocus();
    QTest::keyClick(&slider, Qt::Key_Home);
    EXPECT_EQ(next().config().memoryMb, 100);
    EXPECT_EQ(drawer.memory().field().text(), QStringLiteral("100"));
    EXPECT_EQ(slider.accessibleDescription(), QStringLiteral("100 MB"));
    QTest::keyClick(&slider, Qt::Key_Right);
    EXPECT_EQ(next().config().memoryMb, 120);
    QTest::keyClick(&slider, Qt::Key_End);
    EXPECT_EQ(next().config().memoryMb, 0);
    EXPECT_EQ(next().changedCount(), 0);
}

TEST_F(CostDrawerTest, AnExactFigureCanBeTypedAndABadOneIsExplained) {
    QLineEdit& field = drawer.energy().field();
    field.setFocus();
    QTest::keyClicks(&field, QStringLiteral("2.4"));
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(next().config().energyWh, 2.4);
    EXPECT_LT(drawer.energy().slider().value(), drawer.energy().slider().maximum());
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("much"));
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_FALSE(drawer.energy().problem().isEmpty());
    EXPECT_EQ(next().config().energyWh, 2.4);
    field.clear();
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_TRUE(drawer.energy().problem().isEmpty());
    EXPECT_EQ(next().config().energyWh, 0);
}

TEST_F(CostDrawerTest, WhatIsChangedElsewhereIsSeenHereAndKept) {
    ASSERT_TRUE(next().setOption("memory_mb", "640"));
    ASSERT_TRUE(next().setOption("kept", "8-bit"));
    ASSERT_TRUE(next().setOption("micro_batch", "10"));
    EXPECT_EQ(drawer.memory().field().text(), QStringLiteral("640"));
    EXPECT_EQ(next().config().memoryMb, 640) << "the slider stands at a stop, the limit does not";
    EXPECT_EQ(saving("kept").choice().currentText(), QStringLiteral("in 8 bits"));
    EXPECT_EQ(saving("micro_batch").choice().currentText(), QStringLiteral("10 at a time"));
    next().resetAll();
    EXPECT_EQ(drawer.memory().field().text(), QString());
    EXPECT_EQ(saving("micro_batch").choice().currentText(), QStringLiteral("by itself"));
    saving("recompute").choice().setFocus();
    QTest::keyClick(&saving("recompute").choice(), Qt::Key_Down);
    EXPECT_EQ(next().config().recompute, "on");
    project.close();
    ASSERT_TRUE(project.open(files.file()));
    EXPECT_EQ(saving("recompute").choice().currentText(), QStringLiteral("always"));
}

TEST_F(CostDrawerTest, WhoScrollsChangesNothing) {
    SavingRow& row = saving("recompute");
    const QPointF middle = QRectF(row.choice().rect()).center();
    QWheelEvent wheel(middle, row.choice().mapToGlobal(middle), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&row.choice(), &wheel);
    EXPECT_EQ(next().config().recompute, "auto");
}

TEST_F(CostDrawerTest, AsksTheWorkerWithoutStartingARun) {
    EXPECT_TRUE(part().text().contains(QStringLiteral("Not known")));
    ASSERT_TRUE(next().setOption("memory_mb", "600"));
    QSignalSpy quiet(&drawer, &CostDrawer::quietWanted);
    part().askButton().setFocus();
    QTest::keyClick(&part().askButton(), Qt::Key_Space);
    ASSERT_TRUE(asked());
    const QStringList arguments = asked()->starts.back();
    EXPECT_EQ(arguments.mid(0, 3),
              (QStringList{QStringLiteral("train"), files.file(), QStringLiteral("--forecast")}));
    EXPECT_TRUE(arguments.contains(QStringLiteral("memory_mb=600")));
    EXPECT_TRUE(part().cancelButton().hasFocus()) << "the keyboard stays where it was";
    asked()->say(StateEvent{{}, RunState::Preparing, "reading images"});
    EXPECT_TRUE(part().text().contains(QStringLiteral("reading images")));
    asked()->finish(toJson(answer()), "done");
    EXPECT_TRUE(part().askButton().hasFocus());
    const QString figures = part().figures().text();
    EXPECT_TRUE(figures.contains(QStringLiteral("foretold")));
    EXPECT_TRUE(figures.contains(format::bytes(4.7e8).joined()));
    EXPECT_TRUE(figures.contains(QStringLiteral("10:00")));
    EXPECT_TRUE(figures.contains(format::energy(22'800).joined()));
    EXPECT_EQ(part().text(), QString());
    EXPECT_TRUE(worker->starts.empty());
    ASSERT_EQ(quiet.count(), 2);
    EXPECT_TRUE(quiet.at(0).at(0).toBool());
    EXPECT_FALSE(quiet.at(1).at(0).toBool());
}

TEST_F(CostDrawerTest, AnAnswerForOtherSettingsIsSaidToBeOld) {
    ask(answer());
    saving("recompute").choice().setFocus();
    QTest::keyClick(&saving("recompute").choice(), Qt::Key_Down);
    EXPECT_TRUE(part().text().contains(QStringLiteral("other settings")));
    EXPECT_TRUE(part().figures().text().contains(QStringLiteral("10:00")));
    QTest::keyClick(&saving("recompute").choice(), Qt::Key_Up);
    EXPECT_EQ(part().text(), QString()) << "it speaks of these again";
    label(4, 0);
    EXPECT_TRUE(part().text().contains(QStringLiteral("other settings")));
}

TEST_F(CostDrawerTest, AskingCanBeCancelled) {
    part().askButton().click();
    test::FakeWorker* job = asked();
    ASSERT_TRUE(job);
    part().cancelButton().click();
    EXPECT_EQ(job->commands.back(), Command::Stop);
    job->fail({ErrorCode::Cancelled, "Training was stopped before its first step.", {}});
    EXPECT_FALSE(part().askButton().isHidden());
    EXPECT_TRUE(part().text().contains(QStringLiteral("Not known"))) << part().text().toStdString();
    EXPECT_FALSE(part().text().contains(QStringLiteral("stopped")));
}

TEST_F(CostDrawerTest, AFailureStandsInPlaceUntilSettingsChange) {
    part().askButton().click();
    asked()->fail({ErrorCode::OutOfMemory, "Memory ran out.", "Take smaller batches."});
    EXPECT_TRUE(part().text().contains(QStringLiteral("Memory ran out.")));
    ASSERT_TRUE(next().setOption("labelled_batch", "8"));
    EXPECT_FALSE(part().text().contains(QStringLiteral("Memory ran out.")));
    part().askButton().click();
    asked()->finish("[]", "done");
    EXPECT_TRUE(part().text().contains(QStringLiteral("could not be read")));
}

TEST_F(CostDrawerTest, AMemoryThatDoesNotSufficeCanBeRaisedToWhatDoes) {
    ASSERT_TRUE(next().setOption("memory_mb", "300"));
    RunForecast tight = answer();
    tight.fits = false;
    tight.leastMegabytes = 484;
    ask(tight);
    EXPECT_TRUE(part().text().contains(QStringLiteral("would not begin")));
    ASSERT_FALSE(part().allowButton().isHidden());
    part().allowButton().click();
    EXPECT_EQ(next().config().memoryMb, 484);
    ASSERT_TRUE(asked()) << "it asks at once how that would be";
    EXPECT_TRUE(asked()->starts.back().contains(QStringLiteral("memory_mb=484")));
    asked()->finish(toJson(answer()), "done");
    EXPECT_TRUE(part().allowButton().isHidden());
}

TEST_F(CostDrawerTest, SaysWhatWasChosenAndWhatEndsTheRun) {
    RunForecast made = answer();
    made.endsWithEnergy = true;
    made.choices = {std::string("The network is frugal.")};
    ask(made);
    EXPECT_TRUE(part().text().contains(QStringLiteral("limit of energy")));
    EXPECT_TRUE(part().text().contains(QStringLiteral("The network is frugal.")));
}

TEST_F(CostDrawerTest, NothingIsAskedWhileARunGoesOnOrCannotBegin) {
    part().askButton().click();
    test::FakeWorker* job = asked();
    ASSERT_TRUE(job);
    const RunId run = startRun();
    EXPECT_EQ(job->commands.back(), Command::Stop) << "the run needs the processor";
    job->fail({ErrorCode::Cancelled, "Training was stopped before its first step.", {}});
    EXPECT_FALSE(part().askButton().isEnabled());
    EXPECT_TRUE(part().text().contains(QStringLiteral("A run goes on")));
    finishRun(run);
    EXPECT_TRUE(part().askButton().isEnabled());
    ASSERT_TRUE(project.setLabel({1, 3}, std::nullopt));
    EXPECT_FALSE(part().askButton().isEnabled());
    EXPECT_TRUE(part().text().contains(QStringLiteral("maple has no labels yet")));
}

TEST_F(CostDrawerTest, WhatARunTookStandsBesideWhatWasForetold) {
    ask(answer());
    const RunId run = startRun();
    worker->say(script.progress(600));
    worker->say(script.resources(600));
    EXPECT_TRUE(part().figures().text().contains(format::runName(run) + QStringLiteral(" so far")));
    finishRun(run);
    const QString figures = part().figures().text();
    EXPECT_TRUE(figures.contains(format::runName(run)));
    EXPECT_FALSE(figures.contains(QStringLiteral("so far")));
    EXPECT_TRUE(figures.contains(format::duration(script.secondsTotal)));
    EXPECT_TRUE(figures.contains(format::bytes(1.35e9).joined()));
    EXPECT_TRUE(figures.contains(format::energy(28 * script.secondsTotal).joined()));
    EXPECT_TRUE(figures.contains(format::bytes(4.7e8).joined())) << "and what was foretold";
}

TEST_F(CostDrawerTest, WithoutAQuestionTheRunItselfForetold) {
    const RunId id = script.addTo(project.project());
    RunRecord record = project.project().runs().get(id).value();
    RunSummary summary = summaryFromJson(record.summaryJson).value();
    summary.forecastRssBytes = 1'300'000'000;
    summary.forecastSeconds = 390;
    record.summaryJson = toJson(summary);
    ASSERT_TRUE(project.project().runs().update(record));
    project.reloadRuns();
    const QString figures = part().figures().text();
    EXPECT_TRUE(figures.contains(QStringLiteral("06:30"))) << figures.toStdString();
    EXPECT_TRUE(figures.contains(QStringLiteral("06:40")));
    EXPECT_TRUE(figures.contains(QStringLiteral("–"))) << "no energy was foretold";
}

TEST_F(CostDrawerTest, EscapeClosesAndAllHasAName) {
    QSignalSpy closed(&drawer, &CostDrawer::closeRequested);
    drawer.setFocus();
    EXPECT_TRUE(drawer.memory().slider().hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(closed.count(), 1);
    for (const QWidget* control : drawer.findChildren<QWidget*>()) {
        const auto* button = qobject_cast<const QPushButton*>(control);
        const bool isNamed = !control->accessibleName().isEmpty() ||
                             (button != nullptr && !button->text().isEmpty());
        const bool isControl = qobject_cast<const QSlider*>(control) != nullptr ||
                               qobject_cast<const QComboBox*>(control) != nullptr ||
                               qobject_cast<const QLineEdit*>(control) != nullptr ||
                               qobject_cast<const QAbstractButton*>(control) != nullptr;
        if (isControl && !control->isHidden()) {
            EXPECT_TRUE(isNamed) << control->metaObject()->className();
            EXPECT_NE(control->focusPolicy(), Qt::NoFocus) << control->metaObject()->className();
        }
    }
}

TEST_F(CostDrawerTest, NothingIsCutOffInANarrowPanel) {
    drawer.resize(theme::px(240), theme::px(600));
    QTest::qWait(0);
    const auto* area = drawer.findChild<QScrollArea*>();
    ASSERT_TRUE(area);
    EXPECT_LE(area->widget()->width(), area->viewport()->width());
    const int room = area->viewport()->width() - theme::px(32);
    for (const QWidget* child : area->widget()->findChildren<QWidget*>()) {
        if (!child->isHidden()) {
            EXPECT_LE(child->minimumSizeHint().width(), room)
                << child->metaObject()->className() << " " << child->accessibleName().toStdString();
        }
    }
}

TEST(CostOptions, SlidersStopAtRoundFigures) {
    const auto small = cost::memoryStops(1000);
    EXPECT_EQ(small.front(), 100);
    EXPECT_EQ(small.back(), 1000);
    EXPECT_TRUE(std::ranges::is_sorted(small));
    EXPECT_EQ(cost::memoryStops(0).back(), 60'000) << "where the machine's is not known";
    EXPECT_EQ(cost::memoryStops(1).size(), 1U);
    EXPECT_TRUE(std::ranges::is_sorted(cost::energyStops()));
}

}  // namespace
}  // namespace seedling
