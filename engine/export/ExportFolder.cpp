#include "engine/export/ExportFolder.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

bool isExport(const fs::path& folder, const std::vector<std::string>& ownFiles) {
    std::error_code ignored;
    return !ownFiles.empty() && std::ranges::all_of(ownFiles, [&](const std::string& name) {
        return fs::exists(folder / name, ignored);
    });
}

/// The path without a slash at its end, so that it has a name.
fs::path named(const fs::path& target) {
    return target.has_filename() ? target : target.parent_path();
}

fs::path besides(const fs::path& target, const char* purpose) {
    return target.parent_path() /
           fmt::format(".{}.{}-{}", target.filename().string(), purpose, ::getpid());
}

Status checkTarget(const fs::path& target, const std::vector<std::string>& ownFiles) {
    std::error_code ignored;
    if (!fs::exists(target, ignored) || isExport(target, ownFiles) ||
        (fs::is_directory(target, ignored) && fs::is_empty(target, ignored))) {
        return {};
    }
    return failure(ErrorCode::InvalidArgument,
                   fmt::format("'{}' exists already and is not an export that could be replaced.",
                               textFromPath(target)),
                   "Choose another name; nothing was changed.");
}

}  // namespace

ExportFolder::ExportFolder(fs::path target, fs::path staging)
    : m_target(std::move(target)), m_staging(std::move(staging)) {}

ExportFolder::ExportFolder(ExportFolder&& other) noexcept
    : m_target(std::move(other.m_target)), m_staging(std::exchange(other.m_staging, {})) {}

ExportFolder::~ExportFolder() {
    if (!m_staging.empty()) {
        std::error_code ignored;
        fs::remove_all(m_staging, ignored);
    }
}

Result<ExportFolder> ExportFolder::prepare(const fs::path& target,
                                           const std::vector<std::string>& ownFiles) {
    std::error_code error;
    const fs::path absolute = named(fs::absolute(target, error).lexically_normal());
    if (const Status status = checkTarget(absolute, ownFiles); !status) {
        return failureOf(status);
    }
    const fs::path staging = besides(absolute, "part");
    fs::remove_all(staging, error);
    if (!fs::create_directory(staging, error) || error) {
        return tl::make_unexpected(systemError(error.value(), "create", absolute));
    }
    return ExportFolder(absolute, staging);
}

Status ExportFolder::commit() {
    std::error_code error;
    const fs::path replaced = besides(m_target, "old");
    const bool replaces = fs::exists(m_target, error);
    if (replaces) {
        fs::rename(m_target, replaced, error);
        if (error) {
            return tl::make_unexpected(systemError(error.value(), "replace", m_target));
        }
    }
    fs::rename(m_staging, m_target, error);
    if (error) {
        std::error_code ignored;
        if (replaces) {
            fs::rename(replaced, m_target, ignored);
        }
        return tl::make_unexpected(systemError(error.value(), "create", m_target));
    }
    m_staging.clear();
    if (replaces) {
        fs::remove_all(replaced, error);
    }
    return {};
}

}  // namespace seedling
