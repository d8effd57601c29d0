#pragma once

#include <filesystem>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"

namespace seedling {

/// Makes one image file part of a project. A file inside a folder of the project stays where it is;
/// any other is copied into the folder "added" of the project's data folder, so that the image
/// outlives the file, and a file whose content was added before is that image. Decodes nothing.
/// Errors: NotFound, PermissionDenied, DiskFull, Io, InvalidArgument (the image is kept for
/// checking). Thread rule: that of the project.
Result<ImageId> addImageFile(Project& project, const std::filesystem::path& file);

/// The same and gives it a label, as an edit that can be undone; the image then stays without a
/// label. Errors: those of addImageFile, NotFound (no such class).
Result<ImageId> addLabelledFile(Project& project, const std::filesystem::path& file,
                                ClassId classId);

}  // namespace seedling
