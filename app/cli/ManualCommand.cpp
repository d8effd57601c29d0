#include <memory>
#include <string>

#include "app/cli/Command.h"
#include "app/cli/CompletionText.h"
#include "app/cli/Console.h"
#include "app/cli/ManualText.h"

namespace seedling::cli {

// Neither is listed among the commands: what they print is installed with the program.

void addManualCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("manual", "Print the manual of the command line");
    command->group("");
    auto format = std::make_shared<std::string>("markdown");
    command->add_option("--format", *format, "markdown, or man for the program of that name")
        ->check(CLI::IsMember({"man", "markdown"}));
    commands.push_back({command, [&app, format] {
                            const CommandText program = commandTree(app);
                            const bool written = Console::write(
                                *format == "man" ? manualPage(program) : manualMarkdown(program));
                            return written ? kExitDone : kExitFailed;
                        }});
}

void addCompletionCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("completion", "Print what makes a shell complete commands");
    command->group("");
    auto shell = std::make_shared<std::string>();
    command->add_option("SHELL", *shell, "bash, zsh or fish")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
    commands.push_back({command, [&app, shell] {
                            const CommandText program = commandTree(app);
                            const bool written =
                                Console::write(*shell == "bash"  ? bashCompletion(program)
                                               : *shell == "zsh" ? zshCompletion(program)
                                                                 : fishCompletion(program));
                            return written ? kExitDone : kExitFailed;
                        }});
}

}  // namespace seedling::cli
