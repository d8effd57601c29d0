#pragma once

#include <QPainter>
#include <QRect>

#include "ui/gallery/ThumbnailLoader.h"

namespace seedling::paint {

/// A project image fitted into a square with rounded corners; a plain square while it is on its
/// way.
void photo(QPainter& painter, const QRect& square, ThumbnailLoader& thumbnails, int row);

}  // namespace seedling::paint
