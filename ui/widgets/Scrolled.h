#pragma once

class QScrollArea;
class QWidget;

namespace seedling {

/// A scroll area without a frame around content that may be higher than its place. It owns the
/// content. GUI thread only.
[[nodiscard]] QScrollArea* scrolled(QWidget* content);

}  // namespace seedling
