#include "datasets/sort/SortFolder.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <span>
#include <system_error>
#include <utility>
#include <vector>

#include "datasets/base/FileLock.h"
#include "datasets/base/PathText.h"
#include "datasets/sort/ClassFolder.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

// Hidden, so that no listing of images shows it.
constexpr const char* kJournalName = ".seedling-sorted.jsonl";
constexpr const char* kLockName = ".seedling-sorted.lock";

Result<FileLock> lockOf(const fs::path& root) {
    // Others hold it for one file at a time.
    return FileLock::acquire(root / kLockName, [] { return true; });
}

std::string lineOf(const SortedFile& file) {
    const nlohmann::json object = {{"id", file.id},
                                   {"batch", file.batch},
                                   {"mode", file.mode == SortMode::Move ? "move" : "copy"},
                                   {"from", textFromPath(file.from)},
                                   {"to", textFromPath(file.to)},
                                   {"bytes", file.stamp.bytes},
                                   {"modified_ms", file.stamp.modifiedMs}};
    return object.dump() + '\n';
}

/// what: "undone", or "failed" for a file that could not be placed.
std::string endLine(const char* what, std::int64_t id) {
    return nlohmann::json{{what, id}}.dump() + '\n';
}

std::int64_t numberIn(const nlohmann::json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

std::string textIn(const nlohmann::json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

SortedFile fileFrom(const nlohmann::json& object) {
    SortedFile file;
    file.id = numberIn(object, "id");
    file.batch = numberIn(object, "batch");
    file.mode = textIn(object, "mode") == "move" ? SortMode::Move : SortMode::Copy;
    file.from = pathFromText(textIn(object, "from"));
    file.to = pathFromText(textIn(object, "to"));
    file.stamp = {numberIn(object, "bytes"), numberIn(object, "modified_ms")};
    return file;
}

tl::unexpected<Error> isGone(const fs::path& file) {
    return failure(ErrorCode::NotFound,
                   fmt::format("'{}' is no longer there.", textFromPath(file)));
}

Status takeBack(const SortedFile& file) {
    const auto now = fileStamp(file.to);
    if (!now)
        return {};  // Somebody else has taken it away, or it never came.
    if (file.mode == SortMode::Move) {
        std::error_code ignored;
        fs::create_directories(file.from.parent_path(), ignored);  // placeFile says what is wrong.
        Status done = placeFile(file.to, file.from, SortMode::Move);
        if (!done && done.error().code == ErrorCode::Busy) {
            return failure(ErrorCode::Busy,
                           fmt::format("'{}' cannot go back: another file has its place.",
                                       textFromPath(file.to.filename())),
                           "Move that one away and undo again.");
        }
        return done;
    }
    if (*now != file.stamp) {
        return failure(ErrorCode::Busy,
                       fmt::format("'{}' was changed since it was copied, so it stays.",
                                   textFromPath(file.to.filename())),
                       "Delete it yourself if it is not wanted.");
    }
    std::error_code error;
    fs::remove(file.to, error);
    return error ? Status(tl::make_unexpected(systemError(error.value(), "remove", file.to)))
                 : Status();
}

}  // namespace

bool SortFolder::isOne(const fs::path& root) {
    std::error_code ignored;
    return fs::is_regular_file(root / kJournalName, ignored);
}

Result<SortFolder> SortFolder::open(const fs::path& root) {
    std::error_code error;
    fs::create_directories(root, error);
    if (error)
        return tl::make_unexpected(systemError(error.value(), "make", root));
    const fs::path absolute = fs::absolute(root, error).lexically_normal();
    const auto lock = lockOf(absolute);
    if (!lock)
        return failureOf(lock);
    auto journal = FileHandle::openForUpdate(absolute / kJournalName);
    if (!journal)
        return failureOf(journal);
    SortFolder folder(absolute, std::move(*journal));
    if (const Status known = folder.catchUp(); !known)
        return failureOf(known);
    return folder;
}

Status SortFolder::catchUp() {
    const auto size = m_journal.size();
    if (!size)
        return failureOf(size);
    if (*size <= m_read)
        return {};
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(*size - m_read));
    if (const Status read = m_journal.readAt(m_read, bytes); !read)
        return read;
    const std::string text(bytes.begin(), bytes.end());
    std::size_t begin = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos;
         end = text.find('\n', begin)) {
        takeLine(text.substr(begin, end - begin));
        begin = end + 1;
    }
    m_read += static_cast<std::int64_t>(begin);
    // A line that a kill has cut short names a file that nothing was done with.
    return begin < text.size() ? m_journal.resize(m_read) : Status();
}

