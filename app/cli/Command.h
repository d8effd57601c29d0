#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <vector>

namespace seedling::cli {

/// Exit codes, part of the contract with scripts and the window.
inline constexpr int kExitDone = 0;
inline constexpr int kExitFailed = 1;
inline constexpr int kExitBadArguments = 2;
inline constexpr int kExitStopped = 130;

/// One command of the program: its description for the parser and what it does once its arguments
/// are parsed. `run` returns an exit code.
struct Command {
    CLI::App* app = nullptr;
    std::function<int()> run;
};

using CommandList = std::vector<Command>;

// Each of these lies in a file of its own, named after the command.
void addImportCommand(CLI::App& app, CommandList& commands);
void addLabelCommand(CLI::App& app, CommandList& commands);
void addSuggestCommand(CLI::App& app, CommandList& commands);
void addStacksCommand(CLI::App& app, CommandList& commands);
void addTrainCommand(CLI::App& app, CommandList& commands);
void addWarmCommand(CLI::App& app, CommandList& commands);
void addRunsCommand(CLI::App& app, CommandList& commands);
void addEvaluateCommand(CLI::App& app, CommandList& commands);
void addPredictCommand(CLI::App& app, CommandList& commands);
void addExportCommand(CLI::App& app, CommandList& commands);
void addChipCommand(CLI::App& app, CommandList& commands);
void addReportCommand(CLI::App& app, CommandList& commands);
void addMetersCommand(CLI::App& app, CommandList& commands);
void addDevicesCommand(CLI::App& app, CommandList& commands);
void addPretrainedCommand(CLI::App& app, CommandList& commands);
void addOptionsCommand(CLI::App& app, CommandList& commands);
void addBenchCommand(CLI::App& app, CommandList& commands);
void addDemoCommand(CLI::App& app, CommandList& commands);
// Hidden, both in ManualCommand.cpp.
void addManualCommand(CLI::App& app, CommandList& commands);
void addCompletionCommand(CLI::App& app, CommandList& commands);

}  // namespace seedling::cli
