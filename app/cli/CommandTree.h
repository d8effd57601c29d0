#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace seedling::cli {

/// An option or a positional argument, as the parser knows it.
struct OptionText {
    std::vector<std::string> names{};  ///< "-h", "--help"; the one name of a positional argument.
    std::string value{};    ///< What follows it: "N", "NUMBER", "TEXT", "KEY=VALUE"; "" for a flag.
    std::string help{};     ///< One sentence.
    std::string allowed{};  ///< "1 to 1024"; "" where nothing is said.
    std::string usual{};    ///< What it is when it is not given; "" where nothing is said.
    std::vector<std::string> choices{};  ///< All values, where there are few.
    bool isRequired = false;
    bool repeats = false;

    [[nodiscard]] bool isFlag() const { return value.empty(); }
    /// Whether it takes any option of training as KEY=VALUE; `choices` are the keys then.
    [[nodiscard]] bool isSetting() const { return value == "KEY=VALUE"; }
    /// Whether its value may be a file.
    [[nodiscard]] bool isText() const { return value == "TEXT" && choices.empty(); }
};

/// A stretch of the text under a command's help: sentences, or lines to type.
struct NotePart {
    bool isExample = false;
    std::string text{};
};

/// A command with all that is said about it.
struct CommandText {
    std::string name{};  ///< "step"
    std::string path{};  ///< "seedling-cli bench step"
    std::string help{};  ///< One sentence.
    std::vector<OptionText> arguments{};
    std::vector<OptionText> options{};
    std::vector<NotePart> notes{};
    std::vector<CommandText> commands{};

    /// "seedling-cli bench step [OPTIONS]"
    [[nodiscard]] std::string usage() const;
};

/// What the parser knows, without what is hidden. From this manual and completions are made, so
/// that nothing has to be written twice; the values of training options come from the option table.
CommandText commandTree(const CLI::App& app);

}  // namespace seedling::cli
