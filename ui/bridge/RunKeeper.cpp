#include "ui/bridge/RunKeeper.h"

#include <utility>

#include "datasets/project/RunRemoval.h"
#include "engine/report/RunReport.h"
#include "ui/bridge/QtConvert.h"

namespace seedling {

/// The run in use and what it says of the images.
struct RunKeeper::Used {
    RunId run;
    std::shared_ptr<const PredictionTable> predictions;  ///< nullptr: as known.
    std::shared_ptr<const std::vector<ImageId>> images;
};

RunKeeper::RunKeeper(ProjectModel& project, QObject* parent)
    : QObject(parent), m_project(project) {}

RunKeeper::~RunKeeper() {
    if (m_thread.joinable())
        m_thread.join();
}

void RunKeeper::start(std::function<Result<Then>(Project&)> work) {
    if (isBusy() || !m_project.isOpen())
        return;
    m_thread = std::thread([this, file = m_project.file(), work = std::move(work)] {
        const auto project = Project::open(toPath(file));
        const auto then = std::make_shared<const Result<Then>>(
            project ? work(**project) : Result<Then>(failureOf(project)));
        QMetaObject::invokeMethod(
            this, [this, file, then] { end(file, *then); }, Qt::QueuedConnection);
    });
    Q_EMIT busyChanged();
}

void RunKeeper::end(const QString& file, const Result<Then>& then) {
    m_thread.join();
    Q_EMIT busyChanged();
    if (!m_project.isOpen() || m_project.file() != file)
        return;  // Nobody looks at that project any more.
    if (then)
        (*then)();
    else
        Q_EMIT failed(then.error());
}

RunKeeper::Used RunKeeper::known() const {
    return {m_project.shownRun(), nullptr, m_project.imageIds()};
}

Result<RunKeeper::Used> RunKeeper::readUsed(Project& project, Used before) {
    const auto run = project.runs().inUse();
    if (!run && run.error().code != ErrorCode::NotFound)
        return failureOf(run);
    const RunId id = run ? run->id : RunId{};
    if (id == before.run)
        return before;
    Used now{id, std::make_shared<const PredictionTable>(), before.images};
    if (id.isValid()) {
        auto read = readPredictions(project, id, *now.images);
        if (!read)
            return failureOf(read);
        now.predictions = std::move(*read);
    }
    return now;
}

void RunKeeper::take(const Used& now) {
    // Another run may have ended since: it is shown, and not what was in use before.
    if (!now.predictions || now.run == m_project.shownRun()) {
        m_project.reloadRuns();
        return;
    }
    // Rows of images that were read anew since then mean others.
    const bool fits = now.images == m_project.imageIds();
    m_project.takeUsedRun(now.run, fits ? now.predictions : nullptr);
}

void RunKeeper::measure(const std::vector<RunId>& runs) {
    start([this, runs](Project& project) -> Result<Then> {
        const qint64 bytes = runFileBytes(project, runs);
        return Then([this, runs, bytes] { Q_EMIT measured(runs, bytes); });
    });
}

void RunKeeper::remove(const std::vector<RunId>& runs) {
    start([this, runs, before = known()](Project& project) -> Result<Then> {
        const auto freed = removeRuns(project, runs);
        // Also after a failure: records may be gone where files are not.
        const auto now = readUsed(project, before);
        return Then([this, runs, freed, now] {
            if (now)
                take(*now);
            if (!freed)
                Q_EMIT failed(freed.error());
            else if (!now)
                Q_EMIT failed(now.error());
            else
                Q_EMIT removed(runs, *freed);
        });
    });
}

void RunKeeper::use(RunId run) {
    start([this, run, before = known()](Project& project) -> Result<Then> {
        if (const Status done = project.runs().use(run); !done)
            return failureOf(done);
        const auto now = readUsed(project, before);
        if (!now)
            return failureOf(now);
        return Then([this, run, now = *now] {
            take(now);
            Q_EMIT used(run);
        });
    });
}

void RunKeeper::report(RunId run, const QString& file) {
    start([this, run, file](Project& project) -> Result<Then> {
        const auto written = writeRunReport(project, run, toPath(file));
        if (!written)
            return failureOf(written);
        return Then([this, file] { Q_EMIT reported(file); });
    });
}

}  // namespace seedling
