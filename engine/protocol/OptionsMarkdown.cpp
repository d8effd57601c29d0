#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/protocol/OptionTable.h"

namespace seedling {
namespace {

std::string row(const OptionSpec& option, const TrainConfig& defaults) {
    return fmt::format("| `{}` | {} | {} | {} |\n", option.key, optionText(defaults, option),
                       optionValues(option), option.help);
}

}  // namespace

std::string optionValues(const OptionSpec& option) {
    if (!option.choices.empty())
        return fmt::format("{}", fmt::join(option.choices, ", "));
    if (option.text == TextKind::File)
        return "a file, or empty";
    if (option.text == TextKind::Line)
        return "text";
    if (option.text == TextKind::PerChannel)
        return "three numbers";
    if (!option.minimum)
        return "on, off";
    const std::string unit = option.unit.empty() ? "" : " " + option.unit;
    const std::string range = fmt::format("{} to {}{}", *option.minimum, *option.maximum, unit);
    return option.zero.empty() ? range : fmt::format("{}, or {} (0)", range, option.zero);
}

std::string optionsMarkdown() {
    std::string text = "# Options of training\n\nPresets:\n\n";
    for (const auto& name : presetNames())
        text += fmt::format("- `{}`: {}\n", name, presetHelp(name));
    const TrainConfig defaults;
    std::string group;
    for (const auto& option : trainOptions()) {
        if (option.group != group) {
            group = option.group;
            text +=
                fmt::format("\n## {}\n\n| key | default | values | |\n|---|---|---|---|\n", group);
        }
        text += row(option, defaults);
    }
    return text;
}

}  // namespace seedling
