#pragma once

#include <cstdint>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"
#include "datasets/source/ImageSource.h"

namespace seedling {

/// Finds images again whose file was moved or renamed inside its source: where a file of the
/// project is no longer listed, and one that is new has its size and its content (or, where it was
/// never read, its size and time, and its name if others have those too), the image goes on under
/// the new path, with its label and all that is known of it. Reads only new files of such a size.
/// Returns the number found. Errors: those of the project file.
Result<std::int64_t> followMovedFiles(Project& project, const ImageSource& source, SourceId id,
                                      const SourceListing& listing);

}  // namespace seedling
