#include "ui/train/RunControls.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <algorithm>

#include "tests/ui/support/SessionFixture.h"
#include "ui/main/Theme.h"
#include "ui/train/OptionForm.h"
#include "ui/train/OptionRow.h"

namespace seedling {
namespace {

class RunControlsTest : public test::SessionFixture {
protected:
    RunControlsTest() : controls(*session) { controls.show(); }

    QPushButton* button(const QString& text) {
        for (QPushButton* candidate : controls.findChildren<QPushButton*>()) {
            if (candidate->text() == text && !candidate->isHidden())
                return candidate;
        }
        return nullptr;
    }
    bool says(const QString& text) {
        for (const QLabel* label : controls.findChildren<QLabel*>()) {
            if (!label->isHidden() && label->text().contains(text))
                return true;
        }
        return false;
    }

    RunControls controls;
};

TEST_F(RunControlsTest, TrainStartsAndGivesWayToPauseAndStop) {
    QPushButton* train = button(QStringLiteral("Train"));
    ASSERT_TRUE(train);
    train->click();
    EXPECT_EQ(worker->starts.size(), 1U);
    EXPECT_FALSE(button(QStringLiteral("Train")));
    ASSERT_TRUE(button(QStringLiteral("Stop, keep best")));
    EXPECT_FALSE(button(QStringLiteral("Pause"))->isEnabled()) << "nothing to pause yet";
    const RunId run = project.project().runs().add(script.record(RunStatus::Training)).value();
    worker->say(StateEvent{run, RunState::Training, {}});
    worker->say(script.progress(744));
    EXPECT_TRUE(says(QStringLiteral("02:32")));
    button(QStringLiteral("Pause"))->click();
    EXPECT_EQ(worker->commands.back(), Command::Pause);
    EXPECT_TRUE(button(QStringLiteral("Resume")));
    button(QStringLiteral("Stop, keep best"))->click();
    EXPECT_EQ(worker->commands.back(), Command::Stop);
    EXPECT_FALSE(button(QStringLiteral("Stop, keep best"))->isEnabled());
}

TEST_F(RunControlsTest, WhatIsPredictedAfterAStopCanBeStoppedToo) {
    const RunId run = startRun();
    button(QStringLiteral("Stop, keep best"))->click();
    EXPECT_FALSE(button(QStringLiteral("Stop, keep best"))->isEnabled())
        << "a second request would be taken for the first";
    worker->say(StateEvent{run, RunState::Stopping, "predicting every image"});
    QPushButton* stop = button(QStringLiteral("Stop predicting"));
    ASSERT_TRUE(stop);
    EXPECT_TRUE(stop->isEnabled());
    EXPECT_TRUE(stop->toolTip().contains(QStringLiteral("suggests nothing")));
    const auto before = worker->commands.size();
    stop->click();
    ASSERT_EQ(worker->commands.size(), before + 1);
    EXPECT_EQ(worker->commands.back(), Command::Stop);
    EXPECT_FALSE(button(QStringLiteral("Stop, keep best"))->isEnabled());
    worker->finish();
    EXPECT_TRUE(button(QStringLiteral("Train")));
}

TEST_F(RunControlsTest, ADisabledTrainButtonSaysWhyAndOffersTheFix) {
    ASSERT_TRUE(project.setLabel({1, 3}, std::nullopt));
    EXPECT_FALSE(button(QStringLiteral("Train"))->isEnabled());
    EXPECT_TRUE(says(QStringLiteral("maple has no labels yet")));
    QSignalSpy fixed(&controls, &RunControls::fixRequested);
    button(QStringLiteral("Show candidates"))->click();
    controls.startOrExplain();
    EXPECT_EQ(fixed.count(), 2);
    label(1, 1);
    EXPECT_TRUE(button(QStringLiteral("Train"))->isEnabled());
    EXPECT_FALSE(button(QStringLiteral("Show candidates")));
}

TEST_F(RunControlsTest, NoOptionCanBreakTheConfiguration) {
    for (const OptionSpec& option : trainOptions()) {
        for (const char* text : {"", "-1", "1e99", "nonsense", "nan", "0", "1"}) {
            static_cast<void>(session->nextRun().setOption(option.key, text));
            ASSERT_TRUE(validate(session->nextRun().config())) << option.key << '=' << text;
        }
    }
}

TEST_F(RunControlsTest, UnitsAndFieldsFitIntoTheForm) {
    OptionForm form(session->nextRun());
    form.showAdvanced(true);
    form.resize(theme::px(436), theme::px(2000));  // Beside a scroll bar in the popup.
    form.show();
    for (const OptionRow* row : form.rows()) {
        for (const QWidget* part :
             row->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (!part->isVisible())
                continue;
            EXPECT_LE(part->mapTo(&form, part->rect().bottomRight()).x(), form.width())
                << row->option().key;
        }
    }
}

TEST_F(RunControlsTest, AWordStandsForZero) {
    OptionForm form(session->nextRun());
    for (OptionRow* row : form.rows()) {
        if (row->option().key != "threads")
            continue;
        EXPECT_EQ(row->text(), QStringLiteral("all"));
        auto* field = row->findChild<QLineEdit*>();
        field->setText(QStringLiteral("2"));
        Q_EMIT field->editingFinished();
        EXPECT_EQ(session->nextRun().config().threads, 2);
        field->setText(QStringLiteral("all"));
        Q_EMIT field->editingFinished();
        EXPECT_EQ(session->nextRun().config().threads, 0);
        EXPECT_EQ(session->nextRun().changedCount(), 0);
    }
}

TEST_F(RunControlsTest, WhatEndsARunEarlyStandsTogetherAndIsOff) {
    OptionForm form(session->nextRun());
    form.showAdvanced(false);
    form.show();
    const auto labels = form.findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text() == QStringLiteral("Stop when");
    }));
    int rules = 0;
    for (OptionRow* row : form.rows()) {
        if (row->option().group != kStopGroup)
            continue;
        ++rules;
        EXPECT_TRUE(row->isVisible()) << row->option().key;
        EXPECT_FALSE(row->toolTip().isEmpty());
        auto* field = row->findChild<QLineEdit*>();
        EXPECT_EQ(field->text(), QStringLiteral("off"));
        field->setText(QStringLiteral("5"));
        Q_EMIT field->editingFinished();
        EXPECT_TRUE(row->problem().isEmpty()) << row->problem().toStdString();
    }
    EXPECT_EQ(rules, 2) << "memory and energy are set in the Cost drawer";
    const TrainConfig& config = session->nextRun().config();
    EXPECT_EQ(config.patience, 5);
    EXPECT_EQ(config.pointWh, 5);
    EXPECT_EQ(session->nextRun().changedCount(), 2);
}

