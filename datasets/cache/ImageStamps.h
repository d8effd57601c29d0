#pragma once

#include <filesystem>
#include <map>
#include <unordered_map>
#include <vector>

#include "datasets/base/FileIo.h"
#include "datasets/project/Project.h"
#include "datasets/project/ProjectImages.h"

namespace seedling {

/// Tells cheaply whether an image may have changed: by size and time of its file, or of the larger
/// file that it lies in, which is looked at once. Thread rule: one thread.
class ImageStamps {
public:
    /// Errors: those of ImageStore::sources.
    static Result<ImageStamps> create(Project& project, std::shared_ptr<ProjectImages> images);

    /// All zero when the file is not there, and for images that are made, not stored.
    FileStamp stampOf(const ImageRecord& image);

    /// Hash of where the image comes from: source, path and number.
    [[nodiscard]] std::uint64_t identityOf(const ImageRecord& image) const;

private:
    struct Source {
        std::string location;
        std::filesystem::path path;
    };

    std::shared_ptr<ProjectImages> m_images;
    std::unordered_map<SourceId, Source> m_sources;
    std::map<std::pair<std::int64_t, std::string>, FileStamp> m_largeFiles;
};

}  // namespace seedling
