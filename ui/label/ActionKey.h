#pragma once

#include "ui/label/LabelController.h"
#include "ui/widgets/KeyButton.h"

namespace seedling {

/// A key cap with what it does, true to the key map; a click does the same.
class ActionKey : public KeyButton {
    Q_OBJECT

public:
    ActionKey(LabelController& controller, KeyAction action, const QString& text,
              QWidget* parent = nullptr);
};

}  // namespace seedling
