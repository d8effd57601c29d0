#pragma once

#include <QString>

#include "datasets/project/EditStore.h"

namespace seedling {

/// What an edit was, as undo names it: "label oak (5 images)".
[[nodiscard]] QString editText(const EditTitle& title);

}  // namespace seedling
