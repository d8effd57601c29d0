#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "datasets/base/Csv.h"
#include "datasets/base/FileIo.h"
#include "datasets/base/Random.h"
#include "datasets/project/CaseFold.h"
#include "datasets/project/Import.h"
#include "datasets/project/Sqlite.h"

namespace seedling {
namespace {

// Finds images by what people call them.
class ImageNames {
public:
    explicit ImageNames(const std::vector<ImageRecord>& images) {
        for (const auto& image : images) {
            if (image.index == 0)
                put(m_exact, image.path, image.id);
            put(m_exact, fmt::format("{}#{}", image.path, image.index), image.id);
            put(m_byFileName, fileName(image.path), image.id);
        }
    }

    // None when there is no such image, or several.
    [[nodiscard]] std::optional<ImageId> find(const std::string& name) const {
        const auto exact = m_exact.find(name);
        if (exact != m_exact.end())
            return unique(exact->second);
        const auto byName = m_byFileName.find(fileName(name));
        return byName == m_byFileName.end() ? std::nullopt : unique(byName->second);
    }

private:
    using Table = std::unordered_map<std::string, ImageId>;

    static void put(Table& table, const std::string& name, ImageId image) {
        const auto [place, isNew] = table.emplace(name, image);
        if (!isNew)
            place->second = {};  // Not valid: several images have this name.
    }
    static std::optional<ImageId> unique(ImageId image) {
        return image.isValid() ? std::optional(image) : std::nullopt;
    }
    static std::string fileName(const std::string& path) {
        return path.substr(path.find_last_of('/') + 1);
    }

    Table m_exact;
    Table m_byFileName;
};

Result<ImageNames> namesOf(Project& project) {
    const auto images = project.images().all();
    if (!images)
        return failureOf(images);
    return ImageNames(*images);
}

tl::unexpected<Error> unknownImage(const std::filesystem::path& file, int line,
                                   const std::string& name) {
    return failure(ErrorCode::InvalidArgument,
                   fmt::format("Line {} of {}: \"{}\" is not an image of this project, or several "
                               "have that name.",
                               line, file.string(), name),
                   "Write the path as the project shows it. No label was changed.");
}

bool isHeader(const CsvRow& row) {
    static const std::unordered_set<std::string> kNames = {"path", "file", "filename", "image"};
    return !row.cells.empty() && kNames.contains(foldedCase(row.cells[0]));
}

Result<std::vector<CsvRow>> readRows(const std::filesystem::path& file) {
    const auto text = readTextFile(file);
    if (!text)
        return failureOf(text);
    auto rows = parseCsv(*text);
    if (rows && !rows->empty() && isHeader(rows->front()))
        rows->erase(rows->begin());
    return rows;
}

Result<Label> labelNamed(Project& project, const std::string& name) {
    Label label{Verdict::Unsure, {}, Author::Import, 0};
    if (name == "?unsure")
        return label;
    label.verdict = name == "?excluded" ? Verdict::Excluded : Verdict::NoneOfThese;
    if (name == "?excluded" || name == "?none")
        return label;
    const auto found = project.classes().findOrAdd(name);
    if (!found)
        return failureOf(found);
    return Label{Verdict::Class, found->id, Author::Import, 0};
}

Result<LabelChange> changeOf(Project& project, const ImageNames& names, const CsvRow& row,
                             const std::filesystem::path& file) {
    if (row.cells.size() < 2 || trimmed(row.cells[1]).empty()) {
        return failure(ErrorCode::Corrupt,
                       fmt::format("Line {} of {} does not name an image and a class.", row.line,
                                   file.string()),
                       "Each line must be: path,class. No label was changed.");
    }
    const auto image = names.find(row.cells[0]);
    if (!image)
        return unknownImage(file, row.line, row.cells[0]);
    const auto label = labelNamed(project, trimmed(row.cells[1]));
    if (!label)
        return failureOf(label);
    return LabelChange{*image, *label};
}

Result<std::int64_t> applied(Project& project, const std::vector<LabelChange>& changes) {
    const auto written = project.labels().apply(changes);
    if (!written)
        return failureOf(written);
    return static_cast<std::int64_t>(written->size());
}

LabelChange revealed(ImageId image, ClassId classId) {
    return {image, Label{Verdict::Class, classId, Author::Import, 0}};
}

// Images of one class that could be revealed, and how many are labelled with it already.
struct ClassPool {
    std::vector<ImageId> hidden;
    int labelled = 0;
};

Result<std::map<ClassId, ClassPool>> poolsOf(Project& project) {
    std::map<ClassId, ClassPool> pools;
    auto done = project.database().each(
        "SELECT image.id, hidden_truth, label.class, label.verdict FROM image "
        "LEFT JOIN label ON label.image = image.id "
        "WHERE part = 'train' AND state = 'ok' AND (hidden_truth IN (SELECT id FROM class) "
        "OR label.class IS NOT NULL) ORDER BY image.id",
        [&](const Statement& row) {
            const auto truth = row.column<ClassId>(1);
            if (const auto label = row.column<ClassId>(2); label.isValid())
                ++pools[label].labelled;
            else if (row.text(3).empty() && truth.isValid())
                pools[truth].hidden.push_back(row.column<ImageId>(0));
        });
    return done ? Result<std::map<ClassId, ClassPool>>(std::move(pools)) : failureOf(done);
}

tl::unexpected<Error> tooFew(Project& project, ClassId classId, const ClassPool& pool,
                             int perClass) {
    std::string name = std::to_string(classId.value);
    if (const auto classes = project.classes().all(); classes) {
        const auto found = std::ranges::find(*classes, classId, &ClassRecord::id);
        name = found == classes->end() ? name : found->name;
    }
    return failure(
        ErrorCode::NotEnoughImages,
        fmt::format("Class \"{}\" has only {} images whose class is known, fewer than "
                    "the {} asked for.",
                    name, pool.hidden.size() + static_cast<std::size_t>(pool.labelled), perClass),
        "Ask for fewer labels a class.");
}

tl::unexpected<Error> nothingHidden() {
    return failure(ErrorCode::NotFound, "This project has no hidden truth to reveal.",
                   "Import its images with --hide-labels first.");
}

}  // namespace

Result<std::int64_t> revealLabels(Project& project, int perClass, std::uint64_t seed) {
    if (perClass < 1) {
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("{} labels a class cannot be revealed.", perClass),
                       "Ask for at least 1.");
    }
    const auto hasTruth = project.hasHiddenTruth();
    if (!hasTruth)
        return failureOf(hasTruth);
    if (!*hasTruth)
        return nothingHidden();
    auto pools = poolsOf(project);
    if (!pools)
        return failureOf(pools);
    std::vector<LabelChange> changes;
    for (auto& [classId, pool] : *pools) {
        const int missing = perClass - pool.labelled;
        if (missing <= 0)
            continue;
        if (pool.hidden.size() < static_cast<std::size_t>(missing))
            return tooFew(project, classId, pool, perClass);
        // A stream of its own for each class: adding a class does not change the draw of others.
        Random random(Random::streamSeed(seed, "reveal", {classId.value}));
        random.shuffle(pool.hidden);
        for (int i = 0; i < missing; ++i)
            changes.push_back(revealed(pool.hidden[static_cast<std::size_t>(i)], classId));
    }
    return applied(project, changes);
}

