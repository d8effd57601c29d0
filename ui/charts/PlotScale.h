#pragma once

#include <QPointF>
#include <QRectF>

namespace seedling {

/// Where the values of a plot lie on the screen. Plain values; any thread.
struct PlotScale {
    QRectF plot;      ///< Pixels, of the area between the axes.
    double xEnd = 1;  ///< Value at the right edge; the left one is 0.
    double low = 0;   ///< Value at the bottom.
    double high = 1;  ///< Value at the top; another one than `low`.

    /// Pixels.
    [[nodiscard]] QPointF position(const QPointF& value) const {
        return {plot.left() + plot.width() * value.x() / xEnd,
                plot.bottom() - plot.height() * (value.y() - low) / (high - low)};
    }
    /// x: pixels.
    [[nodiscard]] double xValueAt(double x) const {
        return (x - plot.left()) / plot.width() * xEnd;
    }
};

}  // namespace seedling
