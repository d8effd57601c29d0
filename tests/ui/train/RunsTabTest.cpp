#include "ui/train/RunsTab.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QPushButton>
#include <QStyle>

#include "datasets/base/FileIo.h"
#include "tests/ui/support/SessionFixture.h"
#include "ui/charts/ScatterView.h"
#include "ui/gallery/ThumbnailLoader.h"
#include "ui/main/Theme.h"
#include "ui/train/RunCostPicture.h"
#include "ui/train/RunTableView.h"
#include "ui/train/TrainPage.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/QuestionBar.h"

namespace seedling {
namespace {

using Column = RunTableModel::Column;

class RunsTabTest : public test::SessionFixture {
protected:
    RunsTabTest()
        : checks(project),
          thumbnails(project),
          page(project, *session, checks, thumbnails, workers.factory()) {
        page.resize(1200, 800);
        page.show();
        page.showTab(TrainPage::Tab::Runs);
    }
    ~RunsTabTest() override { delete page.sidePanel(); }

    RunsTab& tab() { return *page.findChild<RunsTab*>(); }
    RunTableView& table() { return tab().table(); }
    RunTableModel& model() { return *qobject_cast<RunTableModel*>(table().model()); }

    /// Numbers of the runs from top to bottom.
    std::vector<std::int64_t> order() {
        std::vector<std::int64_t> numbers;
        for (const RunFigures& run : model().runs())
            numbers.push_back(run.id.value);
        return numbers;
    }

    bool shows(std::size_t runs) {
        return test::waitFor([&] { return model().runs().size() == runs; });
    }

    /// A quick run with few labels, a balanced one, and one that has failed.
    void addThreeRuns() {
        test::RunScript quick = script;
        quick.preset = "quick";
        quick.labels = 24;
        quick.bestAccuracy = 0.74;
        quick.secondsTotal = 125;
        first = quick.addTo(project.project());
        second = script.addTo(project.project());
        third = project.project().runs().add(script.record(RunStatus::Failed)).value();
        project.reloadRuns();
        ASSERT_TRUE(shows(3));
    }

    void addCheckpoint(RunId run) {
        ASSERT_TRUE(writeFileAtomically(project.project().runFolder(run) / "checkpoint-1.pt",
                                        std::string(5000, 'x')));
    }

    void answer(const QString& text) {
        for (auto* button : tab().question().findChildren<QPushButton*>()) {
            if (button->text() == text) {
                button->setFocus();
                QTest::keyClick(button, Qt::Key_Return);
            }
        }
    }

