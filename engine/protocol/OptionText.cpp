#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

#include "engine/protocol/EquilibriumOptions.h"
#include "engine/protocol/OptionTable.h"
#include "engine/protocol/WorkOptions.h"

namespace seedling {
namespace {

std::string rangeText(const OptionSpec& option, const char* what) {
    return fmt::format("Give {} from {} to {}.", what, *option.minimum, *option.maximum);
}

std::string allowedText(const OptionSpec& option) {
    if (std::holds_alternative<bool TrainConfig::*>(option.member))
        return "Give on or off.";
    if (!option.choices.empty())
        return fmt::format("Choose one of: {}.", fmt::join(option.choices, ", "));
    if (option.text == TextKind::PerChannel)
        return "Give three numbers for red, green and blue, such as 0.485, 0.456, 0.406.";
    if (option.text != TextKind::Choice)
        return "Give a text on one line.";
    const bool isReal = std::holds_alternative<double TrainConfig::*>(option.member);
    return rangeText(option, isReal ? "a number" : "a whole number");
}

tl::unexpected<Error> refused(const OptionSpec& option, std::string_view value) {
    return failure(ErrorCode::InvalidArgument,
                   fmt::format("The option {} cannot be \"{}\".", option.key, value),
                   allowedText(option));
}

// Number of letters to change, add or leave out to make one word of the other (Levenshtein).
std::size_t distance(std::string_view one, std::string_view other) {
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < one.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < other.size(); ++j) {
            const std::size_t change = diagonal + (one[i] == other[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({change, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

std::string similarKey(std::string_view key) {
    const auto closest = std::ranges::min_element(
        trainOptions(), {}, [&](const OptionSpec& option) { return distance(key, option.key); });
    return distance(key, closest->key) <= 3 ? closest->key : std::string();
}

std::optional<bool> boolFrom(std::string_view text) {
    if (text == "on" || text == "true" || text == "yes" || text == "1")
        return true;
    if (text == "off" || text == "false" || text == "no" || text == "0")
        return false;
    return std::nullopt;
}

template <class Number>
std::optional<Number> numberFrom(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = error == std::errc() && end == text.data() + text.size();
    return isWhole ? std::optional(value) : std::nullopt;
}

template <class Value>
std::optional<Value> valueFrom(std::string_view text) {
    if constexpr (std::is_same_v<Value, bool>)
        return boolFrom(text);
    else if constexpr (std::is_same_v<Value, std::string>)
        return std::string(text);
    else
        return numberFrom<Value>(text);
}

bool isOneLine(const std::string& text) {
    constexpr std::size_t kLongest = 4096;
    return text.size() <= kLongest && std::ranges::none_of(text, [](char letter) {
               return letter == '\n' || letter == '\r' || letter == '\0';
           });
}

bool isAllowedText(const OptionSpec& option, const std::string& value) {
    if (option.text == TextKind::Choice)
        return std::ranges::find(option.choices, value) != option.choices.end();
    return option.text == TextKind::PerChannel ? perChannelValues(value).has_value()
                                               : isOneLine(value);
}

template <class Value>
bool isAllowed(const OptionSpec& option, const Value& value) {
    if constexpr (std::is_same_v<Value, bool>)
        return true;
    else if constexpr (std::is_same_v<Value, std::string>)
        return isAllowedText(option, value);
    else {
        const auto number = static_cast<double>(value);
        return std::isfinite(number) && number >= *option.minimum && number <= *option.maximum;
    }
}

}  // namespace

std::string optionText(const TrainConfig& config, const OptionSpec& option) {
    return std::visit(
        [&](auto member) -> std::string {
            const auto& value = config.*member;
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, bool>)
                return value ? "on" : "off";
            else {
                const std::string text = fmt::format("{}", value);
                return text == "0" && !option.zero.empty() ? option.zero : text;
            }
        },
        option.member);
}

Status setOption(TrainConfig& config, std::string_view key, std::string_view text) {
    const auto* option = findOption(key);
    if (!option) {
        const auto similar = similarKey(key);
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("There is no option named \"{}\".", key),
                       similar.empty() ? "\"seedling-cli options\" lists them all."
                                       : fmt::format("Did you mean {}?", similar));
    }
    if (key == "preset") {
        auto preset = presetConfig(text);
        if (!preset)
            return failureOf(preset);
        config = std::move(*preset);
        return {};
    }
    return std::visit(
        [&](auto member) -> Status {
            using Value = std::decay_t<decltype(config.*member)>;
            const bool isZero = !option->zero.empty() && text == option->zero;
            auto value = valueFrom<Value>(isZero ? "0" : text);
            if (!value || !isAllowed(*option, *value))
                return refused(*option, text);
            config.*member = std::move(*value);
            return {};
        },
        option->member);
}

Result<std::array<double, 3>> perChannelValues(std::string_view text) {
    std::array<double, 3> values{};
    for (std::size_t i = 0; i < values.size(); ++i) {
        while (text.starts_with(' '))
            text.remove_prefix(1);
        const auto [end, error] =
            std::from_chars(text.data(), text.data() + text.size(), values[i]);
        const bool isNumber = error == std::errc() && std::isfinite(values[i]);
        if (isNumber)
            text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        while (isNumber && text.starts_with(' '))
            text.remove_prefix(1);
        const bool isLast = i + 1 == values.size();
        if (!isNumber || (isLast ? !text.empty() : !text.starts_with(',')))
            return failure(ErrorCode::InvalidArgument, "These are not three numbers.",
                           "Give three numbers for red, green and blue, such as 0.485, 0.456, "
                           "0.406.");
        if (!isLast)
            text.remove_prefix(1);
    }
    return values;
}

namespace {

/// What only makes sense together.
Status validatePretrained(const TrainConfig& config) {
    if (config.pretrained.empty())
        return {};
    const auto deviation = perChannelValues(config.pretrainedDeviation);
    if (deviation && std::ranges::any_of(*deviation, [](double value) { return value <= 0; })) {
        return failure(ErrorCode::InvalidArgument,
                       "The pixels of a pretrained network cannot be divided by 0 or less.",
                       "Set pretrained_deviation to three numbers above 0.");
    }
    if (config.warm == "on") {
        return failure(ErrorCode::InvalidArgument,
                       "A run cannot begin with a pretrained file and with a start without labels.",
                       "Set warm to off or auto, or leave pretrained empty.");
    }
    if (config.pretrainedUse != "frozen")
        return {};
    if (config.method != "auto" && config.method != "rounds" && config.method != "supervised") {
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("The method {} cannot learn from frozen weights, which see each "
                                   "image once.",
                                   config.method),
                       "Set method to auto, rounds or supervised, or pretrained_use to start.");
    }
    if (config.balancedHead) {
        return failure(ErrorCode::InvalidArgument,
                       "Frozen weights are learnt from by one last layer, without a balanced one.",
                       "Switch balanced_head off, or set pretrained_use to start.");
    }
    return {};
}

/// What a network that settles at an energy can and cannot do.
Status validateEquilibrium(const TrainConfig& config) {
    if (!learnsByEquilibrium(config))
        return {};
    if (config.network != "auto" && !isHopfieldNetwork(config.network)) {
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("The network {} has no energy, which the method equilibrium "
                                   "learns by.",
                                   config.network),
                       "Set network to auto, hopfield or hopfield-dense, or choose another "
                       "method.");
    }
    if (!config.pretrained.empty()) {
        return failure(ErrorCode::InvalidArgument,
                       "A network that settles at an energy cannot begin with a pretrained file.",
                       "Leave pretrained empty, or choose another method and network.");
    }
    if (config.warm == "on") {
        return failure(ErrorCode::InvalidArgument,
                       "A network that settles at an energy cannot start without labels.",
                       "Set warm to off or auto, or choose another method and network.");
    }
    if (config.readout == "mse" && config.method == "rounds") {
        return failure(ErrorCode::InvalidArgument,
                       "The method rounds learns by cross-entropy, which the readout mse is not.",
                       "Set readout to cross-entropy, or choose another method.");
    }
    if (config.readout == "mse" && (config.balancedHead || config.logitAdjustment > 0)) {
        return failure(ErrorCode::InvalidArgument,
                       "The readout mse goes neither with a balanced head nor with logit "
                       "adjustment.",
                       "Set readout to cross-entropy, or balanced_head to off and "
                       "logit_adjustment to 0.");
    }
    return {};
}

}  // namespace

Status validate(const TrainConfig& config) {
    for (const auto& option : trainOptions()) {
        const bool isFine = std::visit(
            [&](auto member) { return isAllowed(option, config.*member); }, option.member);
        if (!isFine)
            return refused(option, optionText(config, option));
    }
    if (config.thresholdMinimum > config.thresholdMaximum) {
        return failure(ErrorCode::InvalidArgument, "The lowest threshold is above the highest one.",
                       "Set threshold_minimum to at most threshold_maximum.");
    }
    if (config.minutes == 0 && config.steps == 0) {
        return failure(ErrorCode::InvalidArgument,
                       "Neither a time nor a number of steps is given for this run.",
                       "Set minutes or steps to more than 0.");
    }
    const Status settles = validateEquilibrium(config);
    if (!settles)
        return settles;
    const Status begins = validatePretrained(config);
    return begins ? option::validateWork(config) : begins;
}

}  // namespace seedling
