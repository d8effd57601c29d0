#pragma once

#include <filesystem>
#include <functional>

#include "datasets/base/Result.h"
#include "engine/export/ExportReport.h"

namespace seedling {

/// Writes an ONNX export (model-fixed.onnx, model.json, labels.txt) as a folder that does not exist
/// yet.
using ModelWriter = std::function<Result<ExportReport>(const std::filesystem::path& folder)>;

/// Writes a web page that classifies images and what the camera sees, in the browser and without a
/// network: index.html, page/ (its scripts), model/ (as writeModel leaves it), runtime/ (copied
/// from `runtime`, see WebRuntime.h) and README.md with how to serve it. The folder appears whole
/// or not at all. Result: what writeModel reports, with the page's folder and the bytes of all in
/// it. Errors: NotFound (a file of the runtime), InvalidArgument (folder exists and is not such a
/// page), DiskFull, Internal (the model came without what the page reads), and those of writeModel.
Result<ExportReport> exportWebPage(const std::filesystem::path& folder,
                                   const std::filesystem::path& runtime,
                                   const ModelWriter& writeModel);

}  // namespace seedling
