#pragma once

#include <filesystem>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"
#include "engine/export/CProgram.h"
#include "engine/export/ExportReport.h"

namespace seedling {

/// More bytes of numbers are not written as C: what runs C without an operating system has no room
/// for them, and a compiler needs a hundred times the memory.
inline constexpr std::int64_t kMostCBytes = 8'000'000;

/// Writes a run's model as a folder with seedling_model.h, example.c and what all exports have. The
/// steps are run with the functions that are written, and compared with the run's own model on up
/// to 64 images of the project, before success is reported; on a mismatch nothing is left behind.
/// Weights of 8 bits may move a probability by 0.05. Errors: as exportTorchScript; TooLarge (more
/// than kMostCBytes), Unsupported (the network).
Result<ExportReport> exportCHeader(Project& project, RunId run, CWeights weights,
                                   const std::filesystem::path& folder, int threads);

}  // namespace seedling
