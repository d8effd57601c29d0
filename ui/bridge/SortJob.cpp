#include "ui/bridge/SortJob.h"

#include <algorithm>
#include <utility>

#include "datasets/base/Clock.h"
#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

constexpr qint64 kProgressMs = 100;
/// More reasons than that nobody reads.
constexpr std::size_t kMostProblems = 100;

void note(SortReport& report, const std::filesystem::path& file, const Error& error) {
    if (report.problems.size() < kMostProblems)
        report.problems.push_back({toQString(file.filename()), error});
}

/// What concerns one file and leaves the others as they are.
bool isOfOneFile(const Error& error) {
    return error.code == ErrorCode::NotFound || error.code == ErrorCode::Busy;
}

}  // namespace

SortJob::SortJob(QObject* parent) : QObject(parent) {}

SortJob::~SortJob() {
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void SortJob::run(std::function<Then()> work) {
    if (isBusy())
        return;
    m_cancelled = false;
    m_toldMs = 0;
    m_thread = std::thread([this, work = std::move(work)] {
        auto then = work();
        QMetaObject::invokeMethod(
            this,
            [this, then = std::move(then)] {
                m_thread.join();
                then();
            },
            Qt::QueuedConnection);
    });
}

void SortJob::tellProgress(qint64 done, qint64 total) {
    if (nowMs() - m_toldMs < kProgressMs)
        return;
    m_toldMs = nowMs();
    QMetaObject::invokeMethod(
        this, [this, done, total] { Q_EMIT progress(done, total); }, Qt::QueuedConnection);
}

SortReport SortJob::sortAll(SortFolder& folder, const std::vector<SortWish>& wishes,
                            SortMode mode) {
    SortReport report;
    report.batch = nowMs();
    report.mode = mode;
    for (const SortWish& wish : wishes) {
        if (m_cancelled)
            break;
        const auto sorted =
            folder.sort(toPath(wish.file), wish.className.toStdString(), mode, report.batch);
        if (sorted) {
            ++report.done;
            report.ids.push_back(sorted->id);
            if (mode == SortMode::Move)
                report.moved.emplace_back(wish.file, toQString(sorted->to));
        } else if (isOfOneFile(sorted.error())) {
            note(report, toPath(wish.file), sorted.error());
        } else {
            report.end = sorted.error();
            break;
        }
        tellProgress(report.done, static_cast<qint64>(wishes.size()));
    }
    report.left = static_cast<qint64>(wishes.size()) - report.done;
    return report;
}

SortReport SortJob::undoAll(SortFolder& folder, std::vector<SortedFile> files) {
    SortReport report;
    report.isUndone = true;
    while (!files.empty() && !m_cancelled) {
        const SortedFile file = std::move(files.back());
        files.pop_back();
        report.mode = file.mode;
        report.batch = file.batch;
        const Status undone = folder.undo(file.id);
        if (undone) {
            ++report.done;
            report.ids.push_back(file.id);
            if (file.mode == SortMode::Move)
                report.moved.emplace_back(toQString(file.to), toQString(file.from));
        } else if (isOfOneFile(undone.error())) {
            note(report, file.to, undone.error());
        } else {
            report.end = undone.error();
            break;
        }
        tellProgress(report.done, report.done + static_cast<qint64>(files.size()));
    }
    report.left = static_cast<qint64>(files.size());
    return report;
}

void SortJob::sort(const QString& folder, std::vector<SortWish> wishes, SortMode mode) {
    run([this, folder, wishes = std::move(wishes), mode]() -> Then {
        auto opened = SortFolder::open(toPath(folder));
        if (!opened)
            return [this, error = opened.error()] { Q_EMIT failed(error); };
        SortReport report = sortAll(*opened, wishes, mode);
        report.folder = folder;
        return [this, report] { Q_EMIT finished(report); };
    });
}

void SortJob::undo(const QString& folder, qint64 batch) {
    undoWhere(folder, [batch](const SortedFile& file) { return file.batch == batch; });
}

void SortJob::undoThese(const QString& folder, std::vector<qint64> ids) {
    std::ranges::sort(ids);
    undoWhere(folder, [ids = std::move(ids)](const SortedFile& file) {
        return std::ranges::binary_search(ids, qint64{file.id});
    });
}

void SortJob::undoWhere(const QString& folder, std::function<bool(const SortedFile&)> isMeant) {
    run([this, folder, isMeant = std::move(isMeant)]() -> Then {
        auto opened = SortFolder::open(toPath(folder));
        if (!opened)
            return [this, error = opened.error()] { Q_EMIT failed(error); };
        std::vector<SortedFile> files;
        for (const auto& [id, file] : opened->standing()) {
            if (isMeant(file))
                files.push_back(file);
        }
        SortReport report = undoAll(*opened, std::move(files));
        report.folder = folder;
        return [this, report] { Q_EMIT finished(report); };
    });
}

void SortJob::recall(const QString& folder, qint64 batch) {
    run([this, folder, batch]() -> Then {
        SortReport report;
        report.folder = folder;
        report.batch = batch;
        if (!SortFolder::isOne(toPath(folder)))
            return [] {};
        const auto opened = SortFolder::open(toPath(folder));
        if (!opened)
            return [] {};  // It is gone, or not for us any more: then nothing can be taken back.
        for (const auto& [id, file] : opened->standing()) {
            if (file.batch == batch) {
                report.mode = file.mode;
                ++report.done;
            }
        }
        if (report.done == 0)
            return [] {};
        return [this, report] { Q_EMIT found(report); };
    });
}

}  // namespace seedling
