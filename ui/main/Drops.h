#pragma once

#include <QStringList>

class QMimeData;

/// What hovers over the window or was let go on it. GUI thread only.
namespace seedling::drops {

/// Local files and folders among what is dragged; empty when there are none.
[[nodiscard]] QStringList pathsOf(const QMimeData* data);
/// "holiday", "hand-signs.seedling" or "12 files".
[[nodiscard]] QString describe(const QStringList& paths);
/// Whether it is a single picture: those are tried on the Use page, not opened.
[[nodiscard]] bool isPicture(const QString& path);

}  // namespace seedling::drops
