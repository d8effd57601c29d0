#pragma once

#include <QList>
#include <QPointF>
#include <QWidget>
#include <optional>

namespace seedling {

/// The course of one figure in 96 x 36 pixels: a line, its last point, perhaps a limit. Without
/// axes; it says "rising" or "flat" and no more. GUI thread only.
class Sparkline : public QWidget {
    Q_OBJECT

public:
    explicit Sparkline(QWidget* parent = nullptr);

    /// points: decimated; limit: a dashed line at that value. fromZero: whether the scale begins at
    /// 0 or at the lowest point.
    void setPoints(const QList<QPointF>& points, std::optional<double> limit = {},
                   bool fromZero = true);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<QPointF> m_points;
    std::optional<double> m_limit;
    bool m_fromZero = true;
};

}  // namespace seedling
