#pragma once

#include <QHash>
#include <QObject>
#include <vector>

#include "ui/bridge/SortJob.h"

namespace seedling {

class MessageLine;

/// Sorts the files of answers into class folders, says in place how that went, and offers to take
/// it back, also after a restart. GUI thread only.
class FolderSorting : public QObject {
    Q_OBJECT

public:
    /// message: where it says so; must outlive this.
    explicit FolderSorting(MessageLine& message, QObject* parent = nullptr);

    void sort(const QString& folder, std::vector<SortWish> wishes, SortMode mode);
    /// Takes the last order back.
    void undo();
    /// Offers to take back what was sorted before the program was started.
    void recall();
    void cancel() { m_job.cancel(); }
    [[nodiscard]] bool isBusy() const { return m_job.isBusy(); }

Q_SIGNALS:
    void busyChanged();
    void progress(qint64 done, qint64 total);
    /// Where files lie now, by where they lay.
    void moved(const QHash<QString, QString>& places);
    void announced(const QString& text, const QString& folder);

private:
    void onFinished(const SortReport& report);
    void offerUndo(const SortReport& report, const QString& sentence, const QString& no);
    void remember(const SortReport& report);
    void forget();

    MessageLine& m_message;
    SortJob m_job;
    QString m_folder;
    qint64 m_batch = 0;
};

}  // namespace seedling
