#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "datasets/base/Result.h"

namespace seedling {

/// A folder that appears whole or not at all: everything is written to a hidden folder beside it,
/// which takes its place on `commit` and is removed when that is never reached.
class ExportFolder {
public:
    /// ownFiles: files by which an older export is known that may be replaced; none: nothing may.
    /// Errors: InvalidArgument (something else is there already), PermissionDenied, DiskFull,
    /// NotFound (the folder around it), Io.
    static Result<ExportFolder> prepare(const std::filesystem::path& target,
                                        const std::vector<std::string>& ownFiles);

    ~ExportFolder();
    ExportFolder(ExportFolder&& other) noexcept;
    ExportFolder& operator=(ExportFolder&&) = delete;

    /// Where to write meanwhile.
    [[nodiscard]] const std::filesystem::path& staging() const { return m_staging; }

    /// Puts the folder in its place; an older export there is replaced. Errors: as prepare.
    Status commit();

private:
    ExportFolder(std::filesystem::path target, std::filesystem::path staging);

    std::filesystem::path m_target;
    std::filesystem::path m_staging;
};

}  // namespace seedling
