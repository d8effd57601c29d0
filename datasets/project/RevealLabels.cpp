#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "datasets/base/Csv.h"
#include "datasets/base/FileIo.h"
#include "datasets/base/Random.h"
#include "datasets/project/ImageNames.h"
#include "datasets/project/Import.h"
#include "datasets/project/Sqlite.h"

namespace seedling {
namespace {

tl::unexpected<Error> unknownImage(const std::filesystem::path& file, int line,
                                   const std::string& name) {
    return failure(ErrorCode::InvalidArgument,
                   fmt::format("Line {} of {}: \"{}\" is not an image of this project, or several "
                               "have that name.",
                               line, file.string(), name),
                   "Write the path as the project shows it. No label was changed.");
}

Result<std::vector<CsvRow>> readRows(const std::filesystem::path& file) {
    const auto text = readTextFile(file);
    return text ? parseCsv(*text) : failureOf(text);
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

Result<std::int64_t> revealAny(Project& project, int count, std::uint64_t seed) {
    const auto hasTruth = project.hasHiddenTruth();
    if (!hasTruth)
        return failureOf(hasTruth);
    if (!*hasTruth)
        return nothingHidden();
    const auto pools = poolsOf(project);
    if (!pools)
        return failureOf(pools);
    std::vector<LabelChange> all;
    for (const auto& [classId, pool] : *pools) {
        for (const ImageId image : pool.hidden)
            all.push_back(revealed(image, classId));
    }
    if (count < 1 || all.size() < static_cast<std::size_t>(count)) {
        return failure(ErrorCode::NotEnoughImages,
                       fmt::format("{} images have a hidden class and no label, {} were asked for.",
                                   all.size(), count),
                       "Ask for another number.");
    }
    std::ranges::sort(all, {}, &LabelChange::image);
    Random random(Random::streamSeed(seed, "reveal any"));
    random.shuffle(all);
    all.resize(static_cast<std::size_t>(count));
    return applied(project, all);
}

Result<std::int64_t> revealListed(Project& project, const std::filesystem::path& list) {
    const auto rows = readRows(list);
    if (!rows)
        return failureOf(rows);
    const auto names = ImageNames::of(project);
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

}  // namespace seedling
