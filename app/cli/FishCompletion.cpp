#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string_view>

#include "app/cli/CompletionText.h"

namespace seedling::cli {
namespace {

std::string inQuotes(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '\'' || c == '\\') {
            result += '\\';
        }
        result += c;
    }
    return result;
}

std::string namesOf(const std::vector<CommandText>& commands) {
    std::string names;
    for (const CommandText& command : commands) {
        names += (names.empty() ? "" : " ") + command.name;
    }
    return names;
}

std::string optionLine(const std::string& begin, const OptionText& option) {
    std::string line = begin;
    for (const std::string& name : option.names) {
        line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    }
    if (option.isSetting()) {
        line += fmt::format(" -x -a '{}='", fmt::join(option.choices, "= "));
    } else if (!option.choices.empty()) {
        line += fmt::format(" -x -a '{}'", fmt::join(option.choices, " "));
    } else if (!option.isFlag()) {
        line += option.isText() ? " -r -F" : " -x";
    }
    return line + fmt::format(" -d '{}'\n", inQuotes(option.help));
}

/// where: under which condition one is inside the command; "" at the start.
std::string linesOf(const CommandText& command, const std::string& where) {
    const std::string begin = fmt::format("complete -c seedling-cli -n '{}'", where);
    std::string text;
    for (const OptionText& option : command.options) {
        text += optionLine(begin, option);
    }
    if (command.commands.empty()) {
        return text + begin + " -F\n";
    }
    for (const CommandText& part : command.commands) {
        text += fmt::format("{} -a {} -d '{}'\n", begin, part.name, inQuotes(part.help));
    }
    return text;
}

std::string branchesOf(const CommandText& command, const std::string& inside) {
    std::string text;
    for (const CommandText& part : command.commands) {
        const std::string here = inside + "__fish_seen_subcommand_from " + part.name;
        const bool isLeaf = part.commands.empty();
        text += linesOf(part, isLeaf ? here
                                     : here + "; and not __fish_seen_subcommand_from " +
                                           namesOf(part.commands));
        text += branchesOf(part, here + "; and ");
    }
    return text;
}

}  // namespace

std::string fishCompletion(const CommandText& program) {
    return "# Completion of seedling-cli for fish, made by: seedling-cli completion fish\n"
           "complete -c seedling-cli -f\n" +
           linesOf(program, "__fish_use_subcommand") + branchesOf(program, {});
}

}  // namespace seedling::cli
