#pragma once

class QApplication;

namespace seedling {

/// Installs the words of the person's language where there are any, and always the English plural
/// forms under them. Call once, before the first widget.
void installTranslations(QApplication& application);

}  // namespace seedling
