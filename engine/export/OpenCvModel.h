#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "engine/eval/Predict.h"

namespace seedling {

/// An ONNX file for pictures of side x side pixels as OpenCV's own reader of networks answers with
/// it: another's code for the same file. Errors: Internal (it cannot be read there).
Result<std::unique_ptr<Predictor>> openWithOpenCv(const std::filesystem::path& file,
                                                  const std::vector<std::string>& classes,
                                                  int side);

/// "OpenCV 4.6.0"
std::string openCvVersion();

}  // namespace seedling
