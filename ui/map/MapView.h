#pragma once

#include <QPixmap>
#include <QPolygonF>
#include <QWidget>
#include <optional>
#include <vector>

#include "ui/map/MapCamera.h"
#include "ui/map/MapMark.h"

namespace seedling {

/// The points of a map as a painted widget. The left button draws around points to select them
/// (with Shift more, with Alt fewer), a click takes the nearest; Escape lets go, Ctrl+A takes all
/// in sight. Wheel, + and - zoom, 0 shows everything; the middle button, or Space and the left one,
/// or the arrow keys move the picture. By keys alone: arrows bring a point under the cross in the
/// middle, Enter takes it. GUI thread only.
class MapView : public QWidget {
    Q_OBJECT

public:
    explicit MapView(QWidget* parent = nullptr);

    /// Places of the points. With another number of them there are no marks and no selection yet.
    void setPoints(std::shared_ptr<const MapPoints> points);
    /// One a point.
    void setMarks(std::vector<MapMark> marks);
    [[nodiscard]] const MapPicture& picture() const { return m_picture; }

    /// Points, ascending.
    void select(const std::vector<int>& points);
    [[nodiscard]] std::vector<int> selected() const;
    [[nodiscard]] int selectedCount() const;

    /// Everything in sight.
    void fit();
    [[nodiscard]] double zoom() const { return m_camera.zoom(); }
    /// Where a point is in the widget.
    [[nodiscard]] QPointF placeOf(int point) const;
    /// The point under the mouse or the cross; -1: none.
    [[nodiscard]] int current() const { return m_current; }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void selectionChanged();
    void currentChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    enum class Change { Replace, Add, Remove };

    static Change changeFor(Qt::KeyboardModifiers modifiers);
    void repaintPoints();
    void moved();
    void paintLasso(QPainter& painter) const;
    void paintCurrent(QPainter& painter) const;
    void setCurrent(int point);
    [[nodiscard]] int nearest(const QPointF& place, double reach) const;
    void apply(const std::vector<int>& points, Change change);
    void endLasso(const QPointF& place);
    void zoomBy(double factor);
    bool moveByKey(int key);

    MapPicture m_picture;
    MapCamera m_camera;
    QPixmap m_pixmap;  ///< The points as they were painted last; null: to be painted.
    QPolygonF m_lasso;
    Change m_change = Change::Replace;
    std::optional<QPointF> m_grabbed;  ///< Where the picture is held while it is moved.
    int m_current = -1;
    bool m_byKeys = false;
    bool m_spaceIsDown = false;
};

/// Points whose place lies inside the outline, ascending. size: of the widget.
[[nodiscard]] std::vector<int> pointsInside(const MapPicture& picture, const MapCamera& camera,
                                            const QPolygonF& outline, const QSize& size);

}  // namespace seedling
