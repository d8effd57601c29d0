#include "ui/use/FolderSorting.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QSettings>
#include <QUrl>
#include <utility>

#include "ui/bridge/ErrorText.h"
#include "ui/charts/Format.h"
#include "ui/widgets/MessageLine.h"

namespace seedling {
namespace {

constexpr auto kFolder = "use/sorted_into";
constexpr auto kBatch = "use/sorted_batch";

QString sortedText(const SortReport& report) {
    const QString name = QFileInfo(report.folder).fileName();
    return report.mode == SortMode::Move
               ? format::counted(
                     report.done,
                     FolderSorting::tr("1 file was moved into a class folder in %1.").arg(name),
                     FolderSorting::tr("%1 files were moved into class folders in %2.")
                         .arg(QStringLiteral("%1"), name))
               : format::counted(
                     report.done,
                     FolderSorting::tr("1 file was copied into a class folder in %1.").arg(name),
                     FolderSorting::tr("%1 files were copied into class folders in %2.")
                         .arg(QStringLiteral("%1"), name));
}

}  // namespace

FolderSorting::FolderSorting(MessageLine& message, QObject* parent)
    : QObject(parent), m_message(message) {
    connect(&m_job, &SortJob::progress, this, &FolderSorting::progress);
    connect(&m_job, &SortJob::finished, this, &FolderSorting::onFinished);
    connect(&m_job, &SortJob::found, this, [this](const SortReport& report) {
        m_folder = report.folder;
        m_batch = report.batch;
        offerUndo(report, sortedText(report), tr("Leave it so"));
        Q_EMIT busyChanged();
    });
    connect(&m_job, &SortJob::failed, this, [this](const Error& error) {
        m_message.showError(error);
        Q_EMIT busyChanged();
    });
}

void FolderSorting::sort(const QString& folder, std::vector<SortWish> wishes, SortMode mode) {
    if (isBusy() || wishes.empty())
        return;
    m_message.clear();
    m_job.sort(folder, std::move(wishes), mode);
    Q_EMIT busyChanged();
}

void FolderSorting::undo() {
    if (isBusy() || m_batch == 0)
        return;
    m_message.clear();
    m_job.undo(m_folder, m_batch);
    Q_EMIT busyChanged();
}

void FolderSorting::recall() {
    const QSettings stored;
    const QString folder = stored.value(QLatin1String(kFolder)).toString();
    const qint64 batch = stored.value(QLatin1String(kBatch)).toLongLong();
    if (!folder.isEmpty() && batch > 0 && !isBusy())
        m_job.recall(folder, batch);
}

void FolderSorting::onFinished(const SortReport& report) {
    QHash<QString, QString> places;
    for (const auto& [before, now] : report.moved)
        places.insert(before, now);
    if (!places.isEmpty())
        Q_EMIT moved(places);
    if (report.isUndone && report.left == 0 && report.problems.empty()) {
        forget();
        Q_EMIT announced(
            format::counted(report.done, tr("1 file is back."), tr("%1 files are back.")), {});
    } else if (report.done > 0) {
        m_folder = report.folder;
        m_batch = report.batch;
        remember(report);
        offerUndo(report,
                  report.isUndone ? format::counted(report.done, tr("1 file is back, not all."),
                                                    tr("%1 files are back, not all."))
                                  : sortedText(report),
                  {});
        Q_EMIT announced(m_message.text(), report.folder);
    } else if (!report.problems.empty()) {
        m_message.showError(report.problems.front().error);
    }
    if (report.end && report.done == 0)
        m_message.showError(*report.end);
    Q_EMIT busyChanged();
}

void FolderSorting::offerUndo(const SortReport& report, const QString& sentence,
                              const QString& no) {
    QStringList words{sentence};
    if (report.end)
        words << errorText(*report.end);
    else if (!report.problems.empty())
        words << format::counted(static_cast<qint64>(report.problems.size()), tr("1 file stays:"),
                                 tr("%1 files stay:"))
              << errorText(report.problems.front().error);
    std::vector<MessageLine::Link> links{{tr("Undo"), [this] { undo(); }}};
    if (no.isEmpty()) {
        links.push_back({tr("Show folder"), [folder = report.folder] {
                             QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
                         }});
    } else {
        links.push_back({no, [this] {
                             forget();
                             m_message.clear();
                         }});
    }
    m_message.show(report.end || !report.problems.empty() ? MessageLine::Kind::Warning
                                                          : MessageLine::Kind::Info,
                   words.join(QLatin1Char(' ')), links);
}

void FolderSorting::remember(const SortReport& report) {
    QSettings stored;
    stored.setValue(QLatin1String(kFolder), report.folder);
    stored.setValue(QLatin1String(kBatch), report.batch);
}

void FolderSorting::forget() {
    m_batch = 0;
    QSettings stored;
    stored.remove(QLatin1String(kFolder));
    stored.remove(QLatin1String(kBatch));
}

}  // namespace seedling