void SortFolder::takeLine(const std::string& line) {
    const auto object = nlohmann::json::parse(line, nullptr, false);
    if (!object.is_object())
        return;
    const bool isUndone = object.contains("undone");
    if (isUndone || object.contains("failed")) {
        const auto found = m_standing.find(numberIn(object, isUndone ? "undone" : "failed"));
        if (found == m_standing.end())
            return;
        if (isUndone)
            m_doneWith[found->second.from.string()] = found->second.stamp;
        else
            m_doneWith.erase(found->second.from.string());
        m_standing.erase(found);
        return;
    }
    const SortedFile file = fileFrom(object);
    m_lastId = std::max(m_lastId, file.id);
    if (file.mode == SortMode::Copy)
        m_doneWith[file.from.string()] = file.stamp;
    m_standing[file.id] = file;
}

Status SortFolder::append(const std::string& line) {
    const std::span bytes(reinterpret_cast<const std::uint8_t*>(line.data()), line.size());
    if (const Status written = m_journal.writeAt(m_read, bytes); !written)
        return written;
    m_read += static_cast<std::int64_t>(line.size());
    takeLine(line);
    return {};
}

Result<SortedFile> SortFolder::place(SortedFile file, const fs::path& folder) {
    // Somebody else may take the name that was free a moment ago, hardly twice.
    constexpr int kTries = 5;
    Status done;
    for (int tries = 0; tries < kTries; ++tries) {
        file.id = m_lastId + 1;
        file.to = freeName(folder, file.from.filename());
        if (const Status noted = append(lineOf(file)); !noted)
            return failureOf(noted);
        done = placeFile(file.from, file.to, file.mode);
        if (done)
            return file;
        if (const Status noted = append(endLine("failed", file.id)); !noted)
            return failureOf(noted);
        if (done.error().code != ErrorCode::Busy)
            break;
    }
    return failureOf(done);
}

Result<SortedFile> SortFolder::sort(const fs::path& from, const std::string& className,
                                    SortMode mode, std::int64_t batch) {
    const auto lock = lockOf(m_root);
    if (!lock)
        return failureOf(lock);
    if (const Status known = catchUp(); !known)
        return failureOf(known);
    std::error_code error;
    const fs::path absolute = fs::absolute(from, error).lexically_normal();
    const auto stamp = fileStamp(absolute);
    if (!stamp)
        return isGone(absolute);
    const fs::path folder = m_root / classFolderName(className);
    fs::create_directories(folder, error);
    if (error)
        return tl::make_unexpected(systemError(error.value(), "make", folder));
    SortedFile file;
    file.batch = batch;
    file.mode = mode;
    file.from = absolute;
    file.stamp = *stamp;
    return place(std::move(file), folder);
}

Result<bool> SortFolder::isDoneWith(const fs::path& file, const FileStamp& stamp) {
    const auto lock = lockOf(m_root);
    if (!lock)
        return failureOf(lock);
    if (const Status known = catchUp(); !known)
        return failureOf(known);
    std::error_code ignored;
    const auto found = m_doneWith.find(fs::absolute(file, ignored).lexically_normal().string());
    return found != m_doneWith.end() && found->second == stamp;
}

Status SortFolder::undo(std::int64_t id) {
    const auto lock = lockOf(m_root);
    if (!lock)
        return failureOf(lock);
    if (const Status known = catchUp(); !known)
        return known;
    const auto found = m_standing.find(id);
    if (found == m_standing.end())
        return failure(ErrorCode::NotFound, "This file was taken back already.");
    const SortedFile file = found->second;
    if (const Status done = takeBack(file); !done)
        return done;
    std::error_code ignored;
    fs::remove(file.to.parent_path(), ignored);  // Only when it is empty.
    return append(endLine("undone", id));
}

}  // namespace seedling
