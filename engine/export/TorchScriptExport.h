#pragma once

#include <filesystem>

#include "datasets/project/Project.h"
#include "engine/export/ExportReport.h"

namespace seedling {

/// Writes a run's model as a TorchScript folder: 8-bit RGB pixels [N, 3, H, W] of any size in,
/// probabilities [N, C] out, preprocessing inside. The file is loaded again and compared with the
/// run's own model on up to 64 images of the project, from the decoded file on, before success is
/// reported; on a mismatch nothing is left behind. Errors: NotFound (run or checkpoint),
/// InvalidArgument (folder exists and is not an export), DiskFull, Internal.
Result<ExportReport> exportTorchScript(Project& project, RunId run,
                                       const std::filesystem::path& folder, int threads);

}  // namespace seedling
