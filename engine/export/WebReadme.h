#pragma once

#include <string_view>

namespace seedling {

/// The README.md of an exported web page: how to serve it, what lies where, how scripts may ask it.
std::string_view webReadme();

}  // namespace seedling
