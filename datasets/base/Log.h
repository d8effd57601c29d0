#pragma once

#include <filesystem>
#include <memory>

#include "datasets/base/Result.h"

namespace spdlog {
class logger;
}

namespace seedling {

using Logger = std::shared_ptr<spdlog::logger>;

/// The log of the whole process: time, level and text to standard error (standard output belongs to
/// results and events). Include <spdlog/spdlog.h> to write to it. Any thread.
Logger processLog();

/// From now on the process log goes to this file as well (appended). Errors: PermissionDenied,
/// NotFound, Io.
Status logToFileToo(const std::filesystem::path& file);

}  // namespace seedling
