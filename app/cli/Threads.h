#pragma once

#include <CLI/CLI.hpp>

namespace seedling::cli {

/// Declares `--threads`; 0 stands for all cores.
void addThreadsOption(CLI::App& command, int& threads);

/// The count that was asked for, or one for each core of this machine.
int threadsOf(int asked);

}  // namespace seedling::cli
