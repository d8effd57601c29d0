#include "datasets/source/IdxSource.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <set>

#include "datasets/base/FileHandle.h"
#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"
#include "datasets/source/IdxFile.h"
#include "datasets/source/NaturalOrder.h"
#include "datasets/source/RawPixels.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHeaderBytes = 20;
constexpr std::string_view kGzipEnding = ".gz";

bool isGzip(const fs::path& file) {
    const auto start = readFileStart(file, 2);
    return start && start->size() == 2 && (*start)[0] == 0x1F && (*start)[1] == 0x8B;
}

bool holdsImages(const IdxHeader& header) {
    const auto& sizes = header.dimensions;
    return sizes.size() == 3 || (sizes.size() == 4 && (sizes[3] == 1 || sizes[3] == 3));
}

// One image file: its header, and its bytes on disk or in memory.
class IdxImages {
public:
    static Result<std::shared_ptr<IdxImages>> open(const fs::path& path) {
        auto images = std::make_shared<IdxImages>();
        images->m_path = path;
        if (auto opened = isGzip(path) ? images->unpackAll() : images->openPlain(); !opened)
            return failureOf(opened);
        if (images->m_bytes < images->neededBytes())
            return failure(ErrorCode::Corrupt,
                           fmt::format("'{}' ends too early: its header promises {} images.",
                                       textFromPath(path), images->count()),
                           "Copy or download it again.");
        return images;
    }

    [[nodiscard]] std::int64_t count() const { return m_header.dimensions[0]; }

    [[nodiscard]] Result<std::vector<std::uint8_t>> bytes(std::int64_t index) const {
        if (index < 0 || index >= count())
            return failure(ErrorCode::NotFound, fmt::format("'{}' has no image number {}.",
                                                            textFromPath(m_path), index));
        const auto size = static_cast<std::size_t>(m_header.itemBytes());
        const std::int64_t place = m_header.dataOffset + index * m_header.itemBytes();
        if (!m_unpacked.empty())
            return std::vector<std::uint8_t>(
                m_unpacked.begin() + place,
                m_unpacked.begin() + place + static_cast<std::ptrdiff_t>(size));
        std::vector<std::uint8_t> pixels(size);
        if (auto read = m_file.readAt(place, pixels); !read)
            return failureOf(read);
        return pixels;
    }

    [[nodiscard]] Result<Image> image(std::int64_t index) const {
        auto pixels = bytes(index);
        if (!pixels)
            return failureOf(pixels);
        const int rows = static_cast<int>(m_header.dimensions[1]);
        const int columns = static_cast<int>(m_header.dimensions[2]);
        if (m_header.dimensions.size() == 3 || m_header.dimensions[3] == 1)
            return imageFromGrey(*pixels, columns, rows);
        Image image(columns, rows);
        image.pixels = std::move(*pixels);
        return image;
    }

private:
    Status openPlain() {
        auto file = FileHandle::openForReading(m_path);
        if (!file)
            return failureOf(file);
        m_file = std::move(*file);
        const auto size = m_file.size();
        if (!size)
            return failureOf(size);
        m_bytes = *size;
        const auto start = readFileStart(m_path, kHeaderBytes);
        return start ? readHeader(*start) : failureOf(start);
    }

    Status unpackAll() {
        auto unpacked = readMaybeGzip(m_path);
        if (!unpacked)
            return failureOf(unpacked);
        m_unpacked = std::move(*unpacked);
        m_bytes = static_cast<std::int64_t>(m_unpacked.size());
        return readHeader(m_unpacked);
    }

    Status readHeader(std::span<const std::uint8_t> bytes) {
        const auto header = idxHeader(bytes);
        if (!header || !holdsImages(*header))
            return failure(
                ErrorCode::Unsupported,
                fmt::format("'{}' is not an IDX file with 8-bit images.", textFromPath(m_path)),
                "Choose the file with the images, e.g. train-images-idx3-ubyte.");
        m_header = *header;
        return {};
    }

    [[nodiscard]] std::int64_t neededBytes() const {
        return m_header.dataOffset + count() * m_header.itemBytes();
    }

    fs::path m_path;
    IdxHeader m_header;
    FileHandle m_file;
    std::vector<std::uint8_t> m_unpacked;
    std::int64_t m_bytes = 0;
};

