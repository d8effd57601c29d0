#pragma once

#include <QImage>
#include <memory>
#include <mutex>
#include <vector>

#include "datasets/project/ProjectImages.h"
#include "datasets/project/ThumbnailStore.h"

namespace seedling {

/// Makes small pictures of a project's images: from the store beside the project where they are
/// there, else by decoding the image (and storing the result). Thread rule: any thread, several at
/// once.
class ThumbnailMaker {
public:
    /// store may be null: then nothing is kept.
    ThumbnailMaker(std::shared_ptr<ProjectImages> pixels, std::unique_ptr<ThumbnailStore> store);
    ~ThumbnailMaker();

    /// The image fitted into a square of `side` device pixels, with rounded corners. Errors: as
    /// ProjectImages::read.
    Result<QImage> make(const ImageRecord& image, int side, qreal radius);

    /// Writes what was made since the last time.
    void flush();

private:
    Result<Image> small(const ImageRecord& image, int bucket);

    std::shared_ptr<ProjectImages> m_pixels;
    std::unique_ptr<ThumbnailStore> m_store;
    std::mutex m_mutex;
    std::vector<ThumbnailStore::Entry> m_fresh;
};

}  // namespace seedling
