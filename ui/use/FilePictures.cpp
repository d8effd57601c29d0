#include "ui/use/FilePictures.h"

#include <QImage>
#include <limits>

#include "datasets/base/FileIo.h"
#include "datasets/image/ImageCodec.h"
#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

constexpr int kKept = 400;
/// The header, with its size and orientation, lies at the front of a file.
constexpr std::size_t kHeaderBytes = std::size_t{1} << 18;

}  // namespace

FilePictures::FilePictures(QObject* parent) : QObject(parent), m_cache(kKept) {
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
}

FilePictures::~FilePictures() {
    m_pool.clear();
    m_pool.waitForDone();
}

QPixmap FilePictures::picture(const QString& path, int side) {
    Entry* entry = m_cache.object(path);
    if (entry && (entry->side >= side || entry->pixmap.isNull()))
        return entry->pixmap;
    if (!m_pending.contains(path)) {
        m_pending.insert(path);
        m_pool.start([this, path, side] {
            DecodeOptions options;
            options.minimumSide = side;
            QImage image;
            QSize size;
            if (const auto start = readFileStart(toPath(path), kHeaderBytes)) {
                if (const auto header = readImageHeader(*start))
                    size = {header->width, header->height};
            }
            if (const auto decoded = decodeImageFile(toPath(path), options))
                image = toQImage(*decoded).scaled(side, side, Qt::KeepAspectRatio,
                                                  Qt::SmoothTransformation);
            QMetaObject::invokeMethod(
                this, [this, path, image, size, side] { store(path, image, size, side); },
                Qt::QueuedConnection);
        });
    }
    return entry ? entry->pixmap : QPixmap();
}

void FilePictures::insert(const QString& path, const QImage& picture) {
    // No larger one will be wanted.
    m_cache.insert(path, new Entry{QPixmap::fromImage(picture), picture.size(),
                                   std::numeric_limits<int>::max()});
}

QSize FilePictures::sizeOf(const QString& path) const {
    const Entry* entry = m_cache.object(path);
    return entry ? entry->size : QSize();
}

void FilePictures::store(const QString& path, const QImage& image, const QSize& size, int side) {
    m_pending.remove(path);
    m_cache.insert(path, new Entry{QPixmap::fromImage(image), size, side});
    Q_EMIT loaded();
}

}  // namespace seedling
