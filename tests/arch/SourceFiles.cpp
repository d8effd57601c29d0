#include "tests/arch/SourceFiles.h"

#include <algorithm>
#include <fstream>
#include <regex>

#include "tests/support/Paths.h"

namespace seedling::test {

namespace {

SourceFile readSource(const std::filesystem::path& root, const std::filesystem::path& file) {
    SourceFile source{std::filesystem::relative(file, root).generic_string(), {}};
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        source.lines.push_back(line);
    }
    return source;
}

}  // namespace

std::vector<SourceFile> sourceFilesBelow(const std::string& folder) {
    const std::filesystem::path root = sourceFolder();
    std::vector<SourceFile> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
        const auto extension = entry.path().extension();
        if (entry.is_regular_file() && (extension == ".h" || extension == ".cpp")) {
            files.push_back(readSource(root, entry.path()));
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::vector<std::string> includesOf(const SourceFile& file) {
    static const std::regex kInclude(R"(^\s*#\s*include\s*["<]([^">]+)[">])");
    std::vector<std::string> includes;
    std::smatch match;
    for (const std::string& line : file.lines) {
        if (line.starts_with("namespace ")) {
            break;
        }
        if (std::regex_search(line, match, kInclude)) {
            includes.push_back(match[1]);
        }
    }
    return includes;
}

bool liesBelow(const std::string& path, const std::string& folder) {
    return path == folder || path.starts_with(folder + "/");
}

}  // namespace seedling::test
