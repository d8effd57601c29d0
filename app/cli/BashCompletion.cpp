#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/cli/CompletionText.h"
#include "engine/protocol/OptionTable.h"

namespace seedling::cli {
namespace {

// Bash breaks words at "=", so that the value in --set KEY=VALUE is a word of its own.
constexpr const char* kHead =
    R"(# Completion of seedling-cli for bash, made by: seedling-cli completion bash
_seedling_cli() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local command='' words='' files='' i
    if [[ $current == '=' ]]; then
        current=''
    elif [[ $previous == '=' ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        case "$command:${COMP_WORDS[i]}" in
)";

constexpr const char* kMiddle = R"(                command=${command:+$command }${COMP_WORDS[i]} ;;
        esac
    done
    case "$command:$previous" in
)";

constexpr const char* kTail = R"(    esac
    if [[ -n $files ]]; then
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
    else
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    fi
}
complete -F _seedling_cli seedling-cli
)";

/// "train" of "seedling-cli train"; "" of the program itself.
std::string keyOf(const CommandText& command) {
    const std::size_t space = command.path.find(' ');
    return space == std::string::npos ? std::string() : command.path.substr(space + 1);
}

/// Patterns by which a command is recognised: where one is, and the word that leads deeper.
void collectPatterns(const CommandText& command, std::vector<std::string>& patterns) {
    for (const CommandText& part : command.commands) {
        patterns.push_back(fmt::format("'{}:{}'", keyOf(command), part.name));
        collectPatterns(part, patterns);
    }
}

std::string valueBranch(const std::string& key, const OptionText& option) {
    std::vector<std::string> patterns;
    for (const std::string& name : option.names) {
        patterns.push_back(fmt::format("'{}:{}'", key, name));
    }
    std::string action = option.isText() ? "files=1" : ":";
    if (option.isSetting()) {
        action = fmt::format("words='{}='; compopt -o nospace 2>/dev/null",
                             fmt::join(option.choices, "= "));
    } else if (!option.choices.empty()) {
        action = fmt::format("words='{}'", fmt::join(option.choices, " "));
    }
    return fmt::format("        {}) {} ;;\n", fmt::join(patterns, " | "), action);
}

/// After an option its values.
std::string valueBranches(const CommandText& command) {
    std::string text;
    for (const OptionText& option : command.options) {
        if (!option.isFlag()) {
            text += valueBranch(keyOf(command), option);
        }
    }
    for (const CommandText& part : command.commands) {
        text += valueBranches(part);
    }
    return text;
}

/// After KEY= the values of that option of training.
std::string settingBranches() {
    std::string text;
    for (const OptionSpec& option : trainOptions()) {
        if (!option.choices.empty()) {
            text += fmt::format("        *':{}') words='{}' ;;\n", option.key,
                                fmt::join(option.choices, " "));
        }
    }
    return text;
}

/// Elsewhere what the command takes.
std::string wordBranches(const CommandText& command) {
    std::vector<std::string> names;
    for (const OptionText& option : command.options) {
        names.insert(names.end(), option.names.begin(), option.names.end());
    }
    std::vector<std::string> parts;
    for (const CommandText& part : command.commands) {
        parts.push_back(part.name);
    }
    std::string text = fmt::format("                '{}:-'*) words='{}' ;;\n", keyOf(command),
                                   fmt::join(names, " "));
    text += parts.empty() ? fmt::format("                '{}:'*) files=1 ;;\n", keyOf(command))
                          : fmt::format("                '{}:'*) words='{}' ;;\n", keyOf(command),
                                        fmt::join(parts, " "));
    for (const CommandText& part : command.commands) {
        text += wordBranches(part);
    }
    return text;
}

}  // namespace

std::string bashCompletion(const CommandText& program) {
    std::vector<std::string> patterns;
    collectPatterns(program, patterns);
    std::string text = kHead;
    text += fmt::format("            {})\n", fmt::join(patterns, " | "));
    text += kMiddle + valueBranches(program) + settingBranches();
    text += "        *)\n            case \"$command:$current\" in\n";
    return text + wordBranches(program) + "            esac ;;\n" + kTail;
}

}  // namespace seedling::cli
