#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/protocol/OptionTable.h"

/// How OptionTable.cpp writes its entries down.
namespace seedling::option {

/// What a number may be.
struct Range {
    double minimum;
    double maximum;
};

/// The text of one option, in the order in which it is written.
struct Words {
    const char* key;
    const char* label;
    const char* group;
    const char* help;
    const char* unit = "";
    const char* zero = "";
};

inline OptionSpec number(const Words& words, OptionMember member, Range range,
                         OptionLevel level = OptionLevel::Advanced) {
    return {words.key,     words.label,   words.group, words.help, words.unit, member,
            range.minimum, range.maximum, {},          level,      words.zero};
}

inline OptionSpec choice(const Words& words, OptionMember member, std::vector<std::string> choices,
                         OptionLevel level = OptionLevel::Advanced) {
    return {words.key, words.label, words.group,  words.help,         words.unit,
            member,    {},          std::nullopt, std::move(choices), level};
}

inline OptionSpec text(const Words& words, std::string TrainConfig::*member, TextKind kind) {
    return {words.key, words.label, words.group,           words.help, words.unit, member, {},
            {},        {},          OptionLevel::Advanced, words.zero, kind};
}

inline OptionSpec onOff(const Words& words, OptionMember member) {
    return {words.key, words.label, words.group,  words.help, words.unit,
            member,    {},          std::nullopt, {},         OptionLevel::Advanced};
}

}  // namespace seedling::option
