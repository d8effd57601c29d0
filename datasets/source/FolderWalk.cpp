#include "datasets/source/FolderWalk.h"

#include <spdlog/spdlog.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <deque>
#include <set>
#include <string_view>

#include "datasets/base/AsciiCase.h"
#include "datasets/base/Log.h"
#include "datasets/base/PathText.h"
#include "datasets/image/ImageFormat.h"
#include "datasets/source/NaturalOrder.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 20> kImageEndings{
    "jpg", "jpeg", "jpe", "jfif", "png", "webp", "bmp",  "dib",  "tif", "tiff",
    "pgm", "ppm",  "pbm", "pnm",  "gif", "heic", "heif", "avif", "jp2", "apng"};
constexpr std::string_view kDataFolderEnding = ".seedling-data";
constexpr std::string_view kMacArchiveFolder = "__MACOSX";
constexpr std::size_t kSniffedBytes = 32;
constexpr std::int64_t kFilesBetweenCalls = 1000;

bool isPassedOver(std::string_view name) {
    return name.starts_with('.') || name == kMacArchiveFolder || name.ends_with(kDataFolderEnding);
}

bool beginsLikeAnImage(const fs::path& file) {
    const auto start = readFileStart(file, kSniffedBytes);
    return start && sniffImageFormat(*start) != ImageFormat::Unknown;
}

bool isImageFile(const fs::path& file, std::string_view name) {
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos)
        return beginsLikeAnImage(file);
    const std::string ending = asciiLower(name.substr(dot + 1));
    return std::ranges::find(kImageEndings, ending) != kImageEndings.end();
}

class FolderWalk {
public:
    FolderWalk(fs::path root, const std::function<bool(std::int64_t)>& keepGoing)
        : m_root(std::move(root)), m_keepGoing(keepGoing) {}

    Result<std::vector<FoundFile>> run() {
        m_folders.push_back("");
        while (auto folder = nextFolder()) {
            if (auto visited = visit(*folder); !visited)
                return failureOf(visited);
        }
        std::ranges::sort(m_files, [](const FoundFile& a, const FoundFile& b) {
            return naturallyLess(a.path, b.path);
        });
        return std::move(m_files);
    }

private:
    // Links come last, so that a folder is found under its own name where it has one.
    std::optional<std::string> nextFolder() {
        auto& queue = m_folders.empty() ? m_linkedFolders : m_folders;
        if (queue.empty())
            return std::nullopt;
        std::string folder = std::move(queue.front());
        queue.pop_front();
        return folder;
    }

    // Also true for what cannot be looked at: opening it then tells why.
    bool isFirstVisit(const fs::path& folder) {
        struct stat status {};
        return ::stat(folder.c_str(), &status) != 0 ||
               m_visited.insert({status.st_dev, status.st_ino}).second;
    }

    Status visit(const std::string& folder) {
        const fs::path absolute = m_root / folder;
        if (!isFirstVisit(absolute))
            return {};
        std::error_code error;
        fs::directory_iterator entries(absolute, error);
        for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
            if (auto taken = take(folder, *entries); !taken)
                return taken;
        }
        if (!error)
            return {};
        const Error reason = systemError(error.value(), "read", absolute);
        if (folder.empty())
            return tl::make_unexpected(reason);
        processLog()->warn("{} It is passed over.", reason.message);
        return {};
    }

    Status take(const std::string& folder, const fs::directory_entry& entry) {
        const std::string name = entry.path().filename().string();
        if (isPassedOver(name))
            return {};
        const std::string path = folder.empty() ? name : folder + '/' + name;
        std::error_code ignored;
        if (entry.is_directory(ignored)) {
            (entry.is_symlink(ignored) ? m_linkedFolders : m_folders).push_back(path);
            return {};
        }
        // A link to nothing is taken as well: the image is missing, and that should be said.
        const bool isFile = entry.is_regular_file(ignored) || entry.is_symlink(ignored);
        if (!isFile || !isImageFile(entry.path(), name))
            return {};
        m_files.push_back({path, fileStamp(entry.path()).value_or(FileStamp{})});
        const auto found = static_cast<std::int64_t>(m_files.size());
        if (found % kFilesBetweenCalls == 0 && m_keepGoing && !m_keepGoing(found))
            return failure(ErrorCode::Cancelled, "Searching the folder was stopped.");
        return {};
    }

    fs::path m_root;
    const std::function<bool(std::int64_t)>& m_keepGoing;
    std::deque<std::string> m_folders;
    std::deque<std::string> m_linkedFolders;
    std::set<std::pair<dev_t, ino_t>> m_visited;
    std::vector<FoundFile> m_files;
};

}  // namespace

Result<std::vector<FoundFile>> findImageFiles(
    const fs::path& root, const std::function<bool(std::int64_t found)>& keepGoing) {
    return FolderWalk(root, keepGoing).run();
}

}  // namespace seedling
