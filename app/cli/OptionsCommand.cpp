#include <fmt/format.h>

#include <memory>
#include <string>

#include "app/cli/Command.h"
#include "app/cli/Console.h"
#include "engine/protocol/OptionTable.h"

namespace seedling::cli {
namespace {

std::string allowedText(const OptionSpec& option) {
    if (!option.choices.empty()) {
        return fmt::format("{}", fmt::join(option.choices, " | "));
    }
    if (option.text == TextKind::File) {
        return "a file";
    }
    if (option.minimum && option.maximum) {
        return fmt::format("{} to {}", *option.minimum, *option.maximum);
    }
    if (option.minimum) {
        return fmt::format("{} or more", *option.minimum);
    }
    if (option.maximum) {
        return fmt::format("up to {}", *option.maximum);
    }
    return {};
}

std::string entryOf(const OptionSpec& option, const TrainConfig& defaults) {
    std::string text = fmt::format("  {} = {}", option.key, optionText(defaults, option));
    if (!option.unit.empty()) {
        text += " " + option.unit;
    }
    if (const std::string allowed = allowedText(option); !allowed.empty()) {
        text += "   (" + allowed + ")";
    }
    return text + "\n      " + option.help + "\n";
}

std::string optionsText() {
    std::string text = "Presets:\n";
    for (const std::string& preset : presetNames()) {
        text += fmt::format("  {:<10} {}\n", preset, presetHelp(preset));
    }
    const TrainConfig defaults;
    std::string group;
    for (const OptionSpec& option : trainOptions()) {
        if (option.group != group) {
            group = option.group;
            text += "\n" + group + ":\n";
        }
        text += entryOf(option, defaults);
    }
    return text;
}

}  // namespace

void addOptionsCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("options", "List the training options, for --set key=value");
    auto markdown = std::make_shared<bool>(false);
    command->add_flag("--markdown", *markdown, "As the table of the manual");
    commands.push_back({command, [markdown] {
                            Console::write(*markdown ? optionsMarkdown() : optionsText());
                            return kExitDone;
                        }});
}

}  // namespace seedling::cli
