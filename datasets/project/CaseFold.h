#pragma once

#include <string>
#include <string_view>

namespace seedling {

/// UTF-8 text with blanks at both ends taken off.
std::string trimmed(std::string_view text);

/// UTF-8 text with letters made small, so that names can be compared without case. Knows the
/// letters of Latin (Basic, Latin-1, Extended-A), Greek and Cyrillic; all others stay as they are.
std::string foldedCase(std::string_view text);

}  // namespace seedling