    test::FakeWorkers workers;
    SpotChecks checks;
    ThumbnailLoader thumbnails;
    TrainPage page;
    test::TempFolder folder;
    RunId first;
    RunId second;
    RunId third;
};

TEST_F(RunsTabTest, SortsByAnyColumnAndWhatIsNotKnownStandsLast) {
    addThreeRuns();
    EXPECT_EQ(order(), (std::vector<std::int64_t>{3, 2, 1})) << "the newest first";
    table().sortByColumn(static_cast<int>(Column::Accuracy), Qt::AscendingOrder);
    EXPECT_EQ(order(), (std::vector<std::int64_t>{1, 2, 3}));
    table().sortByColumn(static_cast<int>(Column::Accuracy), Qt::DescendingOrder);
    EXPECT_EQ(order(), (std::vector<std::int64_t>{2, 1, 3}));
    for (int column = 0; column < RunTableModel::kColumns; ++column) {
        table().sortByColumn(column, Qt::AscendingOrder);
        EXPECT_EQ(model().rowCount(), 3);
    }
    table().setCurrentIndex(model().index(0, static_cast<int>(Column::Labels)));
    const RunId current = table().currentRun();
    QTest::keyClick(&table(), Qt::Key_S);
    EXPECT_EQ(order().front(), 1) << "24 labels, the others 40";
    EXPECT_EQ(table().currentRun(), current) << "it keeps the keyboard";
    QTest::keyClick(&table(), Qt::Key_S);
    EXPECT_EQ(order().back(), 1);
}

TEST_F(RunsTabTest, EnterShowsARunAndCComparesAnother) {
    addThreeRuns();
    table().chooseRun(first);
    QTest::keyClick(&table(), Qt::Key_Return);
    EXPECT_TRUE(test::waitFor([&] { return model().marks().shown == first; }));
    table().chooseRun(second);
    QTest::keyClick(&table(), Qt::Key_C);
    EXPECT_TRUE(test::waitFor([&] { return model().marks().compared == second; }));
}

TEST_F(RunsTabTest, RunsAreDeletedAfterAQuestion) {
    addThreeRuns();
    addCheckpoint(first);
    addCheckpoint(second);
    table().chooseRun(third);
    QTest::keyClick(&table(), Qt::Key_Down);
    QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
    ASSERT_EQ(table().selectedRuns(), (std::vector<RunId>{second, first}));
    QTest::keyClick(&table(), Qt::Key_Delete);
    ASSERT_TRUE(test::waitFor([&] { return !tab().question().question().isEmpty(); }));
    EXPECT_TRUE(tab().question().question().contains(QStringLiteral("2 runs")));
    EXPECT_TRUE(tab().question().question().contains(QStringLiteral("10")))
        << tab().question().question().toStdString();
    EXPECT_TRUE(tab().question().question().contains(QStringLiteral("no model is left")));
    QTest::keyClick(&tab().question(), Qt::Key_Escape);
    EXPECT_TRUE(tab().question().question().isEmpty());
    EXPECT_EQ(project.runs().size(), 3U);

    table().chooseRun(first);
    QTest::keyClick(&table(), Qt::Key_Delete);
    ASSERT_TRUE(test::waitFor([&] { return !tab().question().question().isEmpty(); }));
    answer(QStringLiteral("Delete"));
    ASSERT_TRUE(shows(2));
    EXPECT_TRUE(
        test::waitFor([&] { return tab().message().text().contains(QStringLiteral("deleted")); }));
    EXPECT_EQ(project.runs().size(), 2U);
    EXPECT_FALSE(std::filesystem::exists(files.path().string() + "-data/runs/1"));
    EXPECT_TRUE(std::filesystem::exists(files.path().string() + "-data/runs/2/checkpoint-1.pt"));
    EXPECT_EQ(files.labelsInFile().size(), 4U);
}

TEST_F(RunsTabTest, ARunThatGoesOnIsNotDeleted) {
    const RunId run = startRun();
    ASSERT_TRUE(shows(1));
    table().chooseRun(run);
    QTest::keyClick(&table(), Qt::Key_Delete);
    EXPECT_TRUE(tab().message().text().contains(QStringLiteral("still being trained")));
    EXPECT_TRUE(tab().question().question().isEmpty());
    finishRun(run);
}

TEST_F(RunsTabTest, AnOlderRunIsUsedAgainWithItsAnswers) {
    const ClassId oak = project.classes()[0].id;
    const ClassId maple = project.classes()[1].id;
    const RunId older = files.addRun(oak);
    const RunId newer = files.addRun(maple);
    project.reloadRuns();
    project.showRun(newer);
    ASSERT_TRUE(shows(2));
    table().chooseRun(older);
    QTest::keyClick(&table(), Qt::Key_U);
    ASSERT_TRUE(test::waitFor([&] { return project.shownRun() == older; }));
    EXPECT_EQ(project.predictionAt(5)->classId, oak);
    EXPECT_TRUE(
        test::waitFor([&] { return tab().message().text().contains(QStringLiteral("in use")); }));
    EXPECT_TRUE(test::waitFor([&] { return model().marks().used == older; }));
    EXPECT_EQ(Project::open(files.path()).value()->runs().inUse()->id, older);
    EXPECT_EQ(files.labelsInFile().size(), 4U);

    ASSERT_TRUE(project.open(files.file()));
    EXPECT_EQ(project.shownRun(), older) << "also after a restart";
    ASSERT_TRUE(shows(2));
    table().chooseRun(newer);
    QTest::keyClick(&table(), Qt::Key_U);
    ASSERT_TRUE(test::waitFor([&] { return project.shownRun() == newer; })) << "it is undone so";
    EXPECT_EQ(project.predictionAt(5)->classId, maple);
}

TEST_F(RunsTabTest, WhenTheRunInUseIsDeletedAnotherOneIs) {
    const ClassId oak = project.classes()[0].id;
    const RunId older = files.addRun(oak);
    const RunId newer = files.addRun(project.classes()[1].id);
    project.reloadRuns();
    project.showRun(newer);
    ASSERT_TRUE(shows(2));
    table().chooseRun(newer);
    QTest::keyClick(&table(), Qt::Key_Delete);
    ASSERT_TRUE(test::waitFor([&] { return !tab().question().question().isEmpty(); }));
    EXPECT_TRUE(tab().question().question().contains(QStringLiteral("run 1 is in use")))
        << tab().question().question().toStdString();
    answer(QStringLiteral("Delete"));
    ASSERT_TRUE(test::waitFor([&] { return project.shownRun() == older; }));
    EXPECT_EQ(project.predictionAt(5)->classId, oak);
    EXPECT_TRUE(test::waitFor([&] { return model().marks().shown == older; }));
}

/// From the right edge of a column to the last letter of its heading, in pixels.
int headingInset(const RunTableView& table, Column column) {
    QHeaderView* header = table.horizontalHeader();
    const int section = static_cast<int>(column);
    const QImage image = header->grab().toImage();
    const QRgb empty = theme::colour(Role::Canvas).rgb();
    const int left = header->sectionViewportPosition(section);
    const int right = left + header->sectionSize(section) - 1;
    // The line under the headings is no letter.
    const int bottom = image.height() - 3;
    for (int x = right; x > left && image.valid(x, bottom); --x) {
        for (int y = 0; y < bottom; ++y) {
            if (image.pixel(x, y) != empty)
                return right - x;
        }
    }
    return -1;
}

TEST_F(RunsTabTest, AHeadingStandsOverItsFiguresAlsoWhereItIsSortedBy) {
    addThreeRuns();
    table().sortByColumn(static_cast<int>(Column::Run), Qt::DescendingOrder);
    const int apart = headingInset(table(), Column::Labels);
    // As far in as a figure: cells have that margin and one pixel.
    const int margin =
        table().style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &table()) + 1;
    ASSERT_GE(apart, margin - 1);
    EXPECT_LE(apart, margin + 2) << "a letter may have room at its side";
    table().sortByColumn(static_cast<int>(Column::Labels), Qt::DescendingOrder);
    EXPECT_EQ(headingInset(table(), Column::Labels), apart) << "the arrow takes no room";
}

TEST_F(RunsTabTest, CopiesWhatIsSelectedAndSavesEverything) {
    addThreeRuns();
    table().chooseRun(second);
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines =
        QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[0].startsWith(QStringLiteral("Run\tPreset\t")));
    EXPECT_TRUE(lines[1].startsWith(QStringLiteral("2\tBalanced\t")));

