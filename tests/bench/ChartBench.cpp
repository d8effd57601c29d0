// seedling-chart-bench [POINTS ...]: what a tick of the charts costs, as one JSON object: the
// median and the longest of many, from the news to the painted frame, with 2,000 and with 100,000
// points in every series (or as many as are named). The page is the real one, offscreen, and so
// high that all charts are seen. The worker is scripted. What is written at evaluation points, by
// class as well, comes twenty times in a run, as the engine has it.
#include <QApplication>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "datasets/project/Import.h"
#include "tests/bench/WindowWatch.h"
#include "tests/support/FakeWorker.h"
#include "tests/support/RunScript.h"
#include "tests/support/TempFolder.h"
#include "ui/bridge/QtConvert.h"
#include "ui/charts/ChartFeed.h"
#include "ui/main/Theme.h"
#include "ui/main/Translations.h"
#include "ui/train/ProgressTab.h"
#include "ui/train/RunCharts.h"
#include "ui/train/SpotChecks.h"

namespace seedling {
namespace {

constexpr int kTicks = 60;
constexpr std::size_t kClasses = 10;

/// The built-in sample with four labels a class.
QString makeProject(const test::TempFolder& folder) {
    const auto file = folder / "sample.seedling";
    auto project = Project::create(file);
    ImportOptions options;
    options.labels = SourceLabels::Hide;
    const bool made = project &&
                      importSource(**project, "sample:1", options, [](auto) { return true; }) &&
                      revealLabels(**project, 4, 1);
    return made ? toQString(file) : QString();
}

/// A run of so many steps with a point in every series at each.
class Bench {
public:
    Bench(const QString& file, std::int64_t points) {
        if (!m_project.open(file))
            return;
        m_script.stepsTotal = points + kTicks;
        auto worker = std::make_unique<test::FakeWorker>();
        m_worker = worker.get();
        m_session = std::make_unique<TrainSession>(m_project, std::move(worker));
        m_checks = std::make_unique<SpotChecks>(m_project);
        m_selection = std::make_unique<RunSelection>(*m_session);
        m_evaluations = std::make_unique<RunEvaluations>(m_project, *m_checks, m_workers.factory());
        m_tab = std::make_unique<ProgressTab>(*m_selection, *m_evaluations, m_feed);
        m_tab->resize(1150, 1100);
        m_tab->show();
        m_session->start(m_session->nextRun().config());
        const auto run = m_project.project().runs().add(m_script.record(RunStatus::Training));
        if (!run)
            return;
        m_worker->say(HelloEvent{});
        m_worker->say(StateEvent{*run, RunState::Training, {}});
        while (m_step < points)
            sayStep();
        m_isReady = true;
        tick();
    }

    [[nodiscard]] bool isReady() const { return m_isReady; }

    /// Milliseconds from the news to the painted frame.
    double tick() {
        sayStep();
        const auto start = Clock::now();
        m_feed.poke();
        m_feed.flush();
        // A scene tells its view by one event, the view its window by the next.
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
        return millisecondsSince(start);
    }

    [[nodiscard]] QWidget& shownPlot() {
        return *m_tab->findChild<RunCharts*>()->lossChart().plot().viewport();
    }

private:
    void sayStep() {
        const std::int64_t step = m_step++;
        m_worker->say(m_script.progress(step));
        MetricsEvent metrics = m_script.metrics(step);
        if (step % (m_script.stepsTotal / 20) == 0) {
            metrics.values[metric::kThreshold] = 0.95;
            for (std::size_t place = 0; place < kClasses; ++place) {
                metrics.values[metric::ofClass(metric::kClassShare, place)] = 1.0 / kClasses;
                metrics.values[metric::ofClass(metric::kClassThreshold, place)] = 0.9;
            }
        }
        m_worker->say(metrics);
        ResourcesEvent resources = m_script.resources(step);
        resources.memory = {1'200'000, 1'200'000, 2'400'000, 890'000'000, 40'000'000};
        resources.memoryPeak = resources.memory;
        m_worker->say(resources);
    }

    ProjectModel m_project;
    test::RunScript m_script;
    test::FakeWorkers m_workers;
    test::FakeWorker* m_worker = nullptr;
    ChartFeed m_feed;
    std::unique_ptr<TrainSession> m_session;
    std::unique_ptr<SpotChecks> m_checks;
    std::unique_ptr<RunSelection> m_selection;
    std::unique_ptr<RunEvaluations> m_evaluations;
    std::unique_ptr<ProgressTab> m_tab;
    std::int64_t m_step = 0;
    bool m_isReady = false;
};

nlohmann::json measure(const QString& file, std::int64_t points) {
    Bench bench(file, points);
    if (!bench.isReady())
        return {{"error", "the project could not be made"}};
    const PaintCounter painted(bench.shownPlot());
    std::vector<double> times;
    for (int i = 1; i < kTicks; ++i)
        times.push_back(bench.tick());
    return {{"ticks", times.size()},
            {"paints_of_a_plot", painted.count},
            {"tick_p50_ms", quantile(times, 0.5)},
            {"tick_most_ms", quantile(times, 1)}};
}

}  // namespace
}  // namespace seedling

int main(int argc, char** argv) {
    // A folder of its own, so that nothing of the person's settings is read or changed.
    const seedling::test::TempFolder home;
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
        ::setenv(name, home.path().c_str(), 1);
    ::setenv("QT_QPA_PLATFORM", "offscreen", 0);
    QApplication::setOrganizationName(QStringLiteral("SeedlingBench"));
    QApplication::setApplicationName(QStringLiteral("bench"));
    QApplication application(argc, argv);
    seedling::installTranslations(application);
    seedling::theme::apply(application, seedling::ColourScheme::Light);
    std::vector<std::int64_t> counts;
    for (const QString& argument : QApplication::arguments().mid(1))
        counts.push_back(argument.toLongLong());
    if (counts.empty())
        counts = {2'000, 100'000};
    nlohmann::json result;
    for (const std::int64_t points : counts) {
        if (points < 100) {
            std::fprintf(stderr, "usage: seedling-chart-bench [POINTS ...], 100 or more\n");
            return 2;
        }
        const seedling::test::TempFolder folder;
        const QString file = seedling::makeProject(folder);
        std::string name = std::to_string(points);
        name += "_points";
        result[name] = seedling::measure(file, points);
    }
    std::printf("%s\n", result.dump(2).c_str());
    return 0;
}
