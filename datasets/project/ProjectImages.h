#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/image/Image.h"
#include "datasets/image/ImageCodec.h"
#include "datasets/project/Project.h"

namespace seedling {

/// Reads the pixels of a project's images from wherever they lie. Opens each source once, when
/// first needed. Thread rule: any thread, several at once.
class ProjectImages {
public:
    /// Takes over what it needs to know of the project's sources; the Project need not outlive it.
    static Result<std::shared_ptr<ProjectImages>> create(Project& project);

    /// Errors: as decodeImageFile; NotFound names the folder when the whole source is gone.
    Result<Image> read(const ImageRecord& image, const DecodeOptions& options = {});

    /// See ImageSource::bytes.
    Result<std::vector<std::uint8_t>> bytes(const ImageRecord& image);

    /// Where the file lies, or an empty path for an image inside a larger file.
    std::filesystem::path filePath(const ImageRecord& image);

private:
    struct Impl;
    explicit ProjectImages(std::shared_ptr<Impl> impl);
    std::shared_ptr<Impl> m_impl;
};

/// Where a source lies, for openSource. folder: the one that the project file lies in.
std::string absoluteLocation(const SourceRecord& source, const std::filesystem::path& folder);

}  // namespace seedling
