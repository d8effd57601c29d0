#pragma once

#include <filesystem>

#include "datasets/project/Project.h"
#include "engine/export/ExportReport.h"

namespace seedling {

/// What the numbers of an exported network are.
enum class OnnxNumbers { Float, Int8 };

/// Writes a run's model as a folder with model.onnx (8-bit RGB pixels [N, 3, H, W] of any size in,
/// probabilities [N, C] out, preprocessing inside), model-fixed.onnx (the same without resizing,
/// for readers whose shapes are all fixed), labels.txt and README.md with examples.
///
/// Before success is reported the files are read again and answer up to 64 images of the project,
/// from the decoded file on. Floats: model-fixed.onnx by OpenCV and model.onnx by OnnxEvaluation,
/// both against the run's own model. Int8: both files by OnnxEvaluation against the codes that were
/// measured, for OpenCV 4.6 knows no 8-bit numbers around a convolution; and what they cost in
/// accuracy against floats is in the report. On a mismatch nothing is left behind.
///
/// Errors: NotFound (run or checkpoint, or no image to check with), InvalidArgument (folder exists
/// and is not such an export), Unsupported (a network that cannot be written so), DiskFull,
/// Internal.
Result<ExportReport> exportOnnx(Project& project, RunId run, const std::filesystem::path& folder,
                                OnnxNumbers numbers, int threads);

}  // namespace seedling
