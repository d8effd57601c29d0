#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"
#include "datasets/select/ImageMap.h"

namespace seedling {

struct MapRequest {
    /// None: the best that the project has, which is its run in use, or else its start without
    /// labels, or else looks.
    std::optional<ImageMap::Origin> origin;
    int threads = 1;
    std::function<void(const std::string& activity)> tell;
    std::function<bool(std::int64_t done, std::int64_t total)> carryOn;  ///< See MapSettings.
};

/// The map of a project's training images, from its data folder where that one is still true and
/// covers all readable images, else made and kept there. Errors: NotFound (no such run or start),
/// NotEnoughImages (none is readable), Cancelled, DiskFull, PermissionDenied, Io, OutOfMemory,
/// Internal.
Result<std::shared_ptr<const ImageMap>> projectMap(Project& project, const MapRequest& request);

}  // namespace seedling
