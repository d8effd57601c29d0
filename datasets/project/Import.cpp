#include "datasets/project/Import.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "datasets/base/PathText.h"
#include "datasets/project/CaseFold.h"
#include "datasets/project/MovedFiles.h"
#include "datasets/project/ProjectImages.h"
#include "datasets/project/Sqlite.h"
#include "datasets/source/ImageSource.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

using ClassIds = std::unordered_map<std::string, ClassId>;  // by folded name

// Ids of all classes of the listing; those that are missing are added in its order.
Result<ClassIds> addClasses(Project& project, const SourceListing& listing) {
    ClassIds ids;
    for (const auto& name : listing.classNames) {
        const auto found = project.classes().findOrAdd(name);
        if (!found)
            return failureOf(found);
        ids[foldedCase(trimmed(name))] = found->id;
    }
    return ids;
}

std::vector<ImageRecord> recordsOf(const SourceListing& listing, SourceId source, bool asTest) {
    std::vector<ImageRecord> records;
    records.reserve(listing.items.size());
    for (const auto& item : listing.items) {
        ImageRecord record;
        record.source = source;
        record.path = item.path;
        record.index = item.index;
        record.fileBytes = item.fileBytes;
        record.modifiedMs = item.modifiedMs;
        record.part = asTest ? Part::Test : item.part;
        records.push_back(std::move(record));
    }
    return records;
}

std::optional<ClassId> classOf(const SourceItem& item, const ClassIds& classes) {
    if (!item.className)
        return std::nullopt;
    const auto found = classes.find(foldedCase(trimmed(*item.className)));
    return found == classes.end() ? std::nullopt : std::optional(found->second);
}

// Images whose label an import must leave alone: a person gave it, or took it away.
Result<std::unordered_set<ImageId>> touchedByPerson(Project& project) {
    std::unordered_set<ImageId> touched;
    auto done = project.database().each(
        "SELECT image FROM label WHERE author = 'person' UNION "
        "SELECT image FROM label_log WHERE image NOT IN (SELECT image FROM label)",
        [&](const Statement& row) { touched.insert(row.column<ImageId>(0)); });
    if (!done)
        return failureOf(done);
    return touched;
}

// What the source says about its images, sorted by what the project does with it.
struct Known {
    std::vector<LabelChange> labels;
    std::vector<std::pair<ImageId, std::optional<ClassId>>> truth;
};

Result<Known> sortKnown(Project& project, const SourceListing& listing,
                        std::span<const ImageId> ids, const ClassIds& classes,
                        const ImportOptions& options) {
    const auto touched = touchedByPerson(project);
    if (!touched)
        return failureOf(touched);
    Known known;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto& item = listing.items[i];
        const auto classId = classOf(item, classes);
        if (!classId)
            continue;
        const bool isTest = options.asTest || item.part == Part::Test;
        if (isTest || options.labels == SourceLabels::Hide)
            known.truth.emplace_back(ids[i], classId);
        else if (!touched->contains(ids[i]))
            known.labels.push_back({ids[i], Label{Verdict::Class, *classId, Author::Import, 0}});
    }
    return known;
}

// Labels and hidden truth. Returns the number of labels written.
Result<std::int64_t> storeKnown(Project& project, const SourceListing& listing,
                                std::span<const ImageId> ids, const ImportOptions& options) {
    const auto classes = addClasses(project, listing);
    if (!classes)
        return failureOf(classes);
    const auto known = sortKnown(project, listing, ids, *classes, options);
    if (!known)
        return failureOf(known);
    if (auto hidden = project.images().setHiddenTruth(known->truth); !hidden)
        return failureOf(hidden);
    const auto written = project.labels().apply(known->labels);
    if (!written)
        return failureOf(written);
    return static_cast<std::int64_t>(written->size());
}

Result<ImportReport> store(Project& project, const SourceListing& listing, SourceId source,
                           const ImportOptions& options) {
    const auto before = project.images().count();
    if (!before)
        return failureOf(before);
    const auto records = recordsOf(listing, source, options.asTest);
    const auto ids = project.images().add(records);
    if (!ids)
        return failureOf(ids);
    if (options.asTest) {
        if (auto moved = project.images().setPart(*ids, Part::Test); !moved)
            return failureOf(moved);
    }
    ImportReport report;
    if (options.labels != SourceLabels::Ignore) {
        const auto labelled = storeKnown(project, listing, *ids, options);
        if (!labelled)
            return failureOf(labelled);
        report.labelled = *labelled;
    }
    const auto after = project.images().count();
    const auto classes = project.classes().all();
    if (!after || !classes)
        return after ? failureOf(classes) : failureOf(after);
    report.images = static_cast<std::int64_t>(ids->size());
    report.added = *after - *before;
    for (const auto& record : records)
        report.testImages += record.part == Part::Test ? 1 : 0;
    report.classes = static_cast<std::int64_t>(classes->size());
    return report;
}

