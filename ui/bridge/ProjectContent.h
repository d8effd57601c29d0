#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "datasets/project/Project.h"
#include "datasets/project/ProjectImages.h"
#include "ui/bridge/PredictionTable.h"
#include "ui/bridge/StackTable.h"

namespace seedling {

/// What an image is to whoever labels; each is one of these. Images of the test part are nothing
/// else.
enum class ImageKind : std::uint8_t {
    ToLabel,
    Labelled,
    Test,
    Unsure,
    Excluded,
    NoneOfThese,
    Unreadable,
};

/// How many images there are of each kind.
struct ImageCounts {
    int images = 0, toLabel = 0, labelled = 0, test = 0, unsure = 0, excluded = 0, noneOfThese = 0,
        unreadable = 0;

    /// Images that a run learns from without their label.
    [[nodiscard]] int learntFrom() const { return images - test - excluded - unreadable; }
};

/// All of a project that the window keeps in memory, as it was at one moment. A "row" is a place in
/// `images`. Plain values: read on any thread, then handed over.
struct ProjectContent {
    std::shared_ptr<ProjectImages> pixels;
    std::vector<ImageRecord> images;  ///< Ascending by id.
    std::shared_ptr<const std::vector<ImageId>> imageIds =
        std::make_shared<const std::vector<ImageId>>();
    std::vector<std::optional<Label>> labels;  ///< By row.
    std::vector<ImageKind> kinds;              ///< By row: what follows from image and label.
    std::vector<int> byName;                   ///< All rows, ordered by name.
    std::vector<int> byDate;                   ///< All rows, the newest first.
    /// Of the sources that images lie in, as the paths of images name them; "" is not among them.
    std::set<std::pair<SourceId, std::string>> folders;
    std::set<Veto> vetoes;
    StackTable stacks;
    std::vector<ClassRecord> classes;
    std::vector<RunRecord> runs;  ///< Oldest first.
    RunId shownRun;               ///< The one in use.
    std::shared_ptr<const PredictionTable> predictions = std::make_shared<const PredictionTable>();
    ImageCounts counts;
    std::unordered_map<ClassId, int> labelCounts;
    std::int64_t readMs = 0;       ///< When reading began.
    std::int64_t logPosition = 0;  ///< Changes of labels up to here are in it.

    /// -1 when it is not there.
    [[nodiscard]] int rowOf(ImageId image) const;
    void setLabel(int row, const std::optional<Label>& label);
    void setImage(int row, const ImageRecord& image);

private:
    friend Result<ProjectContent> readContent(Project& project);
    /// Tells what kind a row is of, and counts it.
    void enter(int row);
    /// Takes it out of the counts, before it changes.
    void leave(int row);
};

/// Errors: those of the project's file.
Result<ProjectContent> readContent(Project& project);

/// What a run has said about the images.
Result<std::shared_ptr<const PredictionTable>> readPredictions(Project& project, RunId run,
                                                               std::span<const ImageId> images);

}  // namespace seedling
