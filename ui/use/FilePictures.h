#pragma once

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>

namespace seedling {

/// Small pictures of files outside the project, read in the background with the one decoder.
/// GUI thread only.
class FilePictures : public QObject {
    Q_OBJECT

public:
    explicit FilePictures(QObject* parent = nullptr);
    ~FilePictures() override;

    /// Fitted into a square of `side` device pixels; null while it is on its way or when it cannot
    /// be read.
    QPixmap picture(const QString& path, int side);
    /// A picture that is known already, in place of what would be read from the file.
    void insert(const QString& path, const QImage& picture);
    /// Width and height of the file's image; empty while not known.
    [[nodiscard]] QSize sizeOf(const QString& path) const;

Q_SIGNALS:
    void loaded();

private:
    struct Entry {
        QPixmap pixmap;
        QSize size;
        int side = 0;
    };
    void store(const QString& path, const QImage& image, const QSize& size, int side);

    QThreadPool m_pool;
    QCache<QString, Entry> m_cache;
    QSet<QString> m_pending;
};

}  // namespace seedling
