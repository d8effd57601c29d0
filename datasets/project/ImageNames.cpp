#include "datasets/project/ImageNames.h"

#include <fmt/format.h>

namespace seedling {
namespace {

using Table = std::unordered_map<std::string, ImageId>;

void put(Table& table, const std::string& name, ImageId image) {
    const auto [place, isNew] = table.emplace(name, image);
    if (!isNew)
        place->second = {};
}

std::optional<ImageId> unique(ImageId image) {
    return image.isValid() ? std::optional(image) : std::nullopt;
}

std::string fileName(const std::string& path) {
    return path.substr(path.find_last_of('/') + 1);
}

}  // namespace

ImageNames::ImageNames(const std::vector<ImageRecord>& images) {
    for (const auto& image : images) {
        if (image.index == 0)
            put(m_exact, image.path, image.id);
        put(m_exact, fmt::format("{}#{}", image.path, image.index), image.id);
        put(m_byFileName, fileName(image.path), image.id);
    }
}

Result<ImageNames> ImageNames::of(Project& project) {
    const auto images = project.images().all();
    if (!images)
        return failureOf(images);
    return ImageNames(*images);
}

std::optional<ImageId> ImageNames::find(const std::string& name) const {
    const auto exact = m_exact.find(name);
    if (exact != m_exact.end())
        return unique(exact->second);
    const auto byName = m_byFileName.find(fileName(name));
    return byName == m_byFileName.end() ? std::nullopt : unique(byName->second);
}

}  // namespace seedling
