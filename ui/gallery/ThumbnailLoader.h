#pragma once

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>
#include <memory>
#include <optional>
#include <unordered_map>

#include "ui/bridge/ProjectModel.h"

namespace seedling {

/// Thumbnails for whoever paints images of the project: at once from memory, otherwise made in the
/// background, visible ones first. GUI thread only.
class ThumbnailLoader : public QObject {
    Q_OBJECT

public:
    explicit ThumbnailLoader(ProjectModel& project, QObject* parent = nullptr);
    ~ThumbnailLoader() override;

    /// The picture of a project row for a square of `side` device pixels, to be painted fitted into
    /// it: of that size or somewhat larger. Null while it is not there (it is then on its way);
    /// smaller while the right one is on its way.
    QPixmap thumbnail(int row, int side);
    /// What is in memory for a row, without asking for it.
    [[nodiscard]] QPixmap cached(int row) const;
    /// What is asked for from now on comes before what was asked for earlier.
    void beginPass() { ++m_pass; }
    /// Why an image could not be read in this session, in two words ("not found"); "" when it
    /// could.
    [[nodiscard]] QString problem(int row) const;
    /// Thumbnails asked for and not yet there.
    [[nodiscard]] int waiting() const { return static_cast<int>(m_pending.size()); }

Q_SIGNALS:
    void loaded();          ///< Some have arrived: paint again. At most 30 times a second.
    void waitingChanged();  ///< The number of waiting ones.
    void missingFound();    ///< An image is no longer where it was.

private:
    struct Shared;
    struct Entry {
        QPixmap pixmap;
        int side = 0;
    };

    void reset();
    void request(const ImageRecord& image, int side);
    void work(Shared& shared);
    void drain();
    void noteFailure(const ImageRecord& image, const Error& error);

    ProjectModel& m_project;
    QThreadPool m_pool;
    std::shared_ptr<Shared> m_shared;
    QString m_file;
    QCache<qint64, Entry> m_cache;
    QSet<qint64> m_pending;
    std::unordered_map<qint64, QString> m_problems;
    std::uint64_t m_pass = 0;
};

}  // namespace seedling