std::string replacedLast(std::string text, std::string_view from, std::string_view to) {
    const auto at = text.rfind(from);
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

// Where the labels of an image file may lie, likeliest first.
std::vector<fs::path> labelFileCandidates(const fs::path& imageFile) {
    const std::string imageName = imageFile.filename().string();
    std::string name = replacedLast(imageName, "images", "labels");
    if (name == imageName)
        return {};
    name = replacedLast(replacedLast(name, "idx3", "idx1"), "idx4", "idx1");
    const std::string other = name.ends_with(kGzipEnding)
                                  ? name.substr(0, name.size() - kGzipEnding.size())
                                  : name + std::string(kGzipEnding);
    return {imageFile.parent_path() / name, imageFile.parent_path() / other};
}

// One label an image; empty when there is no label file.
Result<std::vector<std::uint8_t>> labelsFor(const fs::path& imageFile, std::int64_t count) {
    for (const fs::path& candidate : labelFileCandidates(imageFile)) {
        if (!fileStamp(candidate))
            continue;
        auto bytes = readMaybeGzip(candidate);
        if (!bytes)
            return failureOf(bytes);
        const auto header = idxHeader(*bytes);
        const bool fits = header && header->dimensions.size() == 1 &&
                          header->dimensions[0] == count &&
                          static_cast<std::int64_t>(bytes->size()) >= header->dataOffset + count;
        if (!fits)
            return failure(ErrorCode::Corrupt,
                           fmt::format("The labels in '{}' do not belong to the {} images in '{}'.",
                                       textFromPath(candidate), count, textFromPath(imageFile)),
                           "Copy or download both again, or move the label file away.");
        return std::vector<std::uint8_t>(bytes->begin() + header->dataOffset,
                                         bytes->begin() + header->dataOffset + count);
    }
    return std::vector<std::uint8_t>{};
}

bool hasImageFileName(const std::string& name) {
    return name.find("images") != std::string::npos &&
           (name.find("idx3") != std::string::npos || name.find("idx4") != std::string::npos);
}

bool isTestName(const std::string& name) {
    return name.starts_with("t10k") || name.starts_with("test") ||
           name.find("-test-") != std::string::npos;
}

std::vector<std::string> imageFileNames(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entries(folder, error);
         !error && entries != fs::directory_iterator(); entries.increment(error)) {
        const std::string name = entries->path().filename().string();
        if (!name.starts_with('.') && hasImageFileName(name) && entries->is_regular_file(error))
            names.push_back(name);
    }
    std::ranges::sort(names, [](const std::string& a, const std::string& b) {
        return isTestName(a) != isTestName(b) ? isTestName(b) : naturallyLess(a, b);
    });
    // The same file packed and unpacked counts once.
    std::erase_if(names, [&](const std::string& name) {
        return name.ends_with(kGzipEnding) &&
               std::ranges::find(names, name.substr(0, name.size() - kGzipEnding.size())) !=
                   names.end();
    });
    return names;
}

}  // namespace

struct IdxSource::Impl {
    fs::path location;
    bool isFolder = false;
    std::mutex mutex;
    std::map<std::string, std::shared_ptr<IdxImages>> opened;

    // path: "" for the location itself, else the name of a file in it.
    Result<std::shared_ptr<IdxImages>> images(const std::string& path) {
        const std::scoped_lock lock(mutex);
        auto& known = opened[path];
        if (known)
            return known;
        auto images = IdxImages::open(filePath(path));
        if (images)
            known = *images;
        return images;
    }

    [[nodiscard]] fs::path filePath(const std::string& path) const {
        return path.empty() ? location : location / pathFromText(path);
    }

    [[nodiscard]] std::vector<std::string> paths() const {
        if (!isFolder)
            return {""};
        std::vector<std::string> texts;
        for (const std::string& name : imageFileNames(location))
            texts.push_back(textFromPath(name));
        return texts;
    }

    Status listFile(const std::string& path, SourceListing& listing,
                    std::set<std::uint8_t>& classes) {
        const auto file = images(path);
        if (!file)
            return failureOf(file);
        const auto labels = labelsFor(filePath(path), (*file)->count());
        if (!labels)
            return failureOf(labels);
        classes.insert(labels->begin(), labels->end());
        for (std::int64_t index = 0; index < (*file)->count(); ++index) {
            SourceItem item;
            item.path = path;
            item.index = index;
            item.part = !path.empty() && isTestName(path) ? Part::Test : Part::Train;
            if (!labels->empty())
                item.className = std::to_string((*labels)[static_cast<std::size_t>(index)]);
            listing.items.push_back(std::move(item));
        }
        return {};
    }
};

bool IdxSource::isIdxFile(const fs::path& file) {
    const auto start = readMaybeGzipStart(file, kHeaderBytes);
    const auto header = start ? idxHeader(*start) : std::nullopt;
    return header && holdsImages(*header);
}

bool IdxSource::isIdxFolder(const fs::path& folder) {
    return std::ranges::any_of(imageFileNames(folder),
                               [&](const std::string& name) { return isIdxFile(folder / name); });
}

IdxSource::IdxSource(fs::path location) : m_impl(std::make_unique<Impl>()) {
    std::error_code ignored;
    m_impl->isFolder = fs::is_directory(location, ignored);
    m_impl->location = std::move(location);
}

IdxSource::~IdxSource() = default;

Result<SourceListing> IdxSource::list(
    const std::function<bool(std::int64_t found)>& keepGoing) const {
    SourceListing listing;
    std::set<std::uint8_t> classes;
    for (const std::string& path : m_impl->paths()) {
        if (auto listed = m_impl->listFile(path, listing, classes); !listed)
            return failureOf(listed);
        if (keepGoing && !keepGoing(static_cast<std::int64_t>(listing.items.size())))
            return failure(ErrorCode::Cancelled, "Reading the IDX files was stopped.");
    }
    for (const std::uint8_t label : classes)
        listing.classNames.push_back(std::to_string(label));
    return listing;
}

Result<Image> IdxSource::read(const std::string& path, std::int64_t index,
                              const DecodeOptions& /*options*/) const {
    const auto images = m_impl->images(path);
    return images ? (*images)->image(index) : failureOf(images);
}

Result<std::vector<std::uint8_t>> IdxSource::bytes(const std::string& path,
                                                   std::int64_t index) const {
    const auto images = m_impl->images(path);
    return images ? (*images)->bytes(index) : failureOf(images);
}

}  // namespace seedling
