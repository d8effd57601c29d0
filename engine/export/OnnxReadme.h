#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/export/ExportReport.h"

namespace seedling {

/// What a reader of a folder with ONNX models must know of them.
struct OnnxReadmeFacts {
    std::string network;
    int side = 0;  ///< Pixels that the model works at inside.
    std::vector<std::string> classes;
    std::optional<QuantisationReport> quantisation;  ///< Where numbers have 8 bits.
};

/// Its README.md: input, output, classes, what 8-bit numbers cost, and examples in Python and C++.
std::string onnxReadme(const OnnxReadmeFacts& facts);

}  // namespace seedling
