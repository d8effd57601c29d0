#include "datasets/source/CifarSource.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <set>

#include "datasets/base/FileHandle.h"
#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"
#include "datasets/source/NaturalOrder.h"
#include "datasets/source/RawPixels.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

constexpr int kSide = 32;
constexpr std::int64_t kPixelBytes = 3072;
constexpr std::int64_t kRecordsBetweenCalls = 10'000;

// The names of the files the two sets come in; anything else ending in .bin is not ours.
bool isBatchName(const std::string& name) {
    const bool known = name.starts_with("data_batch") || name.starts_with("test_batch") ||
                       name == "train.bin" || name == "test.bin";
    return known && name.ends_with(".bin");
}

// Bytes before the pixels: 1 in CIFAR-10, 2 in CIFAR-100; 0 when the size fits neither.
std::int64_t labelBytes(const std::string& name, std::int64_t fileBytes) {
    const bool is100 = name == "train.bin" || name == "test.bin";
    const std::array<std::int64_t, 2> order =
        is100 ? std::array<std::int64_t, 2>{2, 1} : std::array<std::int64_t, 2>{1, 2};
    for (const std::int64_t count : order) {
        if (fileBytes > 0 && fileBytes % (kPixelBytes + count) == 0)
            return count;
    }
    return 0;
}

std::vector<std::string> batchNames(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entries(folder, error);
         !error && entries != fs::directory_iterator(); entries.increment(error)) {
        const std::string name = entries->path().filename().string();
        if (isBatchName(name))
            names.push_back(name);
    }
    std::ranges::sort(names, naturallyLess);
    return names;
}

std::vector<std::string> classNamesIn(const fs::path& folder) {
    for (const char* file : {"batches.meta.txt", "fine_label_names.txt"}) {
        const auto text = readTextFile(folder / file);
        if (!text)
            continue;
        std::vector<std::string> names;
        std::string name;
        for (const char letter : *text + '\n') {
            if (letter != '\n' && letter != '\r')
                name += letter;
            else if (!name.empty())
                names.push_back(std::exchange(name, {}));
        }
        return names;
    }
    return {};
}

struct Batch {
    FileHandle file;
    std::int64_t bytes = 0;
    std::int64_t labelBytes = 0;

    [[nodiscard]] std::int64_t recordBytes() const { return labelBytes + kPixelBytes; }
    [[nodiscard]] std::int64_t records() const { return bytes / recordBytes(); }
};

Result<Batch> openBatch(const fs::path& folder, const std::string& name) {
    auto file = FileHandle::openForReading(folder / name);
    if (!file)
        return failureOf(file);
    const auto bytes = file->size();
    if (!bytes)
        return failureOf(bytes);
    const std::int64_t labels = labelBytes(name, *bytes);
    if (labels == 0)
        return failure(ErrorCode::Corrupt,
                       fmt::format("'{}' does not consist of whole CIFAR records.",
                                   textFromPath(folder / name)),
                       "Copy or download it again.");
    return Batch{std::move(*file), *bytes, labels};
}

}  // namespace

bool CifarSource::isCifarFolder(const fs::path& folder) {
    return !batchNames(folder).empty();
}

CifarSource::CifarSource(fs::path folder) : m_folder(std::move(folder)) {}

Result<SourceListing> CifarSource::list(
    const std::function<bool(std::int64_t found)>& keepGoing) const {
    if (!fileStamp(m_folder))
        return tl::make_unexpected(systemError(ENOENT, "open", m_folder));
    const std::vector<std::string> known = classNamesIn(m_folder);
    SourceListing listing;
    std::set<std::string, decltype(&naturallyLess)> numbered(&naturallyLess);
    for (const std::string& name : batchNames(m_folder)) {
        const auto batch = openBatch(m_folder, name);
        if (!batch)
            return failureOf(batch);
        for (std::int64_t index = 0; index < batch->records(); ++index) {
            std::array<std::uint8_t, 1> label{};
            const std::int64_t place = index * batch->recordBytes() + batch->labelBytes - 1;
            if (auto read = batch->file.readAt(place, label); !read)
                return failureOf(read);
            SourceItem item;
            item.path = textFromPath(name);
            item.index = index;
            item.part = name.starts_with("test") ? Part::Test : Part::Train;
            item.className = label[0] < known.size() ? known[label[0]] : std::to_string(label[0]);
            if (label[0] >= known.size())
                numbered.insert(*item.className);
            listing.items.push_back(std::move(item));
            const auto found = static_cast<std::int64_t>(listing.items.size());
            if (found % kRecordsBetweenCalls == 0 && keepGoing && !keepGoing(found))
                return failure(ErrorCode::Cancelled, "Reading the CIFAR files was stopped.");
        }
    }
    listing.classNames = known;
    listing.classNames.insert(listing.classNames.end(), numbered.begin(), numbered.end());
    return listing;
}

Result<Image> CifarSource::read(const std::string& path, std::int64_t index,
                                const DecodeOptions& /*options*/) const {
    const auto pixels = bytes(path, index);
    if (!pixels)
        return failureOf(pixels);
    return imageFromPlanes(*pixels, kSide, kSide);
}

Result<std::vector<std::uint8_t>> CifarSource::bytes(const std::string& path,
                                                     std::int64_t index) const {
    const auto batch = openBatch(m_folder, pathFromText(path).string());
    if (!batch)
        return failureOf(batch);
    if (index < 0 || index >= batch->records())
        return failure(ErrorCode::NotFound,
                       fmt::format("'{}' has no image number {}.", path, index));
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(kPixelBytes));
    const std::int64_t place = index * batch->recordBytes() + batch->labelBytes;
    if (auto read = batch->file.readAt(place, pixels); !read)
        return failureOf(read);
    return pixels;
}

}  // namespace seedling