    const auto file = folder / "runs.csv";
    tab().saveTable(toQString(file));
    const std::string csv = readTextFile(file).value();
    EXPECT_EQ(csv.substr(0, csv.find(',')), "run");
    EXPECT_NE(csv.find("\n2,Balanced,"), std::string::npos) << csv;
    EXPECT_NE(csv.find(",0.92,"), std::string::npos) << csv;
    EXPECT_NE(csv.find(",failed,40,,,,,,"), std::string::npos) << csv;
    tab().saveTable(toQString(folder / "nowhere/runs.csv"));
    EXPECT_FALSE(tab().message().text().isEmpty());
}

TEST_F(RunsTabTest, HiddenColumnsAreRemembered) {
    table().setColumnShown(Column::Seed, false);
    EXPECT_TRUE(table().isColumnHidden(static_cast<int>(Column::Seed)));
    {
        RunTableModel other;
        const RunTableView view(other);
        EXPECT_TRUE(view.isColumnHidden(static_cast<int>(Column::Seed)));
        EXPECT_FALSE(view.isColumnHidden(static_cast<int>(Column::Network)));
    }
    table().setColumnShown(Column::Seed, true);
}

TEST_F(RunsTabTest, AReportIsWrittenInTheBackground) {
    addThreeRuns();
    table().chooseRun(second);
    const auto file = folder / "run.html";
    tab().saveReport(toQString(file));
    ASSERT_TRUE(test::waitFor(
        [&] { return tab().message().text().contains(QStringLiteral("is written")); }));
    EXPECT_NE(readTextFile(file).value().find("run 2"), std::string::npos);
    tab().saveReport(toQString(folder / "nowhere/run.html"));
    EXPECT_TRUE(
        test::waitFor([&] { return tab().message().text().contains(QStringLiteral("nowhere")); }));
}

