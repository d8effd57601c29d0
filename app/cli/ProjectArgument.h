#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <memory>
#include <string>

#include "datasets/project/Project.h"

namespace seedling::cli {

/// Declares the positional argument PROJECT.
void addProjectArgument(CLI::App& command, std::string& project);
/// Declares `--run ID`; 0 stands for the run in use.
void addRunOption(CLI::App& command, std::int64_t& run);

/// The project file meant by what was typed: ".seedling" is added where it was left out.
std::filesystem::path projectFile(const std::string& typed);

/// Opens the project. Errors: as Project::open.
Result<std::unique_ptr<Project>> openProject(const std::string& typed);

/// The run of that id, or the one in use when it is 0. Errors: NotFound.
Result<RunRecord> chooseRun(Project& project, std::int64_t run);

}  // namespace seedling::cli
