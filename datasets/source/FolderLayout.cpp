#include "datasets/source/FolderLayout.h"

#include <algorithm>
#include <array>
#include <set>

#include "datasets/base/AsciiCase.h"

namespace seedling {
namespace {

constexpr std::array<std::string_view, 2> kTrainNames{"train", "training"};
constexpr std::array<std::string_view, 2> kTestNames{"test", "testing"};
constexpr std::array<std::string_view, 3> kValidationNames{"val", "valid", "validation"};
constexpr std::array<std::string_view, 4> kUnlabelledNames{"unlabelled", "unlabeled", "unsorted",
                                                           "extra"};

template <std::size_t Count>
bool isOneOf(std::string_view name, const std::array<std::string_view, Count>& names) {
    return std::ranges::find(names, asciiLower(name)) != names.end();
}

// The topmost folder of a path; empty for a file that lies directly here.
std::string_view topFolder(std::string_view path) {
    const auto slash = path.find('/');
    return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

std::string_view below(std::string_view path, std::string_view folder) {
    return path.substr(folder.size() + 1);
}

std::set<std::string_view> topFolders(const std::vector<FoundFile>& files, std::size_t baseLength) {
    std::set<std::string_view> folders;
    for (const FoundFile& file : files)
        folders.insert(topFolder(std::string_view(file.path).substr(baseLength)));
    return folders;
}

template <std::size_t Count>
bool anyIsOneOf(const std::set<std::string_view>& folders,
                const std::array<std::string_view, Count>& names) {
    return std::ranges::any_of(folders, [&](auto folder) { return isOneOf(folder, names); });
}

std::optional<std::string> classFrom(std::string_view path) {
    const std::string_view folder = topFolder(path);
    if (folder.empty() || isOneOf(folder, kUnlabelledNames))
        return std::nullopt;
    return std::string(folder);
}

}  // namespace

FolderLayout FolderLayout::of(const std::vector<FoundFile>& files) {
    FolderLayout layout;
    auto folders = topFolders(files, 0);
    // Only a folder that holds nothing but folders can be one around everything: a single folder
    // with images in it is a class.
    while (folders.size() == 1 && !folders.begin()->empty()) {
        const std::string deeper = layout.m_base + std::string(*folders.begin()) + '/';
        auto inside = topFolders(files, deeper.size());
        if (inside.contains(std::string_view{}))
            break;
        layout.m_base = deeper;
        folders = std::move(inside);
    }
    layout.m_hasParts = anyIsOneOf(folders, kTrainNames) &&
                        (anyIsOneOf(folders, kTestNames) || anyIsOneOf(folders, kValidationNames));
    return layout;
}

FolderLayout::Place FolderLayout::placeOf(std::string_view path) const {
    const std::string_view inside = path.substr(m_base.size());
    if (!m_hasParts)
        return {Part::Train, classFrom(inside)};
    const std::string_view folder = topFolder(inside);
    if (isOneOf(folder, kTestNames))
        return {Part::Test, classFrom(below(inside, folder))};
    if (isOneOf(folder, kTrainNames) || isOneOf(folder, kValidationNames))
        return {Part::Train, classFrom(below(inside, folder))};
    return {};
}

}  // namespace seedling
