#include "app/cli/ManualText.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/protocol/ManPage.h"
#include "engine/protocol/OptionTable.h"

namespace seedling::cli {
namespace {

/// Help is the same for every command, and said once, of the program.
bool isHelp(const OptionText& option) {
    return option.names.back() == "--help";
}

void addNotes(ManPage& page, const CommandText& command) {
    for (const NotePart& note : command.notes) {
        if (note.isExample) {
            page.example(note.text);
        } else {
            page.paragraph(note.text);
        }
    }
}

void addCommand(ManPage& page, const CommandText& command) {
    page.subsection(command.usage()).paragraph(command.help + ".");
    for (const OptionText& argument : command.arguments) {
        page.entry(termOf(argument), meaningOf(argument));
    }
    for (const OptionText& option : command.options) {
        if (!isHelp(option)) {
            page.entry(termOf(option), meaningOf(option));
        }
    }
    addNotes(page, command);
    for (const CommandText& part : command.commands) {
        addCommand(page, part);
    }
}

void addTrainingOptions(ManPage& page) {
    page.section("OPTIONS OF TRAINING").paragraph("For `--set KEY=VALUE`. The presets are:");
    for (const std::string& preset : presetNames()) {
        page.entry(preset, presetHelp(preset));
    }
    const TrainConfig defaults;
    std::string group;
    for (const OptionSpec& option : trainOptions()) {
        if (option.group != group) {
            group = option.group;
            page.subsection(group);
        }
        page.entry(option.key + "=" + seedling::optionText(defaults, option),
                   fmt::format("{} ({})", option.help, optionValues(option)));
    }
}

std::string listOf(const std::vector<OptionText>& options) {
    std::string text;
    for (const OptionText& option : options) {
        if (!isHelp(option)) {
            text += fmt::format("- `{}`: {}\n", termOf(option), meaningOf(option));
        }
    }
    return text.empty() ? text : text + "\n";
}

std::string notesMarkdown(const CommandText& command) {
    std::string text;
    for (const NotePart& note : command.notes) {
        text += note.isExample ? fmt::format("```\n{}\n```\n\n", note.text) : note.text + "\n\n";
    }
    return text;
}

std::string commandMarkdown(const CommandText& command) {
    const std::string title = command.path.substr(command.path.find(' ') + 1);
    std::string text =
        fmt::format("### {}\n\n{}.\n\n```\n{}\n```\n\n", title, command.help, command.usage());
    text += listOf(command.arguments) + listOf(command.options) + notesMarkdown(command);
    for (const CommandText& part : command.commands) {
        text += commandMarkdown(part);
    }
    return text;
}

/// Headings one level deeper.
std::string lowered(const std::string& markdown) {
    std::string text;
    bool isAtStart = true;
    for (const char c : markdown) {
        if (isAtStart && c == '#') {
            text += '#';
        }
        isAtStart = c == '\n';
        text += c;
    }
    return text;
}

}  // namespace

std::string termOf(const OptionText& option) {
    const std::string names = fmt::format("{}", fmt::join(option.names, ", "));
    // The word for a positional argument is its name already.
    const bool isPositional = !option.names.front().starts_with('-');
    return option.isFlag() || isPositional ? names : names + " " + option.value;
}

std::string meaningOf(const OptionText& option) {
    const auto says = [&](const std::string& words) {
        return option.help.find(words) != std::string::npos;
    };
    std::vector<std::string> notes;
    if (!option.isSetting() && !option.choices.empty() && !says(option.choices.back())) {
        notes.push_back(fmt::format("{}", fmt::join(option.choices, ", ")));
    }
    if (!option.allowed.empty()) {
        notes.push_back(option.allowed);
    }
    if (!option.usual.empty()) {
        notes.push_back("usually " + option.usual);
    }
    const bool isPositional = !option.names.front().starts_with('-');
    if (option.isRequired && !isPositional) {
        notes.emplace_back("must be given");
    }
    if (option.repeats && !isPositional && !says("repeated")) {
        notes.emplace_back("may be repeated");
    }
    // Sentences of the option table end with a stop already.
    const bool hasStop = option.help.ends_with('.');
    const std::string sentence =
        hasStop ? option.help.substr(0, option.help.size() - 1) : option.help;
    return notes.empty() ? sentence + "."
                         : fmt::format("{} ({}).", sentence, fmt::join(notes, "; "));
}

std::string manualPage(const CommandText& program) {
    ManPage page(program.name, SEEDLING_VERSION, "learn image classes from a few labels");
    page.section("SYNOPSIS").paragraph("`" + program.usage() + "`");
    page.section("DESCRIPTION").paragraph(program.help);
    addNotes(page, program);
    page.section("OPTIONS");
    for (const OptionText& option : program.options) {
        page.entry(termOf(option), meaningOf(option));
    }
    page.section("COMMANDS");
    for (const CommandText& command : program.commands) {
        addCommand(page, command);
    }
    addTrainingOptions(page);
    page.section("EXIT STATUS");
    page.entry("0", "It is done.").entry("1", "It failed.").entry("2", "The arguments are wrong.");
    page.entry("130", "It was stopped.");
    page.section("SEE ALSO").paragraph("`seedling`(1)");
    return page.text();
}

std::string manualMarkdown(const CommandText& program) {
    std::string text = fmt::format(
        "# The command line\n\n{}\n\n```\n{}\n```\n\n{}"
        "This page is what `seedling-cli manual --format markdown` prints.\n\n## Commands\n\n",
        program.help, program.usage(), notesMarkdown(program));
    for (const CommandText& command : program.commands) {
        text += fmt::format("- [`{}`](#{}): {}\n", command.name, command.name, command.help);
    }
    text += "\n";
    for (const CommandText& command : program.commands) {
        text += commandMarkdown(command);
    }
    return text + lowered(optionsMarkdown());
}

}  // namespace seedling::cli
