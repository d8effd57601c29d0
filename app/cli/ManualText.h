#pragma once

#include <string>

#include "app/cli/CommandTree.h"

namespace seedling::cli {

/// The manual of the command line: all commands, then the options of training. As Markdown for
/// docs/cli.md, as a page for man.
std::string manualMarkdown(const CommandText& program);
std::string manualPage(const CommandText& program);

/// "--seed N", "--csv, --file TEXT", "PROJECT".
std::string termOf(const OptionText& option);
/// Its sentence with the values and the usual one behind it.
std::string meaningOf(const OptionText& option);

}  // namespace seedling::cli
