// Where the next run is trained, with real widgets and keys.
#include "ui/train/PlacePanel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <algorithm>

#include "tests/ui/support/SessionFixture.h"
#include "ui/main/Theme.h"
#include "ui/train/PlaceButton.h"
#include "ui/widgets/Button.h"

namespace seedling {
namespace {

using Place = PlacePanel::Place;

class PlacePanelTest : public test::SessionFixture {
protected:
    PlacePanelTest() : panel(project, next()) {
        panel.resize(theme::px(460), theme::px(600));
        panel.show();
    }

    NextRun& next() { return session->nextRun(); }
    /// As a person does.
    void choose(Place place) {
        const int index = static_cast<int>(place);
        panel.places().setCurrentIndex(index);
        Q_EMIT panel.places().activated(index);
    }

    PlacePanel panel;
};

TEST_F(PlacePanelTest, ARunIsTrainedByOneProcessUnlessAskedOtherwise) {
    EXPECT_EQ(panel.places().currentIndex(), static_cast<int>(Place::ThisMachine));
    EXPECT_EQ(next().processes(), 1);
    EXPECT_FALSE(panel.processes().isVisible());
    EXPECT_FALSE(panel.copyButton().isVisible());
    session->start(next().config());
    EXPECT_FALSE(worker->starts.back().contains(QStringLiteral("--local-ranks")));
}

TEST_F(PlacePanelTest, SeveralProcessesAreStartedByTheWorker) {
    choose(Place::Processes);
    EXPECT_TRUE(panel.processes().isVisible());
    EXPECT_EQ(next().processes(), 2);
    EXPECT_EQ(next().changedCount(), 0) << "no option of the run";
    session->start(next().config());
    const QStringList arguments = worker->starts.back();
    EXPECT_EQ(arguments.mid(arguments.size() - 2),
              (QStringList{QStringLiteral("--local-ranks"), QStringLiteral("2")}));
}

TEST_F(PlacePanelTest, HowManyIsTypedKeptAndNeverOutOfRange) {
    choose(Place::Processes);
    const int most = NextRun::mostProcesses();
    EXPECT_EQ(panel.processes().maximum(), most);
    next().setProcesses(100'000);
    EXPECT_EQ(next().processes(), most);
    EXPECT_EQ(panel.processes().value(), most);
    panel.processes().setFocus();
    QTest::keyClick(&panel.processes(), Qt::Key_Down);
    EXPECT_EQ(next().processes(), std::max(2, most - 1));
    const int kept = next().processes();
    project.close();
    ASSERT_TRUE(project.open(files.file()));
    EXPECT_EQ(next().processes(), kept);
    EXPECT_EQ(panel.places().currentIndex(), static_cast<int>(Place::Processes));
    choose(Place::ThisMachine);
    EXPECT_EQ(next().processes(), 1);
}

TEST_F(PlacePanelTest, ForAClusterItSaysWhatToTypeAndTrainStaysHere) {
    choose(Place::Cluster);
    EXPECT_EQ(next().processes(), 1);
    EXPECT_TRUE(panel.text().contains(QStringLiteral("#SBATCH --nodes=2")));
    EXPECT_TRUE(panel.text().contains(files.file()));
    panel.machines().setValue(16);
    panel.ranks().setValue(4);
    panel.cores().setValue(8);
    EXPECT_TRUE(panel.text().contains(QStringLiteral("#SBATCH --nodes=16")));
    const auto* shown = panel.findChild<QPlainTextEdit*>();
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->toPlainText(), panel.text());
    ASSERT_TRUE(next().setOption("learning_rate", "0.02"));
    EXPECT_TRUE(shown->toPlainText().contains(QStringLiteral("learning_rate=0.02")))
        << "options that are changed meanwhile";
    EXPECT_EQ(panel.places().currentIndex(), static_cast<int>(Place::Cluster));
    panel.launchers().setCurrentIndex(static_cast<int>(launch::Launcher::OpenMpi));
    EXPECT_TRUE(shown->toPlainText().contains(QStringLiteral("mpirun -n 64")));
    panel.copyButton().setFocus();
    QTest::keyClick(&panel.copyButton(), Qt::Key_Space);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), panel.text());
}

TEST_F(PlacePanelTest, ABatchThatCannotBeSharedOutIsSaid) {
    ASSERT_TRUE(next().setOption("labelled_batch", "33"));
    EXPECT_EQ(panel.problem(), QString());
    choose(Place::Processes);
    EXPECT_TRUE(panel.problem().contains(QStringLiteral("34"))) << panel.problem().toStdString();
    choose(Place::Cluster);
    panel.machines().setValue(3);
    EXPECT_EQ(panel.problem(), QString());
}

TEST_F(PlacePanelTest, TheButtonSaysWhereAndOpensThePanel) {
    PlaceButton button(project, next());
    button.show();
    EXPECT_EQ(button.text(), QString());
    EXPECT_TRUE(button.accessibleName().contains(QStringLiteral("this machine")));
    next().setProcesses(2);
    EXPECT_EQ(button.text(), QStringLiteral("2"));
    EXPECT_TRUE(button.accessibleName().contains(QStringLiteral("2 processes")));
    QTest::keyClick(&button, Qt::Key_Space);
    ASSERT_TRUE(button.panel());
    EXPECT_TRUE(button.panel()->isVisible());
    QSignalSpy asked(&button, &PlaceButton::helpRequested);
    Q_EMIT button.panel()->helpRequested();
    EXPECT_EQ(asked.count(), 1);
    EXPECT_FALSE(button.panel()->isVisible());
}

TEST_F(PlacePanelTest, AllHasANameAndIsReachedByTheKeyboard) {
    choose(Place::Cluster);
    for (const QWidget* control : panel.findChildren<QWidget*>()) {
        const auto* button = qobject_cast<const QAbstractButton*>(control);
        const bool isControl = button != nullptr ||
                               qobject_cast<const QComboBox*>(control) != nullptr ||
                               qobject_cast<const QSpinBox*>(control) != nullptr ||
                               qobject_cast<const QPlainTextEdit*>(control) != nullptr;
        if (!isControl || !control->isVisible())
            continue;
        EXPECT_TRUE(!control->accessibleName().isEmpty() ||
                    (button != nullptr && !button->text().isEmpty()))
            << control->metaObject()->className();
        EXPECT_NE(control->focusPolicy(), Qt::NoFocus) << control->metaObject()->className();
    }
}

}  // namespace
}  // namespace seedling
