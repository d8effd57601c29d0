#include "datasets/source/FolderSource.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"
#include "datasets/source/FolderLayout.h"
#include "datasets/source/FolderWalk.h"
#include "datasets/source/NaturalOrder.h"

namespace seedling {
namespace {

struct NaturalOrder {
    bool operator()(const std::string& a, const std::string& b) const {
        return naturallyLess(a, b);
    }
};

}  // namespace

FolderSource::FolderSource(std::filesystem::path root) : m_root(std::move(root)) {}

Result<SourceListing> FolderSource::list(
    const std::function<bool(std::int64_t found)>& keepGoing) const {
    const auto files = findImageFiles(m_root, keepGoing);
    if (!files)
        return failureOf(files);
    const FolderLayout layout = FolderLayout::of(*files);
    SourceListing listing;
    listing.items.reserve(files->size());
    std::set<std::string, NaturalOrder> classNames;
    for (const FoundFile& file : *files) {
        SourceItem item;
        auto [part, className] = layout.placeOf(file.path);
        item.path = textFromPath(file.path);
        item.part = part;
        if (className) {
            item.className = textFromPath(*className);
            classNames.insert(*item.className);
        }
        item.fileBytes = file.stamp.bytes;
        item.modifiedMs = file.stamp.modifiedMs;
        listing.items.push_back(std::move(item));
    }
    listing.classNames.assign(classNames.begin(), classNames.end());
    return listing;
}

Result<Image> FolderSource::read(const std::string& path, std::int64_t /*index*/,
                                 const DecodeOptions& options) const {
    return decodeImageFile(m_root / pathFromText(path), options);
}

Result<std::vector<std::uint8_t>> FolderSource::bytes(const std::string& path,
                                                      std::int64_t /*index*/) const {
    return readFile(m_root / pathFromText(path));
}

}  // namespace seedling
