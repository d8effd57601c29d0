#include "datasets/source/ManifestSource.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <unordered_map>
#include <unordered_set>

#include "datasets/base/AsciiCase.h"
#include "datasets/base/Csv.h"
#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"
#include "datasets/source/NaturalOrder.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kRowsBetweenCalls = 1000;

// Which column holds what; npos where there is none.
struct Columns {
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    std::size_t path = 0;
    std::size_t className = 1;
    std::size_t part = 2;
};

std::size_t columnNamed(const CsvRow& row, std::initializer_list<std::string_view> names) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (std::ranges::find(names, asciiLower(row.cells[i])) != names.end())
            return i;
    }
    return Columns::kNone;
}

// None when the first row is an image already.
std::optional<Columns> columnsFromHeader(const CsvRow& row) {
    const std::size_t path =
        columnNamed(row, {"path", "file", "filename", "file_name", "image", "image_path"});
    if (path == Columns::kNone)
        return std::nullopt;
    return Columns{path, columnNamed(row, {"class", "label", "category", "class_name"}),
                   columnNamed(row, {"part", "split", "subset"})};
}

std::string cellAt(const CsvRow& row, std::size_t column) {
    return column < row.cells.size() ? row.cells[column] : std::string{};
}

std::optional<Part> partFrom(const std::string& text) {
    const std::string name = asciiLower(text);
    if (name == "test" || name == "testing")
        return Part::Test;
    for (const char* known : {"", "train", "training", "val", "valid", "validation"}) {
        if (name == known)
            return Part::Train;
    }
    return std::nullopt;
}

class ManifestReader {
public:
    explicit ManifestReader(const fs::path& csv) : m_csv(csv) {}

    Result<SourceListing> read(const std::vector<CsvRow>& rows,
                               const std::function<bool(std::int64_t)>& keepGoing) {
        const auto header = rows.empty() ? std::nullopt : columnsFromHeader(rows.front());
        const Columns columns = header.value_or(Columns{});
        for (std::size_t i = header ? 1 : 0; i < rows.size(); ++i) {
            if (auto taken = take(rows[i], columns); !taken)
                return failureOf(taken);
            const auto found = static_cast<std::int64_t>(m_listing.items.size());
            if (found % kRowsBetweenCalls == 0 && keepGoing && !keepGoing(found))
                return failure(ErrorCode::Cancelled, "Reading the list of images was stopped.");
        }
        std::ranges::sort(m_listing.classNames, naturallyLess);
        return std::move(m_listing);
    }

private:
    Status take(const CsvRow& row, const Columns& columns) {
        const fs::path path = cellAt(row, columns.path);
        if (path.empty())
            return damaged(row.line, "there is no path");
        const std::string partText = cellAt(row, columns.part);
        const auto part = partFrom(partText);
        if (!part)
            return damaged(row.line,
                           fmt::format("the part '{}' is neither train nor test", partText));
        SourceItem item;
        item.path = textFromPath(path.lexically_normal());
        item.part = *part;
        if (const std::string name = cellAt(row, columns.className); !name.empty())
            item.className = textFromPath(name);
        return add(row, std::move(item));
    }

    Status add(const CsvRow& row, SourceItem item) {
        const auto [known, isNew] = m_places.try_emplace(item.path, m_listing.items.size());
        if (!isNew) {
            const SourceItem& earlier = m_listing.items[known->second];
            if (earlier.className == item.className && earlier.part == item.part)
                return {};
            return damaged(row.line, fmt::format("'{}' is named again, with another class or part",
                                                 item.path));
        }
        const auto stamp =
            fileStamp(m_csv.parent_path() / pathFromText(item.path)).value_or(FileStamp{});
        item.fileBytes = stamp.bytes;
        item.modifiedMs = stamp.modifiedMs;
        if (item.className && m_classes.insert(*item.className).second)
            m_listing.classNames.push_back(*item.className);
        m_listing.items.push_back(std::move(item));
        return {};
    }

    [[nodiscard]] tl::unexpected<Error> damaged(int line, const std::string& reason) const {
        return failure(ErrorCode::Corrupt,
                       fmt::format("'{}', line {}: {}.", textFromPath(m_csv), line, reason),
                       "Every line must be: path,class or path,class,part.");
    }

    const fs::path& m_csv;
    SourceListing m_listing;
    std::unordered_map<std::string, std::size_t> m_places;
    std::unordered_set<std::string> m_classes;
};

}  // namespace

ManifestSource::ManifestSource(fs::path csv) : m_csv(std::move(csv)) {}

Result<SourceListing> ManifestSource::list(
    const std::function<bool(std::int64_t found)>& keepGoing) const {
    const auto text = readTextFile(m_csv);
    if (!text)
        return failureOf(text);
    const auto rows = parseCsv(*text);
    if (!rows)
        return failure(rows.error().code,
                       fmt::format("'{}': {}", textFromPath(m_csv), rows.error().message),
                       rows.error().advice);
    return ManifestReader(m_csv).read(*rows, keepGoing);
}

Result<Image> ManifestSource::read(const std::string& path, std::int64_t /*index*/,
                                   const DecodeOptions& options) const {
    return decodeImageFile(m_csv.parent_path() / pathFromText(path), options);
}

Result<std::vector<std::uint8_t>> ManifestSource::bytes(const std::string& path,
                                                        std::int64_t /*index*/) const {
    return readFile(m_csv.parent_path() / pathFromText(path));
}

}  // namespace seedling
