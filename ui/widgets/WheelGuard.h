#pragma once

class QWidget;

namespace seedling {

/// Leaves the wheel over a control to the page below: who scrolls past a slider or a choice must
/// not change it. GUI thread only.
void leaveWheelToPage(QWidget& control);

}  // namespace seedling
