#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"

namespace seedling {

/// What to do with the labels that a source knows.
enum class SourceLabels {
    Use,  ///< They become labels (author: import) of the train part; hidden truth of the test part.
    Hide,    ///< They become hidden truth: a benchmark project, see revealLabels.
    Ignore,  ///< They are not read.
};

struct ImportOptions {
    SourceLabels labels = SourceLabels::Use;
    bool asTest = false;  ///< Every image becomes part of the test part.
};

struct ImportReport {
    std::int64_t images = 0;  ///< Images of the source now in the project, test part included.
    std::int64_t added = 0;   ///< Of these, new.
    std::int64_t moved = 0;   ///< Known ones that were found under another path (followMovedFiles).
    std::int64_t testImages = 0;
    std::int64_t labelled = 0;  ///< Labels written.
    std::int64_t classes = 0;   ///< Classes of the project afterwards.
};

/// Lists the source at `location` and adds its images, classes and labels to the project; decodes
/// nothing. Importing the same source again adds what is new and never touches a person's label.
/// progress: called with the number found so far; false cancels (nothing is then added).
/// Errors: as openSource and ImageSource::list, NotEnoughImages (no image found: says what was
/// looked for).
Result<ImportReport> importSource(Project& project, const std::string& location,
                                  const ImportOptions& options,
                                  const std::function<bool(std::int64_t found)>& progress);

/// The same for a source that is open already. location: as it shall be stored, see
/// storedLocation.
Result<ImportReport> importSource(Project& project, const ImageSource& source,
                                  const std::string& location, const ImportOptions& options,
                                  const std::function<bool(std::int64_t found)>& progress);

/// Imports a source of the project once more, as it was imported before: what is new is added, what
/// was moved is found again. Errors: as importSource; NotFound (no such source).
Result<ImportReport> refreshSource(Project& project, SourceId source,
                                   const std::function<bool(std::int64_t found)>& progress);

/// How a project writes down where a source lies: relative to the project file for what lies in its
/// folder, so that both can be moved together, else absolute. "sample:SEED" stays as it is.
std::string storedLocation(const Project& project, const std::string& location);

/// Turns hidden truth of train images into labels: `perClass` images of each class, drawn by seed.
/// Images that are labelled already count. Returns the number of labels written. Errors: NotFound
/// (no hidden truth), NotEnoughImages (a class has fewer).
Result<std::int64_t> revealLabels(Project& project, int perClass, std::uint64_t seed);

/// The same for `count` images in all, drawn alike from those without a label, whatever their
/// class.
Result<std::int64_t> revealAny(Project& project, int count, std::uint64_t seed);

/// Turns the hidden truth of the images named in a text file, one a line (as ImageNames finds
/// them), into labels, so that a published choice of labels can be repeated. Returns the number of
/// labels written. Errors: NotFound (no such file, or an image without hidden truth),
/// InvalidArgument (an image that is not in the project, with the line number).
Result<std::int64_t> revealListed(Project& project, const std::filesystem::path& list);

struct LabelImport {
    std::int64_t written = 0;        ///< Labels that are new or different now.
    std::int64_t unknownImages = 0;  ///< Named by the file, but not in the project (JSON only).
    std::int64_t unclear = 0;        ///< Images to which the file gives several classes.
};

/// Takes over the labels of a CSV, COCO or Label Studio file, see readLabelFile. What the file says
/// replaces earlier labels; classes that are missing are added; all or nothing is stored, as one
/// edit that can be undone. Images are found as ImageNames says. Errors: those of readLabelFile,
/// InvalidArgument (an image of a CSV file that is not in the project, with the line number),
/// NotFound (no image of the project is named).
Result<LabelImport> importLabels(Project& project, const std::filesystem::path& file);

}  // namespace seedling
