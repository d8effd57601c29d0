#pragma once

#include <QObject>
#include <QString>
#include <atomic>
#include <functional>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "datasets/sort/SortFolder.h"

namespace seedling {

/// A file and the class whose folder it belongs into.
struct SortWish {
    QString file;
    QString className;
};

/// Why a file stayed where it was.
struct SortProblem {
    QString file;
    Error error;
};

/// What was sorted into a folder by one order, or taken back.
struct SortReport {
    QString folder;
    qint64 batch = 0;
    SortMode mode = SortMode::Copy;
    bool isUndone = false;
    std::vector<qint64> ids;  ///< SortedFile::id of all that was done.
    /// Of files that were moved, there or back: where they were and where they are.
    std::vector<std::pair<QString, QString>> moved;
    qint64 done = 0;
    qint64 left = 0;                    ///< Not done: it was stopped, or it failed.
    std::vector<SortProblem> problems;  ///< Files that stayed; the first hundred.
    std::optional<Error> end;           ///< What ended it early.
};

/// Sorts files into class folders, and takes that back, in a thread of its own. One thing after the
/// other; what is asked for while it is busy is not done. GUI thread only; destroying it stops at
/// the next file and waits.
class SortJob : public QObject {
    Q_OBJECT

public:
    explicit SortJob(QObject* parent = nullptr);
    ~SortJob() override;

    void sort(const QString& folder, std::vector<SortWish> wishes, SortMode mode);
    /// Takes back all that one order has sorted, the last first.
    void undo(const QString& folder, qint64 batch);
    /// Takes back files by their SortedFile::id.
    void undoThese(const QString& folder, std::vector<qint64> ids);
    /// Looks how much of an order of an earlier day still stands; found() says it.
    void recall(const QString& folder, qint64 batch);
    void cancel() { m_cancelled = true; }
    [[nodiscard]] bool isBusy() const { return m_thread.joinable(); }

Q_SIGNALS:
    void progress(qint64 done, qint64 total);  ///< At most ten times a second.
    void finished(const seedling::SortReport& report);
    /// Only when something stands.
    void found(const seedling::SortReport& report);
    void failed(const seedling::Error& error);

private:
    using Then = std::function<void()>;
    void run(std::function<Then()> work);
    void undoWhere(const QString& folder, std::function<bool(const SortedFile&)> isMeant);
    void tellProgress(qint64 done, qint64 total);
    SortReport sortAll(SortFolder& folder, const std::vector<SortWish>& wishes, SortMode mode);
    SortReport undoAll(SortFolder& folder, std::vector<SortedFile> files);

    std::atomic<bool> m_cancelled = false;
    std::thread m_thread;
    qint64 m_toldMs = 0;  ///< Of the thread alone while it runs.
};

}  // namespace seedling
