#include "datasets/cache/ImageStamps.h"

#include <fmt/format.h>

#include "datasets/base/Hash.h"
#include "datasets/base/PathText.h"

namespace seedling {

Result<ImageStamps> ImageStamps::create(Project& project, std::shared_ptr<ProjectImages> images) {
    const auto sources = project.images().sources();
    if (!sources)
        return failureOf(sources);
    ImageStamps stamps;
    stamps.m_images = std::move(images);
    for (const SourceRecord& source : *sources) {
        const auto path = project.file().parent_path() / pathFromText(source.location);
        stamps.m_sources[source.id] = {source.kind + ' ' + source.location, path};
    }
    return stamps;
}

FileStamp ImageStamps::stampOf(const ImageRecord& image) {
    if (const auto file = m_images->filePath(image); !file.empty())
        return fileStamp(file).value_or(FileStamp{});
    const auto [known, isNew] =
        m_largeFiles.try_emplace({image.source.value, image.path}, FileStamp{});
    if (isNew) {
        const auto& root = m_sources[image.source].path;
        const auto file = image.path.empty() ? root : root / pathFromText(image.path);
        known->second = fileStamp(file).value_or(FileStamp{});
    }
    return known->second;
}

std::uint64_t ImageStamps::identityOf(const ImageRecord& image) const {
    const auto source = m_sources.find(image.source);
    const std::string text =
        fmt::format("{}\n{}\n{}", source == m_sources.end() ? "" : source->second.location,
                    image.path, image.index);
    return contentHash({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}).low;
}

}  // namespace seedling
