#include "ui/gallery/ThumbnailLoader.h"

#include <QTimer>
#include <atomic>
#include <utility>

#include "ui/bridge/QtConvert.h"
#include "ui/gallery/ThumbnailMaker.h"
#include "ui/gallery/ThumbnailQueue.h"
#include "ui/main/Theme.h"

namespace seedling {
namespace {

constexpr int kCacheKilobytes = 192 * 1024;
constexpr int kThreads = 2;
constexpr int kDrainMs = 33;
constexpr int kPhotoRadius = 4;

QString twoWords(ErrorCode code) {
    switch (code) {
        case ErrorCode::NotFound:
            return ThumbnailLoader::tr("not found");
        case ErrorCode::PermissionDenied:
            return ThumbnailLoader::tr("no access");
        case ErrorCode::Corrupt:
            return ThumbnailLoader::tr("damaged");
        case ErrorCode::Unsupported:
            return ThumbnailLoader::tr("unknown format");
        case ErrorCode::TooLarge:
            return ThumbnailLoader::tr("too large");
        default:
            return ThumbnailLoader::tr("unreadable");
    }
}

/// Whether the image itself is at fault, so that it will be so next time as well.
bool isLasting(ErrorCode code) {
    return code == ErrorCode::Corrupt || code == ErrorCode::Unsupported ||
           code == ErrorCode::TooLarge;
}

/// Whether a picture can be painted at `side`. A larger one can, so that film strip and gallery do
/// not take each other's pictures away; a much larger one would be jagged.
bool serves(int has, int side) {
    return has >= side && 2 * has <= 5 * side;
}

}  // namespace

/// What the threads work on. They hold it together with the loader, so that a project can be
/// closed under them.
struct ThumbnailLoader::Shared {
    struct Done {
        ImageRecord image;
        int side = 0;
        Result<QImage> picture;
    };

    std::unique_ptr<ThumbnailMaker> maker;
    ThumbnailQueue queue;
    qreal radius = kPhotoRadius;
    std::atomic<int> active = 0;
    std::atomic<bool> stopped = false;
    std::mutex mutex;
    std::vector<Done> done;
    bool announced = false;

    /// True when the loader has to be told.
    bool finish(Done result) {
        const std::scoped_lock lock(mutex);
        done.push_back(std::move(result));
        return !std::exchange(announced, true);
    }
    std::vector<Done> take() {
        const std::scoped_lock lock(mutex);
        announced = false;
        return std::exchange(done, {});
    }
};

ThumbnailLoader::ThumbnailLoader(ProjectModel& project, QObject* parent)
    : QObject(parent), m_project(project), m_cache(kCacheKilobytes) {
    m_pool.setMaxThreadCount(kThreads);
    m_pool.setThreadPriority(QThread::LowPriority);
    connect(&project, &ProjectModel::imagesReset, this, &ThumbnailLoader::reset);
    reset();
}

ThumbnailLoader::~ThumbnailLoader() {
    if (m_shared) {
        m_shared->stopped = true;
    }
    m_pool.waitForDone();
}

void ThumbnailLoader::reset() {
    if (m_shared) {
        m_shared->stopped = true;
        m_shared->queue.clear();
        m_pool.waitForDone();
        m_shared.reset();
    }
    m_pending.clear();
    m_problems.clear();
    if (m_project.file() != m_file) {
        m_cache.clear();
        m_file = m_project.file();
    }
    if (!m_project.isOpen()) {
        return;
    }
    m_shared = std::make_shared<Shared>();
    auto store = ThumbnailStore::open(m_project.project().dataFolder() / "thumbnails.sqlite");
    // A folder that cannot be written to costs speed, nothing else.
    m_shared->maker = std::make_unique<ThumbnailMaker>(
        m_project.pixels(), store ? std::move(*store) : std::unique_ptr<ThumbnailStore>());
    Q_EMIT waitingChanged();
}

QPixmap ThumbnailLoader::thumbnail(int row, int side) {
    const ImageRecord& image = m_project.images()[static_cast<std::size_t>(row)];
    const Entry* entry = m_cache.object(image.id.value);
    if (entry == nullptr || !serves(entry->side, side)) {
        request(image, side);
    }
    return entry == nullptr ? QPixmap() : entry->pixmap;
}

QPixmap ThumbnailLoader::cached(int row) const {
    const Entry* entry = m_cache.object(m_project.images()[static_cast<std::size_t>(row)].id.value);
    return entry == nullptr ? QPixmap() : entry->pixmap;
}

QString ThumbnailLoader::problem(int row) const {
    const ImageRecord& image = m_project.images()[static_cast<std::size_t>(row)];
    const auto found = m_problems.find(image.id.value);
    if (found != m_problems.end()) {
        return found->second;
    }
    return image.state == ImageState::Unreadable ? tr("unreadable") : QString();
}

void ThumbnailLoader::request(const ImageRecord& image, int side) {
    if (!m_shared || m_pending.contains(image.id.value) || m_problems.contains(image.id.value)) {
        return;
    }
    m_pending.insert(image.id.value);
    if (const auto dropped = m_shared->queue.push({image, side, m_pass})) {
        m_pending.remove(dropped->value);
    }
    if (m_shared->active >= kThreads) {
        return;
    }
    ++m_shared->active;
    m_pool.start([this, shared = m_shared] { work(*shared); });
}

void ThumbnailLoader::work(Shared& shared) {
    do {
        while (!shared.stopped) {
            auto wish = shared.queue.pop();
            if (!wish) {
                break;
            }
            auto picture = shared.maker->make(wish->image, wish->side, shared.radius);
            if (shared.finish({std::move(wish->image), wish->side, std::move(picture)})) {
                // The pool is waited for before the loader goes, so `this` is alive here.
                QMetaObject::invokeMethod(
                    this, [this] { QTimer::singleShot(kDrainMs, this, &ThumbnailLoader::drain); },
                    Qt::QueuedConnection);
            }
        }
        --shared.active;
        // A wish that came between the last look and this line found every thread busy.
    } while (!shared.stopped && shared.queue.size() > 0 && ++shared.active > 0);
    shared.maker->flush();
}

void ThumbnailLoader::drain() {
    if (!m_shared) {
        return;
    }
    for (auto& done : m_shared->take()) {
        const qint64 id = done.image.id.value;
        m_pending.remove(id);
        if (!done.picture) {
            noteFailure(done.image, done.picture.error());
            continue;
        }
        const int kilobytes = static_cast<int>(done.picture->sizeInBytes() / 1024) + 1;
        m_cache.insert(id, new Entry{QPixmap::fromImage(std::move(*done.picture)), done.side},
                       kilobytes);
        if (done.image.state == ImageState::Unreadable) {
            done.image.state = ImageState::Ok;
            done.image.reason.clear();
            m_project.recordReads({done.image});
        }
    }
    Q_EMIT loaded();
    Q_EMIT waitingChanged();
}

void ThumbnailLoader::noteFailure(const ImageRecord& image, const Error& error) {
    m_problems[image.id.value] = twoWords(error.code);
    if (isLasting(error.code) && image.state == ImageState::Ok) {
        ImageRecord unreadable = image;
        unreadable.state = ImageState::Unreadable;
        unreadable.reason = error.message;
        m_project.recordReads({unreadable});
    }
    if (error.code == ErrorCode::NotFound) {
        Q_EMIT missingFound();
    }
}

}  // namespace seedling