/// Where the project remembers how a source was imported.
std::string optionsSetting(SourceId id) {
    return fmt::format("import_{}", id.value);
}

/// "use", "hide" or "ignore", and "test" for a source of test images.
std::string textOf(const ImportOptions& options) {
    const char* labels = options.labels == SourceLabels::Use    ? "use"
                         : options.labels == SourceLabels::Hide ? "hide"
                                                                : "ignore";
    return std::string(labels) + (options.asTest ? " test" : "");
}

ImportOptions optionsFrom(const std::string& text) {
    ImportOptions options;
    options.labels = text.starts_with("hide")     ? SourceLabels::Hide
                     : text.starts_with("ignore") ? SourceLabels::Ignore
                                                  : SourceLabels::Use;
    options.asTest = text.ends_with(" test");
    return options;
}

/// For sources that were imported before that was remembered: labels of a benchmark stay hidden.
Result<ImportOptions> optionsOf(Project& project, SourceId id) {
    const auto kept = project.setting(optionsSetting(id));
    if (!kept)
        return failureOf(kept);
    if (*kept)
        return optionsFrom(**kept);
    const auto isBenchmark = project.hasHiddenTruth();
    if (!isBenchmark)
        return failureOf(isBenchmark);
    return ImportOptions{*isBenchmark ? SourceLabels::Hide : SourceLabels::Use, false};
}

bool isInside(const fs::path& path, const fs::path& folder) {
    const auto relative = path.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

}  // namespace

std::string storedLocation(const Project& project, const std::string& location) {
    if (location.starts_with("sample:"))
        return location;
    // Links are followed, so that one folder has one location; what does not exist stays as named.
    std::error_code error;
    const auto resolved = [&](const fs::path& path) {
        auto real = fs::weakly_canonical(fs::absolute(path), error);
        return error ? fs::absolute(path).lexically_normal() : real;
    };
    const auto path = resolved(pathFromText(location));
    const auto folder = resolved(project.file().parent_path());
    return textFromPath(isInside(path, folder) ? path.lexically_relative(folder) : path);
}

Result<ImportReport> importSource(Project& project, const ImageSource& source,
                                  const std::string& location, const ImportOptions& options,
                                  const std::function<bool(std::int64_t found)>& progress) {
    const auto listing = source.list(progress ? progress : [](std::int64_t) { return true; });
    if (!listing)
        return failureOf(listing);
    if (listing->items.empty()) {
        return failure(ErrorCode::NotEnoughImages,
                       fmt::format("No image was found in {}.", location),
                       "Looked for JPEG, PNG, WebP, BMP, TIFF, PGM and PPM files, also in folders "
                       "inside it.");
    }
    auto transaction = Transaction::begin(project.database());
    if (!transaction)
        return failureOf(transaction);
    const auto id = project.images().addSource(source.kind(), location);
    if (!id)
        return failureOf(id);
    const auto moved = followMovedFiles(project, source, *id, *listing);
    if (!moved)
        return failureOf(moved);
    auto report = store(project, *listing, *id, options);
    if (!report)
        return report;
    report->moved = *moved;
    if (auto kept = project.setSetting(optionsSetting(*id), textOf(options)); !kept)
        return failureOf(kept);
    auto done = transaction->commit();
    return done ? report : failureOf(done);
}

Result<ImportReport> importSource(Project& project, const std::string& location,
                                  const ImportOptions& options,
                                  const std::function<bool(std::int64_t found)>& progress) {
    const auto source = openSource(location);
    if (!source)
        return failureOf(source);
    return importSource(project, **source, storedLocation(project, location), options, progress);
}

Result<ImportReport> refreshSource(Project& project, SourceId source,
                                   const std::function<bool(std::int64_t found)>& progress) {
    const auto sources = project.images().sources();
    if (!sources)
        return failureOf(sources);
    const auto record = std::ranges::find(*sources, source, &SourceRecord::id);
    if (record == sources->end())
        return failure(ErrorCode::NotFound, "This source is not part of the project.");
    const auto options = optionsOf(project, source);
    if (!options)
        return failureOf(options);
    const auto opened =
        openSource(record->kind, absoluteLocation(*record, project.file().parent_path()));
    if (!opened)
        return failureOf(opened);
    return importSource(project, **opened, record->location, *options, progress);
}

}  // namespace seedling
