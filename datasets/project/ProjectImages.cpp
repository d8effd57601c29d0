#include "datasets/project/ProjectImages.h"

#include <fmt/format.h>

#include <atomic>

#include "datasets/base/PathText.h"
#include "datasets/source/ImageSource.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

// One source of the project, opened when first needed. A failure is not remembered, since a disk
// that was pulled out may come back.
class LazySource {
public:
    LazySource(std::string kind, std::string location)
        : m_kind(std::move(kind)),
          m_location(std::move(location)),
          m_path(pathFromText(m_location).lexically_normal()),
          m_parent(m_path.parent_path()) {}

    Result<std::shared_ptr<const ImageSource>> get() {
        const std::lock_guard lock(m_mutex);
        if (m_source)
            return m_source;
        auto opened = openSource(m_kind, m_location);
        if (!opened)
            return tl::make_unexpected(explained(opened.error()));
        m_source = std::move(*opened);
        return m_source;
    }

    // The failure of a single image, or that the whole source is gone.
    [[nodiscard]] Error explained(const Error& error) const {
        if (error.code != ErrorCode::NotFound || isThere())
            return error;
        return {ErrorCode::NotFound,
                fmt::format("The images were in {}, which is not there any more.", m_location),
                "Put the folder back or connect its disk; nothing in the project is lost."};
    }

    [[nodiscard]] bool isSample() const { return m_kind == "sample"; }

    // The folder that paths of images start from.
    [[nodiscard]] const fs::path& folder() {
        if (!m_isFolder) {
            std::error_code ignored;
            m_isFolder = fs::is_directory(m_path, ignored);
        }
        return m_isFolder ? m_path : m_parent;
    }

private:
    [[nodiscard]] bool isThere() const {
        std::error_code ignored;
        return isSample() || fs::exists(pathFromText(m_location), ignored);
    }

    const std::string m_kind;
    const std::string m_location;
    const fs::path m_path;
    const fs::path m_parent;
    // Once seen to be one, it is not asked again: a million images would ask a million times.
    std::atomic<bool> m_isFolder{false};
    std::mutex m_mutex;
    std::shared_ptr<const ImageSource> m_source;
};

// Whether a path might be written shorter, which takes far longer than to put two together.
bool mayHaveDetours(const std::string& path) {
    return path.find("//") != std::string::npos || path.find("./") != std::string::npos ||
           path.find("/.") != std::string::npos;
}

}  // namespace

std::string absoluteLocation(const SourceRecord& source, const fs::path& folder) {
    if (source.kind == "sample")
        return source.location;
    return textFromPath((folder / pathFromText(source.location)).lexically_normal());
}

struct ProjectImages::Impl {
    std::unordered_map<SourceId, std::unique_ptr<LazySource>> sources;

    Result<LazySource*> find(SourceId id) const {
        const auto found = sources.find(id);
        if (found == sources.end()) {
            return failure(ErrorCode::NotFound,
                           fmt::format("There is no source number {} in this project.", id.value),
                           "Open the project again.");
        }
        return found->second.get();
    }
};

ProjectImages::ProjectImages(std::shared_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Result<std::shared_ptr<ProjectImages>> ProjectImages::create(Project& project) {
    const auto sources = project.images().sources();
    if (!sources)
        return failureOf(sources);
    auto impl = std::make_shared<Impl>();
    for (const auto& source : *sources) {
        auto location = absoluteLocation(source, project.file().parent_path());
        impl->sources.emplace(source.id,
                              std::make_unique<LazySource>(source.kind, std::move(location)));
    }
    return std::shared_ptr<ProjectImages>(new ProjectImages(std::move(impl)));
}

Result<Image> ProjectImages::read(const ImageRecord& image, const DecodeOptions& options) {
    const auto lazy = m_impl->find(image.source);
    if (!lazy)
        return failureOf(lazy);
    const auto source = (*lazy)->get();
    if (!source)
        return failureOf(source);
    return (*source)->read(image.path, image.index, options).map_error([&](const Error& error) {
        return (*lazy)->explained(error);
    });
}

Result<std::vector<std::uint8_t>> ProjectImages::bytes(const ImageRecord& image) {
    const auto lazy = m_impl->find(image.source);
    if (!lazy)
        return failureOf(lazy);
    const auto source = (*lazy)->get();
    if (!source)
        return failureOf(source);
    return (*source)->bytes(image.path, image.index).map_error([&](const Error& error) {
        return (*lazy)->explained(error);
    });
}

fs::path ProjectImages::filePath(const ImageRecord& image) {
    const auto lazy = m_impl->find(image.source);
    // Only a file of its own has a size: images inside a larger file are merely numbered.
    if (!lazy || (*lazy)->isSample() || image.path.empty() || image.fileBytes == 0)
        return {};
    auto path = (*lazy)->folder() / pathFromText(image.path);
    return mayHaveDetours(image.path) ? path.lexically_normal() : path;
}

}  // namespace seedling
