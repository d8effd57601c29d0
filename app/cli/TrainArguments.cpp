#include "app/cli/TrainArguments.h"

#include <string_view>
#include <utility>

#include "engine/protocol/OptionTable.h"

namespace seedling::cli {
namespace {

std::string helpOf(const char* key) {
    const OptionSpec* option = findOption(key);
    if (option == nullptr) {
        return {};
    }
    std::string help = option->help;
    if (!option->choices.empty()) {
        help += " (";
        for (const std::string& choice : option->choices) {
            help += (&choice == &option->choices.front() ? "" : ", ") + choice;
        }
        help += ")";
    }
    return help;
}

using Setting = std::pair<std::string, std::string>;

Result<std::vector<Setting>> settingsOf(const TrainArguments& arguments) {
    std::vector<Setting> settings;
    for (const auto& [key, value] :
         {Setting{"method", arguments.method}, Setting{"minutes", arguments.minutes},
          Setting{"seed", arguments.seed}, Setting{"threads", arguments.threads}}) {
        if (!value.empty()) {
            settings.emplace_back(key, value);
        }
    }
    for (const std::string& setting : arguments.settings) {
        const std::size_t equals = setting.find('=');
        if (equals == std::string::npos || equals == 0) {
            return failure(ErrorCode::InvalidArgument, "'--set " + setting + "' has no value.",
                           "Write --set key=value; `seedling-cli options` lists the keys.");
        }
        settings.emplace_back(setting.substr(0, equals), setting.substr(equals + 1));
    }
    return settings;
}

bool names(const std::vector<Setting>& settings, std::string_view key) {
    for (const Setting& setting : settings) {
        if (setting.first == key) {
            return true;
        }
    }
    return false;
}

}  // namespace

void addTrainArguments(CLI::App& command, TrainArguments& arguments) {
    command.add_option("--preset", arguments.preset, helpOf("preset"));
    command.add_option("--method", arguments.method, helpOf("method"));
    command.add_option("--minutes", arguments.minutes, helpOf("minutes"));
    command.add_option("--seed", arguments.seed, helpOf("seed"));
    command.add_option("--threads", arguments.threads, helpOf("threads"));
    command
        .add_option("--set", arguments.settings,
                    "Any option of `seedling-cli options`, as key=value; may be repeated")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

Result<TrainConfig> configOf(const TrainArguments& arguments) {
    Result<TrainConfig> config =
        presetConfig(arguments.preset.empty() ? TrainConfig{}.preset : arguments.preset);
    if (!config) {
        return config;
    }
    const auto settings = settingsOf(arguments);
    if (!settings) {
        return failureOf(settings);
    }
    if (names(*settings, "steps") && !names(*settings, "minutes")) {
        config->minutes = 0;
    }
    for (const auto& [key, value] : *settings) {
        if (const Status status = setOption(*config, key, value); !status) {
            return failureOf(status);
        }
    }
    if (const Status status = validate(*config); !status) {
        return failureOf(status);
    }
    return config;
}

}  // namespace seedling::cli
