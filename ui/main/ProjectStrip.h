#pragma once

#include "ui/gallery/ThumbnailLoader.h"
#include "ui/main/RecentProjects.h"

namespace seedling {

/// What the welcome page will say about a project.
[[nodiscard]] RecentProject summaryOf(const ProjectModel& project);

/// Four photos of a project side by side, of as many classes as possible, from thumbnails that are
/// in memory; null when there are none yet. Starts no decoding.
[[nodiscard]] QImage photoStrip(const ProjectModel& project, const ThumbnailLoader& thumbnails);

}  // namespace seedling
