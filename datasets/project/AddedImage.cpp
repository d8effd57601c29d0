#include "datasets/project/AddedImage.h"

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>

#include "datasets/base/Clock.h"
#include "datasets/base/FileIo.h"
#include "datasets/base/Hash.h"
#include "datasets/base/PathText.h"
#include "datasets/project/Import.h"
#include "datasets/project/ProjectImages.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFolderName = "added";

struct Place {
    SourceId source;
    fs::path inside;  ///< Relative to the source.
    FileStamp stamp;
};

fs::path realPath(const fs::path& path) {
    std::error_code error;
    const fs::path real = fs::weakly_canonical(fs::absolute(path, error), error);
    return error ? path.lexically_normal() : real;
}

/// Where a file lies in a folder of the project; none where it lies in none.
Result<std::optional<Place>> placeOf(Project& project, const fs::path& file) {
    const auto sources = project.images().sources();
    if (!sources)
        return failureOf(sources);
    for (const SourceRecord& source : *sources) {
        if (source.kind != "folder")
            continue;
        const fs::path root =
            realPath(pathFromText(absoluteLocation(source, project.file().parent_path())));
        const fs::path inside = file.lexically_relative(root);
        if (!inside.empty() && inside != "." && *inside.begin() != "..")
            return std::optional(Place{source.id, inside, fileStamp(file).value_or(FileStamp{})});
    }
    return std::optional<Place>();
}

// Named by its content, so that the same picture comes once; its own name is kept for people.
Result<Place> copyIntoProject(Project& project, const fs::path& file) {
    const auto bytes = readFile(file);
    if (!bytes)
        return failureOf(bytes);
    const fs::path folder = project.dataFolder() / kFolderName;
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return tl::make_unexpected(systemError(error.value(), "make", folder));
    fs::path name = file.stem();
    name += '-';
    name += toHex(contentHash(*bytes)).substr(0, 8);
    name += file.extension();
    if (!fileStamp(folder / name)) {
        if (const Status written = writeFileAtomically(folder / name, *bytes); !written)
            return failureOf(written);
    }
    const auto source =
        project.images().addSource("folder", storedLocation(project, textFromPath(folder)));
    if (!source)
        return failureOf(source);
    return Place{*source, name, fileStamp(folder / name).value_or(FileStamp{})};
}

}  // namespace

Result<ImageId> addImageFile(Project& project, const fs::path& file) {
    const fs::path real = realPath(file);
    const auto known = placeOf(project, real);
    if (!known)
        return failureOf(known);
    const auto place = *known ? Result<Place>(**known) : copyIntoProject(project, real);
    if (!place)
        return failureOf(place);
    ImageRecord record;
    record.source = place->source;
    record.path = textFromPath(place->inside);
    record.fileBytes = place->stamp.bytes;
    record.modifiedMs = place->stamp.modifiedMs;
    const auto ids = project.images().add({&record, 1});
    if (!ids)
        return failureOf(ids);
    const auto stored = project.images().get(ids->front());
    if (!stored)
        return failureOf(stored);
    if (stored->part == Part::Test) {
        return failure(ErrorCode::InvalidArgument, "This image is kept for checking.",
                       "It takes no label: the model must not learn from it.");
    }
    return stored->id;
}

Result<ImageId> addLabelledFile(Project& project, const fs::path& file, ClassId classId) {
    const auto classes = project.classes().all();
    if (!classes)
        return failureOf(classes);
    const auto found = std::ranges::find(*classes, classId, &ClassRecord::id);
    if (found == classes->end())
        return failure(ErrorCode::NotFound, "This class is no longer there.");
    const auto image = addImageFile(project, file);
    if (!image)
        return image;
    Label label;
    label.classId = classId;
    label.whenMs = nowMs();
    ProjectEdit edit;
    edit.labels.push_back({*image, std::nullopt, label});
    const auto done = project.edits().perform({EditKind::Label, found->name, {}}, std::move(edit));
    if (!done)
        return failureOf(done);
    return image;
}

}  // namespace seedling