TEST_F(RunsTabTest, ADotOfThePictureLeadsToItsRow) {
    addThreeRuns();
    ScatterView& picture = tab().picture();
    ASSERT_TRUE(test::waitFor([&] { return picture.picture().points.size() == 2; }));
    const ScatterPoint dot = picture.picture().points[1];
    table().chooseRun(third);
    QTest::mouseClick(&picture, Qt::LeftButton, {}, picture.placeOf(dot).toPoint());
    EXPECT_EQ(table().currentRun().value, dot.id);
    EXPECT_FALSE(page.grab().isNull());
}

RunFigures runWith(std::int64_t id, double accuracy, double joules, EnergyKind kind) {
    RunFigures run;
    run.id = RunId{id};
    run.accuracy = AccuracyEstimate{accuracy, accuracy - 0.1, accuracy + 0.05, 50, "validation"};
    run.joules = joules;
    run.energyKind = kind;
    run.seconds = 60;
    run.labels = 40;
    return run;
}

TEST(RunCostPictureTest, NamesTheFrontAndSaysHowTheEnergyIsKnown) {
    std::vector<RunFigures> runs{runWith(1, 0.7, 3600, EnergyKind::Estimated),
                                 runWith(2, 0.9, 9000, EnergyKind::Estimated),
                                 runWith(3, 0.6, 7200, EnergyKind::Estimated)};
    const RunCostPicture alike = runs::costPicture(runs, RunCost::Energy);
    ASSERT_EQ(alike.picture.points.size(), 3U);
    EXPECT_TRUE(alike.picture.points[0].onFront);
    EXPECT_FALSE(alike.picture.points[1].onFront) << "run 1 is better and took less";
    EXPECT_TRUE(alike.picture.points[2].onFront);
    EXPECT_DOUBLE_EQ(alike.picture.points[2].x, 2.5) << "watt-hours";
    EXPECT_EQ(alike.note, QStringLiteral("Energy of the whole machine, estimated."));

    runs[0].energyKind = EnergyKind::Measured;
    runs[2].joules.reset();
    const RunCostPicture mixed = runs::costPicture(runs, RunCost::Energy);
    EXPECT_TRUE(mixed.note.contains(QStringLiteral("1 measured, 1 estimated")))
        << mixed.note.toStdString();
    EXPECT_TRUE(mixed.note.contains(QStringLiteral("1 run is not shown")));
    EXPECT_FALSE(mixed.picture.points[0].hollow);
    EXPECT_TRUE(mixed.picture.points[1].hollow);
    EXPECT_TRUE(runs::costPicture(runs, RunCost::Time).note.isEmpty());
    EXPECT_TRUE(runs::costPicture({}, RunCost::Labels).picture.points.empty());
}

}  // namespace
}  // namespace seedling
