#pragma once

#include <CLI/CLI.hpp>

namespace seedling::cli {

/// Declares `--background`: the command gives way to every other program.
void addBackgroundFlag(CLI::App& command, bool& background);

/// From now on this process runs only where nothing else wants the processor; when the system
/// refuses, it stays as it is. Call it before any thread is made: threads inherit it.
void giveWay();

}  // namespace seedling::cli
