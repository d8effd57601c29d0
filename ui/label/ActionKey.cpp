#include "ui/label/ActionKey.h"

namespace seedling {

ActionKey::ActionKey(LabelController& controller, KeyAction action, const QString& text,
                     QWidget* parent)
    : KeyButton(controller.keys().caption(action), text, parent) {
    connect(&controller.keys(), &KeyMap::changed, this,
            [this, &controller, action] { setKey(controller.keys().caption(action)); });
    connect(this, &KeyButton::clicked, &controller,
            [&controller, action] { controller.run(action); });
}

}  // namespace seedling
