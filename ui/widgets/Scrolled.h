#pragma once

class QScrollArea;
class QWidget;

namespace seedling {

/// A scroll area without a frame around content that may be higher than its place. It owns the
/// content. GUI thread only.
[[nodiscard]] QScrollArea* scrolled(QWidget* content);

/// The same without a colour of its own: that of the panel or page below shows through.
[[nodiscard]] QScrollArea* scrolledSeeThrough(QWidget* content);

}  // namespace seedling
