#pragma once

#include <QString>

namespace seedling::theme {

/// The short style sheet of the program, in the colours of the present scheme: outlines, radii and
/// paddings of stock widgets. What we paint ourselves does not appear in it.
[[nodiscard]] QString styleSheet();

}  // namespace seedling::theme
