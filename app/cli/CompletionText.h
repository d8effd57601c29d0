#pragma once

#include <string>

#include "app/cli/CommandTree.h"

namespace seedling::cli {

/// Scripts by which a shell completes commands, options, their values and files. Each is one file
/// that needs nothing beside it.
std::string bashCompletion(const CommandText& program);
std::string zshCompletion(const CommandText& program);
std::string fishCompletion(const CommandText& program);

}  // namespace seedling::cli
