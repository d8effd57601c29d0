#pragma once

#include <string>
#include <string_view>

namespace seedling::report {

/// The style sheet of a report: the colours, sizes and spaces of the window, light or dark as the
/// reader's system is, always light on paper.
std::string_view reportStyle();

/// The style class that gives a shape the colour of a class of the project ("class-3"). colour:
/// ClassRecord::colour, 0 or more.
std::string classColour(int colour);

}  // namespace seedling::report
