#pragma once

#include <QString>
#include <memory>
#include <vector>

#include "ui/bridge/ProjectModel.h"
#include "ui/map/MapLegend.h"
#include "ui/map/MapMark.h"

/// What the window knows of the points of a map. GUI thread only.
namespace seedling {

/// The row of the project for each item of a map; -1 for an image that is no longer there.
/// images: ids by row, ascending.
[[nodiscard]] std::vector<int> rowsOfMap(const ImageMap& map, const std::vector<ImageId>& images);

/// "Drawn from the network of run 3, 1,650 images."
[[nodiscard]] QString originText(const ImageMap& map);

/// Whether there is any answer that points could be coloured by.
[[nodiscard]] bool hasAnswers(const ProjectModel& project);

/// What each point is drawn as, and what that means.
struct MapMeaning {
    std::vector<MapMark> marks;  ///< One a point.
    std::vector<MapLegend::Row> legend;
};
/// rows: of the project, by point. answers: whether images without a label have the colour of what
/// the model (or instant classification) takes them for.
[[nodiscard]] MapMeaning meaningOf(const ProjectModel& project, const std::vector<int>& rows,
                                   bool answers);

}  // namespace seedling
