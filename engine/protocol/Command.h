#pragma once

#include <string>

#include "datasets/base/Result.h"

namespace seedling {

/// What the window may ask of a running worker, one JSON object a line: {"command":"pause"}.
enum class Command { Pause, Resume, Stop, Checkpoint };

std::string toJsonLine(Command command);
/// Errors: Corrupt, Unsupported.
Result<Command> commandFromJsonLine(const std::string& line);

}  // namespace seedling
