#pragma once

class QMenu;

namespace seedling {

class LabelController;

/// Everything that the label keys do, as a menu with those keys beside it: the way without a
/// keyboard. Used by the menu bar, the gallery and the loupe.
void fillLabelMenu(QMenu& menu, LabelController& controller);

}  // namespace seedling
