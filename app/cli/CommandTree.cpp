#include "app/cli/CommandTree.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <string_view>

#include "engine/protocol/OptionTable.h"

namespace seedling::cli {
namespace {

std::string valueName(std::string_view type) {
    if (type == "INT" || type == "UINT") {
        return "N";
    }
    return type == "FLOAT" ? "NUMBER" : "TEXT";
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);) {
        parts.push_back(part);
    }
    return parts;
}

/// What the parser's checks say of themselves: "{a,b}", "INT in [1 - 9]", "POSITIVE".
void readCheck(const std::string& check, OptionText& text) {
    if (check.size() > 2 && check.front() == '{' && check.back() == '}') {
        text.choices = split(check.substr(1, check.size() - 2), ',');
        return;
    }
    if (check == "POSITIVE") {
        text.allowed = text.value == "N" ? "1 or more" : "above 0";
        return;
    }
    if (check == "NONNEGATIVE") {
        text.allowed = "0 or more";
        return;
    }
    const std::size_t open = check.find('[');
    const std::size_t dash = check.find(" - ", open == std::string::npos ? 0 : open);
    const std::size_t close = check.rfind(']');
    if (open < dash && dash < close && close != std::string::npos) {
        text.allowed = check.substr(open + 1, dash - open - 1) + " to " +
                       check.substr(dash + 3, close - dash - 3);
    }
}

bool takesMany(const CLI::Option& option) {
    return option.get_items_expected_max() >= CLI::detail::expected_max_vector_size ||
           option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll;
}

OptionText readOption(const CLI::Option& option) {
    OptionText text;
    if (option.get_positional()) {
        text.names.push_back(option.get_name(true));
    } else {
        for (const std::string& name : option.get_snames()) {
            text.names.push_back("-" + name);
        }
        for (const std::string& name : option.get_lnames()) {
            text.names.push_back("--" + name);
        }
    }
    text.help = option.get_description();
    text.isRequired = option.get_required();
    if (option.get_items_expected_max() == 0) {
        return text;
    }
    const std::string type = option.get_type_name();
    const std::size_t colon = type.find(':');
    text.value = valueName(type.substr(0, colon));
    if (colon != std::string::npos) {
        readCheck(type.substr(colon + 1), text);
    }
    text.usual = option.get_default_str();
    text.repeats = takesMany(option);
    return text;
}

/// Those of a group of options belong to the command itself.
void readOptions(const CLI::App& app, CommandText& command) {
    for (const CLI::Option* option : app.get_options()) {
        if (!option->get_group().empty()) {
            (option->get_positional() ? command.arguments : command.options)
                .push_back(readOption(*option));
        }
    }
    for (const CLI::App* part : app.get_subcommands({})) {
        if (part->get_name().empty()) {
            readOptions(*part, command);
        }
    }
}

/// Options with a name of the option table have its values, and --set has all of its keys.
void takeFromTable(CommandText& command) {
    const auto setting = std::ranges::find_if(
        command.options, [](const OptionText& option) { return option.names.front() == "--set"; });
    if (setting == command.options.end()) {
        return;
    }
    setting->value = "KEY=VALUE";
    for (const OptionSpec& option : trainOptions()) {
        setting->choices.push_back(option.key);
    }
    for (OptionText& option : command.options) {
        const OptionSpec* spec = findOption(option.names.back().substr(2));
        if (spec != nullptr && option.isText()) {
            option.choices = spec->choices;
            const bool isNumber = spec->choices.empty() && spec->minimum.has_value();
            option.value = isNumber ? "NUMBER" : option.value;
        }
    }
}

/// Lines that are indented are to be typed; the others make sentences.
std::vector<NotePart> notesOf(const std::string& footer) {
    std::vector<NotePart> notes;
    bool isOpen = false;
    for (const std::string& line : split(footer, '\n')) {
        const bool isExample = line.starts_with("  ");
        if (line.empty()) {
            isOpen = false;
        } else if (isOpen && notes.back().isExample == isExample) {
            notes.back().text += (isExample ? "\n" : " ") + line.substr(isExample ? 2 : 0);
        } else {
            notes.push_back({isExample, line.substr(isExample ? 2 : 0)});
            isOpen = true;
        }
    }
    return notes;
}

CommandText readCommand(const CLI::App& app, const std::string& above) {
    CommandText command;
    command.name = app.get_name();
    command.path = above + command.name;
    command.help = app.get_description();
    readOptions(app, command);
    takeFromTable(command);
    // A command without notes of its own would repeat those of the program.
    const CLI::App* parent = app.get_parent();
    if (parent == nullptr || parent->get_footer() != app.get_footer()) {
        command.notes = notesOf(app.get_footer());
    }
    for (const CLI::App* part : app.get_subcommands({})) {
        if (!part->get_name().empty() && !part->get_group().empty()) {
            command.commands.push_back(readCommand(*part, command.path + " "));
        }
    }
    return command;
}

}  // namespace

std::string CommandText::usage() const {
    std::string text = path + (options.empty() ? "" : " [OPTIONS]");
    for (const OptionText& argument : arguments) {
        const std::string word = argument.names.front() + (argument.repeats ? "..." : "");
        text += argument.isRequired ? " " + word : fmt::format(" [{}]", word);
    }
    return text + (commands.empty() ? "" : " COMMAND");
}

CommandText commandTree(const CLI::App& app) {
    return readCommand(app, {});
}

}  // namespace seedling::cli
