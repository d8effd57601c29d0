#pragma once

#include <array>
#include <functional>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "datasets/base/Result.h"
#include "engine/protocol/TrainConfig.h"

namespace seedling {

/// The member of TrainConfig that an option stands for.
using OptionMember =
    std::variant<bool TrainConfig::*, int TrainConfig::*, std::int64_t TrainConfig::*,
                 double TrainConfig::*, std::string TrainConfig::*>;

enum class OptionLevel { Basic, Advanced };

/// What an option of text may be.
enum class TextKind {
    Choice,     ///< One of `choices`.
    File,       ///< The path of a file; "" for none.
    Line,       ///< Any words on one line.
    PerChannel  ///< Three numbers for red, green and blue: "0.485, 0.456, 0.406".
};

/// The group of what ends a run before its time does; a form shows it apart.
inline constexpr const char* kStopGroup = "Stop when";
/// The group of how training is made to take less memory.
inline constexpr const char* kMemoryGroup = "Memory";
/// The group of how training is made to do less work, and so to take less energy.
inline constexpr const char* kWorkGroup = "Less work";

/// One training option, declared once.
struct OptionSpec {
    std::string key;    ///< "learning_rate": JSON key, and `--set learning_rate=0.05`.
    std::string label;  ///< "Learning rate"
    std::string group;  ///< "Optimizer"
    std::string help;   ///< One sentence.
    std::string unit;   ///< "minutes", "pixels", "" where there is none.
    OptionMember member;
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::vector<std::string> choices;  ///< For text options.
    OptionLevel level = OptionLevel::Advanced;
    std::string
        zero{};  ///< What 0 means, in a word that stands for it ("all"); "" is no such word.
    TextKind text = TextKind::Choice;  ///< For text options.
};

/// All options, in the order of showing. Any thread.
std::span<const OptionSpec> trainOptions();
const OptionSpec* findOption(std::string_view key);

/// Value as text, as `--set` would take it; 0 as the option's word for it.
std::string optionText(const TrainConfig& config, const OptionSpec& option);
/// Errors: InvalidArgument naming option, value and what is allowed.
Status setOption(TrainConfig& config, std::string_view key, std::string_view text);
Status validate(const TrainConfig& config);

/// What it may be: its choices, "on, off", or its range with unit and the word for 0.
std::string optionValues(const OptionSpec& option);
/// The three numbers of a PerChannel option. Errors: InvalidArgument.
Result<std::array<double, 3>> perChannelValues(std::string_view text);

/// Names of the presets and the configuration of one. Errors: InvalidArgument.
std::span<const std::string> presetNames();
Result<TrainConfig> presetConfig(std::string_view name);
/// One plain sentence about a preset ("about 10 minutes, for most jobs").
std::string presetHelp(std::string_view name);

/// Flat JSON object of all options; unknown keys are errors when read.
std::string configToJson(const TrainConfig& config);
Result<TrainConfig> configFromJson(const std::string& text);

/// The manual's table of options.
std::string optionsMarkdown();

}  // namespace seedling
