#include "ui/gallery/ThumbnailMaker.h"

#include <QPainter>
#include <utility>

#include "datasets/image/Resize.h"
#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

constexpr int kBuckets[] = {128, 256, 512};
constexpr int kJpegQuality = 88;
constexpr std::size_t kBatch = 64;

int bucketFor(int side) {
    for (const int bucket : kBuckets) {
        if (side <= bucket) {
            return bucket;
        }
    }
    return kBuckets[std::size(kBuckets) - 1];
}

QImage rounded(const QImage& image, qreal radius) {
    QImage result(image.size(), QImage::Format_ARGB32_Premultiplied);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(image));
    painter.drawRoundedRect(result.rect(), radius, radius);
    return result;
}

}  // namespace

ThumbnailMaker::ThumbnailMaker(std::shared_ptr<ProjectImages> pixels,
                               std::unique_ptr<ThumbnailStore> store)
    : m_pixels(std::move(pixels)), m_store(std::move(store)) {}

ThumbnailMaker::~ThumbnailMaker() {
    flush();
}

Result<QImage> ThumbnailMaker::make(const ImageRecord& image, int side, qreal radius) {
    const auto picture = small(image, bucketFor(side));
    if (!picture) {
        return failureOf(picture);
    }
    const QImage scaled =
        toQImage(*picture).scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return rounded(scaled, radius);
}

Result<Image> ThumbnailMaker::small(const ImageRecord& image, int bucket) {
    if (m_store) {
        if (const auto jpeg = m_store->find(image, bucket)) {
            if (auto stored = decodeImage(*jpeg)) {
                return stored;
            }
        }
    }
    DecodeOptions options;
    options.minimumSide = bucket;
    const auto read = m_pixels->read(image, options);
    if (!read) {
        return read;
    }
    Image picture = thumbnailOf(*read, bucket);
    if (auto jpeg = encodeJpeg(picture, kJpegQuality); m_store && jpeg) {
        std::unique_lock lock(m_mutex);
        m_fresh.push_back({image, bucket, std::move(*jpeg)});
        const bool full = m_fresh.size() >= kBatch;
        lock.unlock();
        if (full) {
            flush();
        }
    }
    return picture;
}

void ThumbnailMaker::flush() {
    std::unique_lock lock(m_mutex);
    const auto batch = std::exchange(m_fresh, {});
    lock.unlock();
    if (m_store && !batch.empty()) {
        // What could not be kept is made again next time.
        (void)m_store->add(batch);
    }
}

}  // namespace seedling