Result<std::int64_t> revealListed(Project& project, const std::filesystem::path& list) {
    const auto rows = readRows(list);
    if (!rows)
        return failureOf(rows);
    const auto names = namesOf(project);
    if (!names)
        return failureOf(names);
    std::vector<LabelChange> changes;
    for (const auto& row : *rows) {
        const auto image = names->find(row.cells[0]);
        if (!image)
            return unknownImage(list, row.line, row.cells[0]);
        const auto record = project.images().get(*image);
        if (!record)
            return failureOf(record);
        if (!record->hiddenTruth || record->part == Part::Test) {
            return failure(ErrorCode::NotFound,
                           fmt::format("Line {} of {}: \"{}\" is not a training image with hidden "
                                       "truth.",
                                       row.line, list.string(), row.cells[0]),
                           "Import its source with --hide-labels first. No label was changed.");
        }
        changes.push_back(revealed(*image, *record->hiddenTruth));
    }
    return applied(project, changes);
}

Result<std::int64_t> importLabelsCsv(Project& project, const std::filesystem::path& csv) {
    const auto rows = readRows(csv);
    if (!rows)
        return failureOf(rows);
    const auto names = namesOf(project);
    if (!names)
        return failureOf(names);
    auto transaction = Transaction::begin(project.database());
    if (!transaction)
        return failureOf(transaction);
    std::vector<LabelChange> changes;
    for (const auto& row : *rows) {
        auto change = changeOf(project, *names, row, csv);
        if (!change)
            return failureOf(change);
        changes.push_back(std::move(*change));
    }
    const auto written = applied(project, changes);
    if (!written)
        return written;
    auto done = transaction->commit();
    return done ? written : failureOf(done);
}

}  // namespace seedling
