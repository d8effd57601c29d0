#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "datasets/base/FileHandle.h"
#include "datasets/base/FileIo.h"
#include "datasets/base/Result.h"
#include "datasets/sort/PlaceFile.h"

namespace seedling {

/// A file that was sorted.
struct SortedFile {
    std::int64_t id = 0;     ///< 1, 2, 3, ... over the life of the folder.
    std::int64_t batch = 0;  ///< What was sorted by one order; the time of it, in ms since 1970.
    SortMode mode = SortMode::Copy;
    std::filesystem::path from;
    std::filesystem::path to;
    FileStamp stamp;  ///< Of the file when it was sorted.
};

/// A folder with a folder for each class, into which images are sorted, and a journal in it that
/// remembers what came from where, so that all can be taken back, after a restart too. A line of
/// the journal is written before its file is touched, so that a kill at any moment leaves nothing
/// that could not be undone. Several programs may sort into one folder: each call takes a lock.
/// Thread rule: one thread at a time; another one opens its own.
class SortFolder {
public:
    /// Makes the folder where there is none and reads its journal. Errors: PermissionDenied,
    /// DiskFull, Io.
    static Result<SortFolder> open(const std::filesystem::path& root);
    /// Whether anything was ever sorted into a folder.
    [[nodiscard]] static bool isOne(const std::filesystem::path& root);

    [[nodiscard]] const std::filesystem::path& root() const { return m_root; }
    /// What is sorted and was not taken back, by id, oldest first; as of the last call.
    [[nodiscard]] const std::map<std::int64_t, SortedFile>& standing() const { return m_standing; }

    /// Copies or moves a file into the folder of a class (classFolderName), under a name that is
    /// free there. Errors: those of placeFile.
    Result<SortedFile> sort(const std::filesystem::path& file, const std::string& className,
                            SortMode mode, std::int64_t batch);

    /// Whether a file was copied from here, or sorted and taken back, and has not changed since:
    /// whoever sorts what is new leaves it alone.
    Result<bool> isDoneWith(const std::filesystem::path& file, const FileStamp& stamp);

    /// Takes one back: a moved file returns to where it was, a copy is removed; a class folder that
    /// is empty then goes as well. A copy that was changed since stays, and so does a moved file
    /// whose old place is taken. Nothing to do when the file is gone. Errors: NotFound (no such
    /// id), Busy (as said), those of placeFile.
    Status undo(std::int64_t id);

private:
    SortFolder(std::filesystem::path root, FileHandle journal)
        : m_root(std::move(root)), m_journal(std::move(journal)) {}

    /// Under the lock: reads what other programs have written since.
    Status catchUp();
    void takeLine(const std::string& line);
    Status append(const std::string& line);
    Result<SortedFile> place(SortedFile file, const std::filesystem::path& folder);

    std::filesystem::path m_root;
    FileHandle m_journal;
    std::int64_t m_read = 0;  ///< Bytes of the journal that are known.
    std::int64_t m_lastId = 0;
    std::map<std::int64_t, SortedFile> m_standing;
    std::unordered_map<std::string, FileStamp> m_doneWith;  ///< By path, see isDoneWith.
};

}  // namespace seedling
