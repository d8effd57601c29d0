#include "ui/gallery/PictureLoader.h"

#include "ui/bridge/QtConvert.h"

namespace seedling {

PictureLoader::PictureLoader(QObject* parent)
    : QObject(parent), m_newest(std::make_shared<std::atomic<int>>(0)) {
    m_pool.setMaxThreadCount(1);
}

PictureLoader::~PictureLoader() {
    ++*m_newest;
    m_pool.waitForDone();
}

void PictureLoader::request(std::shared_ptr<ProjectImages> pixels, const ImageRecord& image) {
    const int ticket = ++*m_newest;
    m_pool.start([this, ticket, newest = m_newest, pixels = std::move(pixels), image] {
        if (*newest != ticket) {
            return;
        }
        auto read = pixels->read(image);
        Result<QImage> picture = read ? Result<QImage>(toQImage(*read)) : failureOf(read);
        QMetaObject::invokeMethod(
            this,
            [this, ticket, newest, id = image.id, bytes = image.fileBytes,
             picture = std::move(picture)] {
                if (*newest != ticket) {
                    return;
                }
                if (picture) {
                    Q_EMIT loaded(id, *picture, bytes);
                } else {
                    Q_EMIT failed(id, picture.error());
                }
            },
            Qt::QueuedConnection);
    });
}

}  // namespace seedling
