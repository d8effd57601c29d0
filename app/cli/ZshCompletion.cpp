#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string_view>

#include "app/cli/CompletionText.h"

namespace seedling::cli {
namespace {

/// "_seedling_cli_bench_step"
std::string functionOf(const CommandText& command) {
    std::string name = "_" + command.path;
    for (char& c : name) {
        c = c == ' ' || c == '-' ? '_' : c;
    }
    return name;
}

/// Inside 'single quotes', where brackets and colons mean something to _arguments.
std::string inQuotes(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '\'') {
            result += "'\\''";
            continue;
        }
        if (c == '[' || c == ']' || c == ':' || c == '\\') {
            result += '\\';
        }
        result += c;
    }
    return result;
}

std::string actionOf(const OptionText& option) {
    if (option.isSetting()) {
        return fmt::format(":KEY=VALUE:compadd -S= -- {}", fmt::join(option.choices, " "));
    }
    if (!option.choices.empty()) {
        return fmt::format(":{}:({})", option.value, fmt::join(option.choices, " "));
    }
    return fmt::format(":{}:{}", option.value, option.isText() ? "_files" : "");
}

std::string optionLines(const OptionText& option) {
    std::string text;
    for (const std::string& name : option.names) {
        const std::string others =
            option.repeats ? "*" : fmt::format("({})", fmt::join(option.names, " "));
        const bool isLong = name.starts_with("--");
        text += fmt::format(" \\\n        '{}{}{}[{}]{}'", others, name,
                            option.isFlag() || !isLong ? "" : "=", inQuotes(option.help),
                            option.isFlag() ? "" : actionOf(option));
    }
    return text;
}

/// The words that lead deeper, and then what those commands take.
std::string deeper(const CommandText& command) {
    std::string text =
        " \\\n        '1:command:->command' '*::argument:->argument'\n    case $state in\n"
        "    command)\n        local -a commands\n        commands=(\n";
    for (const CommandText& part : command.commands) {
        text += fmt::format("            '{}:{}'\n", part.name, inQuotes(part.help));
    }
    text +=
        "        )\n        _describe command commands\n        ;;\n    argument)\n"
        "        case $line[1] in\n";
    for (const CommandText& part : command.commands) {
        text += fmt::format("        {}) {} ;;\n", part.name, functionOf(part));
    }
    return text + "        esac\n        ;;\n    esac\n}\n";
}

std::string functionText(const CommandText& command) {
    std::string text;
    for (const CommandText& part : command.commands) {
        text += functionText(part);
    }
    text += functionOf(command) +
            "() {\n    local curcontext=$curcontext state line\n"
            "    typeset -A opt_args\n    _arguments -C";
    for (const OptionText& option : command.options) {
        text += optionLines(option);
    }
    if (!command.commands.empty()) {
        return text + deeper(command);
    }
    for (const OptionText& argument : command.arguments) {
        text += fmt::format(" \\\n        '{}:{}:_files'", argument.repeats ? "*" : "",
                            argument.names.front());
    }
    return text + "\n}\n";
}

}  // namespace

std::string zshCompletion(const CommandText& program) {
    return "#compdef seedling-cli\n"
           "# Completion of seedling-cli for zsh, made by: seedling-cli completion zsh\n" +
           functionText(program) + functionOf(program) + " \"$@\"\n";
}

}  // namespace seedling::cli
