#pragma once

#include <string_view>

namespace seedling {

/// Whether a comes before b as people expect it: digits count as numbers ("img2" before "img10"),
/// letters are compared without case (ASCII) first, and what lies in a folder comes before what
/// merely begins with its name. A strict total order of byte strings. Any thread.
bool naturallyLess(std::string_view a, std::string_view b);

}  // namespace seedling
