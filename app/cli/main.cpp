#include <CLI/CLI.hpp>
#include <exception>
#include <sstream>
#include <string>

#include "app/cli/Command.h"
#include "app/cli/Console.h"
#include "app/cli/PatientThreads.h"
#include "app/cli/Reporter.h"
#include "engine/profile/TensorMemory.h"
#include "engine/protocol/Event.h"

namespace {

using namespace seedling;
using namespace seedling::cli;

constexpr const char* kFooter =
    "A first job, from a folder of images to a model:\n"
    "  seedling-cli import leaves.seedling photos/\n"
    "  seedling-cli train leaves.seedling --minutes 10\n"
    "  seedling-cli export leaves.seedling --format torchscript --out model\n"
    "  seedling-cli predict model new-photos/ --out answers.csv\n"
    "Or watch all of it on the built-in sample: seedling-cli demo\n\n"
    "`seedling-cli COMMAND --help` says more. Exit codes: 0 done, 1 failed, 2 bad arguments,\n"
    "130 stopped.";

CommandList addCommands(CLI::App& app) {
    CommandList commands;
    addImportCommand(app, commands);
    addLabelCommand(app, commands);
    addSuggestCommand(app, commands);
    addStacksCommand(app, commands);
    addTrainCommand(app, commands);
    addWarmCommand(app, commands);
    addRunsCommand(app, commands);
    addEvaluateCommand(app, commands);
    addPredictCommand(app, commands);
    addExportCommand(app, commands);
    addChipCommand(app, commands);
    addReportCommand(app, commands);
    addMetersCommand(app, commands);
    addDevicesCommand(app, commands);
    addPretrainedCommand(app, commands);
    addOptionsCommand(app, commands);
    addBenchCommand(app, commands);
    addDemoCommand(app, commands);
    addManualCommand(app, commands);
    addCompletionCommand(app, commands);
    return commands;
}

bool wantsEvents(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        if (std::string(argv[i]) == "--events") {
            return true;
        }
    }
    return false;
}

/// Help and version are answers; everything else the parser says is a mistake of the caller's.
int endOfParsing(const CLI::App& app, const CLI::ParseError& parseError, bool events) {
    std::ostringstream out;
    std::ostringstream err;
    if (app.exit(parseError, out, err) == kExitDone) {
        Console::write(out.str());
        return kExitDone;
    }
    const Error error{ErrorCode::InvalidArgument, std::string(parseError.what()) + ".",
                      "See seedling-cli --help."};
    if (events) {
        Console::write(toJsonLine(FailedEvent{error}) + "\n");
    } else {
        printFailure(error);
    }
    return kExitBadArguments;
}

int runParsed(const CommandList& commands) {
    for (const cli::Command& command : commands) {
        if (command.app->parsed()) {
            return command.run();
        }
    }
    return kExitBadArguments;
}

}  // namespace

int main(int argc, char** argv) {
    letThreadsSleep(argv);
    Console::claim();
    TensorMemory::install();
    TensorMemory::keepFreedBlocks();
    CLI::App app("Seedling learns to tell classes of images apart from a few labels.",
                 "seedling-cli");
    app.set_version_flag("--version", "seedling-cli " SEEDLING_VERSION);
    app.require_subcommand(1);
    app.footer(kFooter);
    try {
        const CommandList commands = addCommands(app);
        try {
            app.parse(argc, argv);
        } catch (const CLI::ParseError& error) {
            return endOfParsing(app, error, wantsEvents(argc, argv));
        }
        return runParsed(commands);
    } catch (const std::exception& error) {
        // Every expected failure is a value; this is the net under libraries that throw elsewhere.
        const Error unforeseen{ErrorCode::Internal,
                               std::string("Something unforeseen: ") + error.what(),
                               "Please report it."};
        if (wantsEvents(argc, argv)) {
            Console::write(toJsonLine(FailedEvent{unforeseen}) + "\n");
        } else {
            printFailure(unforeseen);
        }
        return kExitFailed;
    }
}
