#include "ui/train/RunCharts.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QXmlStreamReader>
#include <algorithm>

#include "datasets/base/FileIo.h"
#include "tests/ui/support/SessionFixture.h"
#include "ui/charts/MetricTableView.h"
#include "ui/gallery/ThumbnailLoader.h"
#include "ui/train/ProgressTab.h"
#include "ui/train/TrainPage.h"
#include "ui/widgets/MessageLine.h"

namespace seedling {
namespace {

class RunChartsTest : public test::SessionFixture {
protected:
    RunChartsTest()
        : checks(project),
          thumbnails(project),
          page(project, *session, checks, thumbnails, workers.factory()) {
        page.resize(1300, 1100);
        page.show();
    }
    ~RunChartsTest() override { delete page.sidePanel(); }

    RunCharts& charts() { return *page.findChild<RunCharts*>(); }

    void say(std::int64_t step) {
        MetricsEvent metrics = script.metrics(step);
        metrics.values[metric::ofClass(metric::kClassShare, 0)] = 0.75;
        metrics.values[metric::ofClass(metric::kClassShare, 1)] = 0.25;
        ResourcesEvent resources = script.resources(step);
        resources.memory = {10'000'000, 10'000'000, 20'000'000, 860'000'000, 40'000'000};
        worker->say(script.progress(step));
        worker->say(metrics);
        worker->say(resources);
    }

    /// A run that has told 101 steps of itself, and whose charts show it.
    RunId startedRun() {
        const RunId run = startRun();
        for (std::int64_t step = 0; step <= 600; step += 6)
            say(step);
        EXPECT_TRUE(test::waitFor([&] { return charts().lossChart().plot().pointCount() > 100; }));
        return run;
    }

    /// The menu of a chart that is open; null when none is.
    static QMenu* openMenu(const ChartFrame& chart) {
        for (QMenu* menu : chart.findChildren<QMenu*>()) {
            if (menu->isVisible())
                return menu;
        }
        return nullptr;
    }

    /// Opens the menu of a chart by key and goes to an entry by key.
    static void choose(ChartFrame& chart, int place) {
        chart.menuButton().setFocus();
        QTest::keyClick(&chart.menuButton(), Qt::Key_Return);
        QMenu* menu = openMenu(chart);
        ASSERT_TRUE(menu);
        for (int i = 0; i <= place; ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        EXPECT_FALSE(openMenu(chart));
    }

    /// What a chart writes when an entry of its menu is chosen.
    std::string written(ChartFrame& chart, int place, const char* name) {
        const auto file = folder / name;
        QString proposed;
        chart.setFileChooser([&](const chartfiles::Question& question) {
            proposed = question.name;
            return toQString(file);
        });
        choose(chart, place);
        EXPECT_EQ(proposed, QString::fromLatin1(name));
        return readTextFile(file).value_or(std::string());
    }

    enum Entry { kTable, kCopyPicture, kCopyNumbers, kCsv, kPng, kSvg };

    test::TempFolder folder;
    test::FakeWorkers workers;
    SpotChecks checks;
    ThumbnailLoader thumbnails;
    TrainPage page;
};

TEST_F(RunChartsTest, NumbersAreSavedInFull) {
    startedRun();
    const std::string csv = written(charts().energyChart(), kCsv, "run-1-energy.csv");
    EXPECT_EQ(csv.substr(0, csv.find('\n')),
              "step,energy_j [J],energy_low_j [J],energy_high_j [J],power_w [W]");
    EXPECT_EQ(std::ranges::count(csv, '\n'), 102);
    EXPECT_NE(csv.find("\n600,5600,4480,6720,"), std::string::npos) << csv;
}

TEST_F(RunChartsTest, NumbersAreCopiedWithTabs) {
    startedRun();
    choose(charts().speedChart(), kCopyNumbers);
    const QString text = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(text.startsWith(QStringLiteral("step\timages_per_s [images/s]\n6\t1")))
        << text.left(60).toStdString();
    EXPECT_EQ(text.count(QLatin1Char('\n')), 101) << "nothing is trained at step 0";
}

TEST_F(RunChartsTest, ThePictureIsSavedAsSvg) {
    startedRun();
    const std::string svg = written(charts().energyChart(), kSvg, "run-1-energy.svg");
    QXmlStreamReader reader(QByteArray::fromStdString(svg));
    QString words;
    int paths = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters())
            words += reader.text().toString() + QLatin1Char('|');
        paths += reader.isStartElement() && (reader.name() == QLatin1String("path") ||
                                             reader.name() == QLatin1String("polyline"))
                     ? 1
                     : 0;
    }
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
    EXPECT_TRUE(words.contains(QStringLiteral("Energy")));
    EXPECT_TRUE(words.contains(QStringLiteral("estimated"))) << "the kind of an energy is with it";
    EXPECT_GT(paths, 0);
}

TEST_F(RunChartsTest, ThePictureIsSavedAsPngWithTwoPixelsForEach) {
    startedRun();
    MetricChart& chart = charts().lossChart();
    const std::string png = written(chart, kPng, "run-1-loss.png");
    const QImage image =
        QImage::fromData(reinterpret_cast<const uchar*>(png.data()), static_cast<int>(png.size()));
    ASSERT_FALSE(image.isNull());
    EXPECT_GT(image.width(), 2 * chart.width());
    EXPECT_EQ(image.pixelColor(0, 0), theme::colour(Role::Canvas));
    choose(chart, kCopyPicture);
    EXPECT_TRUE(QGuiApplication::clipboard()->mimeData()->hasImage());
}

TEST_F(RunChartsTest, WhatCannotBeWrittenIsSaidInPlace) {
    startedRun();
    charts().lossChart().setFileChooser(
        [&](const chartfiles::Question&) { return toQString(folder / "missing/run-1-loss.csv"); });
    choose(charts().lossChart(), kCsv);
    EXPECT_TRUE(page.findChild<ProgressTab*>()->findChild<MessageLine*>()->isVisible());
    charts().lossChart().setFileChooser([](const chartfiles::Question&) { return QString(); });
    choose(charts().lossChart(), kCsv);
}

TEST_F(RunChartsTest, TheTableOfAChartHasItsNumbersAloneAndGrows) {
    startedRun();
    choose(charts().lossChart(), kTable);
    auto* view = page.findChild<ProgressTab*>()->findChild<MetricTableView*>();
    ASSERT_TRUE(view->isVisible());
    EXPECT_EQ(view->model().columnCount(), 3);
    EXPECT_EQ(view->model().rowCount(), 101);
    say(606);
    EXPECT_TRUE(test::waitFor([&] { return view->model().rowCount() == 102; }));
    QPushButton* button = nullptr;
    for (QPushButton* each : page.findChildren<QPushButton*>()) {
        if (each->text() == QStringLiteral("Data table"))
            button = each;
    }
    ASSERT_TRUE(button);
    EXPECT_TRUE(button->isChecked());
    QTest::keyClick(button, Qt::Key_Space);
    EXPECT_TRUE(charts().isVisible());
    QTest::keyClick(button, Qt::Key_Space);
    EXPECT_GT(view->model().columnCount(), 10) << "the tab's own table has everything";
}

TEST_F(RunChartsTest, TheContextMenuIsTheSame) {
    startedRun();
    ChartFrame& chart = charts().classChart();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5),
                            chart.mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(&chart.menuButton(), &event);
    QMenu* menu = openMenu(chart);
    ASSERT_TRUE(menu);
    EXPECT_EQ(menu->actions().size(), 8) << "six entries in three groups";
    QTest::keyClick(menu, Qt::Key_Escape);
    EXPECT_FALSE(openMenu(chart));
}

