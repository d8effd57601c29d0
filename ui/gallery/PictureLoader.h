#pragma once

#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <atomic>
#include <memory>

#include "ui/bridge/ProjectModel.h"

namespace seedling {

/// Decodes one picture at full size in the background; a newer request makes the older one moot.
/// GUI thread only.
class PictureLoader : public QObject {
    Q_OBJECT

public:
    explicit PictureLoader(QObject* parent = nullptr);
    ~PictureLoader() override;

    void request(std::shared_ptr<ProjectImages> pixels, const ImageRecord& image);

Q_SIGNALS:
    void loaded(seedling::ImageId image, const QImage& picture, qint64 fileBytes);
    void failed(seedling::ImageId image, const seedling::Error& error);

private:
    QThreadPool m_pool;
    std::shared_ptr<std::atomic<int>> m_newest;
};

}  // namespace seedling
