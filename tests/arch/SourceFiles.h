#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace seedling::test {

/// One file of ours.
struct SourceFile {
    std::string path;  ///< From the root of the project: "datasets/image/Image.h".
    std::vector<std::string> lines;

    [[nodiscard]] bool isHeader() const { return path.ends_with(".h"); }
};

/// Every .h and .cpp file below a folder of the project, in order of path.
std::vector<SourceFile> sourceFilesBelow(const std::string& folder);

/// What the #include lines before the first namespace name, without quotes or brackets. (Later ones
/// would stand in a text that the program writes.)
std::vector<std::string> includesOf(const SourceFile& file);

/// Whether `path` is `folder` or lies below it.
bool liesBelow(const std::string& path, const std::string& folder);

}  // namespace seedling::test
