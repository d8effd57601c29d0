#include "datasets/project/MovedFiles.h"

#include <map>
#include <optional>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "datasets/base/Hash.h"
#include "datasets/project/Sqlite.h"

namespace seedling {
namespace {

struct KnownFile {
    ImageId image;
    std::string path;
    std::int64_t bytes = 0;
    std::int64_t modifiedMs = 0;
    std::string hash;  // "" when it was never read.
};

/// Images of a source that are files of their own.
Result<std::vector<KnownFile>> knownFiles(Database& database, SourceId id) {
    std::vector<KnownFile> files;
    auto done = database.each(
        "SELECT id, path, file_bytes, modified_ms, hash FROM image "
        "WHERE source = ? AND number = 0 AND file_bytes > 0",
        [&](const Statement& row) {
            files.push_back({row.column<ImageId>(0), row.column<std::string>(1),
                             row.column<std::int64_t>(2), row.column<std::int64_t>(3),
                             row.column<std::string>(4)});
        },
        id);
    return done ? Result<std::vector<KnownFile>>(std::move(files)) : failureOf(done);
}

std::string fileName(const std::string& path) {
    return path.substr(path.find_last_of('/') + 1);
}

/// What has gone from a source, and finds it again among what is new.
class Search {
public:
    Search(const ImageSource& source, std::vector<KnownFile> gone,
           std::span<const SourceItem* const> fresh)
        : m_source(source) {
        for (KnownFile& file : gone) {
            ++m_gone[{file.bytes, file.modifiedMs}];
            m_bySize.emplace(file.bytes, std::move(file));
        }
        for (const SourceItem* item : fresh)
            ++m_fresh[{item->fileBytes, item->modifiedMs}];
    }

    /// The image that a new file is, which is not looked for any more then.
    std::optional<ImageId> take(const SourceItem& item) {
        const auto [first, last] = m_bySize.equal_range(item.fileBytes);
        std::string hash;
        for (auto candidate = first; candidate != last; ++candidate) {
            const KnownFile& file = candidate->second;
            if (!file.hash.empty() && hash.empty())
                hash = hashOf(item);
            if (file.hash.empty() ? looksTheSame(file, item) : file.hash == hash) {
                const ImageId image = file.image;
                m_bySize.erase(candidate);
                return image;
            }
        }
        return std::nullopt;
    }

private:
    using Stamp = std::pair<std::int64_t, std::int64_t>;  // Size and time.

    std::string hashOf(const SourceItem& item) const {
        const auto bytes = m_source.bytes(item.path, item.index);
        return bytes ? toHex(contentHash(*bytes)) : "unreadable";
    }

    /// For a file that was never read: its name stayed, or no other file can be meant.
    bool looksTheSame(const KnownFile& file, const SourceItem& item) {
        const Stamp stamp{item.fileBytes, item.modifiedMs};
        return file.modifiedMs == item.modifiedMs && (fileName(file.path) == fileName(item.path) ||
                                                      (m_gone[stamp] == 1 && m_fresh[stamp] == 1));
    }

    const ImageSource& m_source;
    std::unordered_multimap<std::int64_t, KnownFile> m_bySize;
    std::map<Stamp, int> m_gone;
    std::map<Stamp, int> m_fresh;
};

}  // namespace

Result<std::int64_t> followMovedFiles(Project& project, const ImageSource& source, SourceId id,
                                      const SourceListing& listing) {
    auto known = knownFiles(project.database(), id);
    if (!known)
        return failureOf(known);
    std::unordered_set<std::string> listed;
    for (const SourceItem& item : listing.items)
        listed.insert(item.path);
    std::unordered_set<std::string> before;
    std::vector<KnownFile> gone;
    for (KnownFile& file : *known) {
        before.insert(file.path);
        if (!listed.contains(file.path))
            gone.push_back(std::move(file));
    }
    if (gone.empty())
        return 0;
    std::vector<const SourceItem*> fresh;
    for (const SourceItem& item : listing.items) {
        if (item.index == 0 && item.fileBytes > 0 && !before.contains(item.path))
            fresh.push_back(&item);
    }
    Search search(source, std::move(gone), fresh);
    std::int64_t found = 0;
    for (const SourceItem* item : fresh) {
        const auto image = search.take(*item);
        if (!image)
            continue;
        auto moved =
            project.database().run("UPDATE image SET path = ?, modified_ms = ? WHERE id = ?",
                                   item->path, item->modifiedMs, *image);
        if (!moved)
            return failureOf(moved);
        ++found;
    }
    return found;
}

}  // namespace seedling
