#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "datasets/base/Result.h"

namespace seedling {

/// What a file of labels says, whoever wrote it.
struct LabelFile {
    enum class Kind { Csv, Coco, LabelStudio };

    struct Entry {
        std::vector<std::string> names;  ///< What the image may be called, the likeliest first.
        std::string className;  ///< "?unsure", "?excluded", "?none": the other verdicts (CSV).
        int line = 0;           ///< Of a CSV file, from 1; else 0.
    };

    Kind kind = Kind::Csv;
    std::vector<Entry> entries;
    int unclear = 0;  ///< Images with several different classes; they are left out.
};

/// Reads labels of whole images from
/// - CSV lines `path,class`, with or without a header;
/// - COCO JSON: an image has the class that all its annotations have;
/// - Label Studio JSON, complete or short (JSON-MIN): choices; of several annotations of a task
/// that
///   all say the same. Prefixes that it puts before uploaded names are seen through.
/// Errors: NotFound, PermissionDenied, Io, Corrupt (what is wrong, with the line of a CSV file),
/// Unsupported (JSON that is neither). Any thread.
Result<LabelFile> readLabelFile(const std::filesystem::path& file);

}  // namespace seedling