TEST_F(RunControlsTest, TheOptionsLeadToTheCost) {
    QSignalSpy asked(&controls, &RunControls::costRequested);
    auto* gear = controls.findChild<QPushButton*>(QStringLiteral("optionsButton"));
    ASSERT_TRUE(gear);
    gear->click();
    auto* popup = controls.findChild<QWidget*>(QStringLiteral("optionsPopup"));
    ASSERT_TRUE(popup);
    for (QPushButton* candidate : popup->findChildren<QPushButton*>()) {
        if (candidate->text() == QStringLiteral("Memory and energy: see Cost"))
            candidate->click();
    }
    EXPECT_EQ(asked.count(), 1);
    EXPECT_FALSE(popup->isVisible());
}

TEST_F(RunControlsTest, ABadValueIsExplainedAndChangesNothing) {
    OptionForm form(session->nextRun());
    const TrainConfig before = session->nextRun().config();
    for (OptionRow* row : form.rows()) {
        auto* field = row->findChild<QLineEdit*>();
        const TextKind text = row->option().text;
        if (!field || text == TextKind::File || text == TextKind::Line)
            continue;
        field->setText(QStringLiteral("many"));
        Q_EMIT field->editingFinished();
        EXPECT_FALSE(row->problem().isEmpty()) << row->option().key;
    }
    EXPECT_EQ(session->nextRun().config(), before);
}

TEST_F(RunControlsTest, WhatWasChosenIsThereAtTheNextStart) {
    ASSERT_TRUE(session->nextRun().setPreset("best"));
    ASSERT_TRUE(session->nextRun().setOption("threads", "2"));
    EXPECT_EQ(session->nextRun().changedCount(), 1);
    project.close();
    ASSERT_TRUE(project.open(files.file()));
    EXPECT_EQ(session->nextRun().config().preset, "best");
    EXPECT_EQ(session->nextRun().config().threads, 2);
    session->nextRun().resetAll();
    EXPECT_EQ(session->nextRun().changedCount(), 0);
}

}  // namespace
}  // namespace seedling
