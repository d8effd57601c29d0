#pragma once

#include <QRectF>
#include <vector>

#include "ui/charts/PlotPicture.h"
#include "ui/charts/PlotScale.h"

namespace seedling {

/// What the name of a line has to keep clear of.
struct NameSurroundings {
    const PlotScale& scale;
    const std::vector<PlotLine>& lines;  ///< Of which none should go through the name.
    double right = 0;                    ///< Edge of the widget, pixels.
    std::vector<QRectF> taken = {};      ///< By the names that are there already, pixels.
};

/// Where the name of a line is written: of a few places around its end, the one that hides and is
/// hidden least; the first of them where several are as good. end: of the line, pixels; size: of
/// the name. Returns the upper left corner. A pure function; any thread.
[[nodiscard]] QPointF placeForName(const QPointF& end, const QSizeF& size,
                                   const NameSurroundings& around);

}  // namespace seedling
