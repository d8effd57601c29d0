#pragma once

#include <span>
#include <string>
#include <string_view>

#include "datasets/project/Records.h"

namespace seedling {

/// Keys that mean something else while labelling: 0 none of these, N new class, U unsure, X
/// exclude.
inline constexpr std::string_view kReservedKeys = "0NUX";

/// Whether a class may have this key: "", a digit 1-9 or a letter A-Z that is not reserved.
bool isClassKey(std::string_view key);

/// The key for a new class: the name itself if it is one digit, else the first free of 1-9, else a
/// letter of its name, else any letter; "" when all are taken. A class called "0" gets Z first,
/// since the digit 0 is reserved and 1-9 belong to its siblings.
std::string proposeKey(std::string_view name, std::span<const ClassRecord> taken);

}  // namespace seedling