TEST_F(RunChartsTest, MemoryIsAStackUpToWhatIsResident) {
    startedRun();
    const PlotPicture& picture = charts().memoryChart().plot().picture();
    ASSERT_EQ(picture.areas.size(), 6U);
    double below = 0;
    const double heights[] = {0.04, 0.86, 0.01, 0.02, 0.01, 1.35 - 0.94};
    for (std::size_t i = 0; i < picture.areas.size(); ++i) {
        EXPECT_NEAR(picture.areas[i].lower.back().y(), below, 1e-9) << i;
        below += heights[i];
        EXPECT_NEAR(picture.areas[i].upper.back().y(), below, 1e-9) << i;
    }
    EXPECT_NEAR(picture.lines.back().points.back().y(), below, 1e-9) << "resident memory";
}

TEST_F(RunChartsTest, TheMemoryBudgetIsALimitWithAName) {
    TrainConfig config = session->nextRun().config();
    config.memoryMb = 2000;
    session->start(config);
    RunRecord record = script.record(RunStatus::Training);
    record.configJson = configToJson(config);
    const RunId run = project.project().runs().add(record).value();
    worker->say(HelloEvent{});
    worker->say(StateEvent{run, RunState::Training, {}});
    say(600);
    const auto& limits = charts().memoryChart().plot().picture().limits;
    ASSERT_TRUE(test::waitFor([&] { return !limits.empty(); }));
    EXPECT_EQ(limits.front().value, 2);
    EXPECT_TRUE(limits.front().label.startsWith(QStringLiteral("budget")));
}

TEST_F(RunChartsTest, ClassesHaveTheirNamesAndThresholdsSayThatThereAreNone) {
    startedRun();
    ClassStrip& strip = charts().classChart().strip();
    ASSERT_EQ(strip.picture().rows.size(), 2U);
    EXPECT_EQ(strip.picture().rows[0].name, QStringLiteral("oak"));
    EXPECT_EQ(strip.picture().top, 0.75);
    EXPECT_EQ(charts().classChart().figure().number(), QStringLiteral("75"));
    charts().classChart().showSecond(true);
    EXPECT_TRUE(strip.picture().emptyText.contains(QStringLiteral("no threshold")));
    EXPECT_TRUE(charts().thresholdChart().plot().picture().emptyText.contains(
        QStringLiteral("no threshold")));
    EXPECT_FALSE(charts().rateChart().plot().picture().lines.empty());
}

}  // namespace
}  // namespace seedling
