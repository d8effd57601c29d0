#include "engine/report/RunOptions.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace seedling::report {
namespace {

/// What became of options that the program decides, as far as the record tells.
std::string becameOf(const RunFacts& facts, std::string_view key) {
    const RunMachine& machine = facts.machine;
    if (key == "method")
        return facts.record.method;
    if (key == "threads")
        return machine.threads > 0 ? std::to_string(machine.threads) : "";
    if (key == "precision")
        return machine.precision;
    if (key == "mirror")
        return machine.mirror ? (*machine.mirror ? "on" : "off") : "";
    if (key == "network")
        return facts.summary ? facts.summary->network : "";
    if (key == "image_side")
        return facts.summary ? std::to_string(facts.summary->imageSide) : "";
    return {};
}

bool isAutomatic(const OptionSpec& option, const std::string& value) {
    // Words for 0 leave the value to the program, but for a rule that is off.
    const bool isWord = !option.zero.empty() && value == option.zero;
    return value == "auto" || (isWord && option.group != kStopGroup);
}

/// The preset that a run began with; the defaults where this version has no such preset.
TrainConfig presetOf(const TrainConfig& config) {
    return presetConfig(config.preset).value_or(TrainConfig{});
}

using Settings = std::map<std::string, std::string>;

Settings settingsOf(const RunFacts& facts) {
    Settings settings;
    for (const RunOption& option : optionsOf(facts)) {
        const std::string& key = option.spec->key;
        // The numbers depend on these two, and another machine would choose otherwise.
        const bool isPinned = (key == "threads" || key == "precision") && !option.became.empty();
        if (isPinned)
            settings[key] = option.became;
        else if (option.differs)
            settings[key] = option.value;
    }
    settings.erase("preset");
    // Steps alone would be read as a run without a time.
    if (settings.contains("steps") && !settings.contains("minutes"))
        settings["minutes"] = optionText(*facts.config, *findOption("minutes"));
    return settings;
}

}  // namespace

std::string toString(OptionOrigin origin) {
    switch (origin) {
        case OptionOrigin::Chosen:
            return "chosen";
        case OptionOrigin::Automatic:
            return "automatic";
        case OptionOrigin::Preset:
            break;
    }
    return "preset";
}

std::vector<RunOption> optionsOf(const RunFacts& facts) {
    std::vector<RunOption> options;
    if (!facts.config)
        return options;
    const TrainConfig preset = presetOf(*facts.config);
    for (const OptionSpec& spec : trainOptions()) {
        RunOption option{&spec, optionText(*facts.config, spec)};
        option.differs = option.value != optionText(preset, spec);
        if (isAutomatic(spec, option.value)) {
            option.origin = OptionOrigin::Automatic;
            option.became = becameOf(facts, spec.key);
        } else if (option.differs || spec.key == "preset") {
            option.origin = OptionOrigin::Chosen;
        }
        options.push_back(std::move(option));
    }
    return options;
}

std::string shellWord(const std::string& text) {
    const auto isPlain = [](char letter) {
        constexpr std::string_view kPlain = "-_./=:+,@%";
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
               (letter >= 'A' && letter <= 'Z') || kPlain.find(letter) != std::string_view::npos;
    };
    if (!text.empty() && std::ranges::all_of(text, isPlain))
        return text;
    std::string quoted = "'";
    for (const char letter : text) {
        if (letter == '\'')
            quoted += "'\\''";
        else
            quoted += letter;
    }
    return quoted + "'";
}

std::string repeatCommand(const RunFacts& facts) {
    if (!facts.config)
        return {};
    std::string command = "seedling-cli train " + shellWord(facts.projectFile) + " --preset " +
                          shellWord(facts.config->preset);
    Settings settings = settingsOf(facts);
    settings["seed"] = std::to_string(facts.config->seed);
    for (const char* key : {"method", "minutes", "seed", "threads"}) {
        if (const auto named = settings.extract(key))
            command += std::string(" --") + key + " " + shellWord(named.mapped());
    }
    for (const auto& [key, value] : settings)
        command += " --set " + shellWord(key + "=" + value);
    return command;
}

}  // namespace seedling::report
