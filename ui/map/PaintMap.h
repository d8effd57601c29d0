#pragma once

#include <QPixmap>
#include <QSize>

#include "ui/map/MapCamera.h"
#include "ui/map/MapMark.h"

namespace seedling::paint {

/// Paints the points of a map: first those without a label as small grey dots, then what the model
/// takes for something as small shapes of that class, on top the labelled ones as larger shapes;
/// selected ones in the accent colour or with a ring of it. What would be hidden by a like mark on
/// the same pixels is left out, so that 100,000 points take some hundredths of a second.
/// size: in device-independent pixels; ratio: device pixels of each. GUI thread only.
[[nodiscard]] QPixmap map(const MapPicture& picture, const MapCamera& camera, const QSize& size,
                          qreal ratio);

}  // namespace seedling::paint
