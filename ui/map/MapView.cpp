#include "ui/map/MapView.h"

#include <QImage>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "ui/main/Theme.h"
#include "ui/map/PaintMap.h"
#include "ui/widgets/Painting.h"

namespace seedling {
namespace {

constexpr double kZoomStep = 1.25;
constexpr int kMoveStep = 48;
constexpr double kReach = 10;        ///< Of the mouse to a point, in pixels.
constexpr double kLongestClick = 4;  ///< What is drawn within this is a click.
constexpr double kFinestStroke = 2;

double apart(const QPointF& a, const QPointF& b) {
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

}  // namespace

std::vector<int> pointsInside(const MapPicture& picture, const MapCamera& camera,
                              const QPolygonF& outline, const QSize& size) {
    // The outline is painted once, and each point looks whether its pixel is covered.
    QImage inside(size, QImage::Format_Grayscale8);
    inside.fill(Qt::black);
    QPainter painter(&inside);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawPolygon(outline, Qt::WindingFill);
    painter.end();
    std::vector<int> points;
    for (int point = 0; point < picture.count(); ++point) {
        const QPointF place = camera.toWidget((*picture.points)[static_cast<std::size_t>(point)]);
        const int x = static_cast<int>(std::floor(place.x()));
        const int y = static_cast<int>(std::floor(place.y()));
        if (picture.isThere(point) && inside.valid(x, y) && inside.constScanLine(y)[x] > 0)
            points.push_back(point);
    }
    return points;
}

MapView::MapView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(theme::px(160), theme::px(120));
    setCursor(Qt::CrossCursor);
    setAccessibleName(tr("Map of the images"));
}

QSize MapView::sizeHint() const {
    return {theme::px(600), theme::px(440)};
}

// ---- what is shown ------------------------------------------------------------------------------

void MapView::setPoints(std::shared_ptr<const MapPoints> points) {
    const bool same = points->size() == m_picture.points->size();
    m_picture.points = std::move(points);
    m_camera.setBounds(boundsOf(*m_picture.points));
    if (!same) {
        m_picture.marks.assign(m_picture.points->size(), {});
        m_picture.selected.assign(m_picture.points->size(), 0);
        m_current = -1;
        Q_EMIT selectionChanged();
        Q_EMIT currentChanged();
    }
    moved();
}

void MapView::setMarks(std::vector<MapMark> marks) {
    marks.resize(m_picture.points->size());
    if (marks == m_picture.marks)
        return;
    m_picture.marks = std::move(marks);
    repaintPoints();
}

void MapView::select(const std::vector<int>& points) {
    apply(points, Change::Replace);
}

std::vector<int> MapView::selected() const {
    std::vector<int> points;
    for (int point = 0; point < m_picture.count(); ++point) {
        if (m_picture.selected[static_cast<std::size_t>(point)] != 0 && m_picture.isThere(point))
            points.push_back(point);
    }
    return points;
}

int MapView::selectedCount() const {
    return static_cast<int>(selected().size());
}

MapView::Change MapView::changeFor(Qt::KeyboardModifiers modifiers) {
    if (modifiers.testFlag(Qt::AltModifier))
        return Change::Remove;
    return modifiers.testFlag(Qt::ShiftModifier) ? Change::Add : Change::Replace;
}

void MapView::apply(const std::vector<int>& points, Change change) {
    if (change == Change::Replace)
        std::ranges::fill(m_picture.selected, char{0});
    for (const int point : points)
        m_picture.selected[static_cast<std::size_t>(point)] = change == Change::Remove ? 0 : 1;
    repaintPoints();
    Q_EMIT selectionChanged();
}

int MapView::nearest(const QPointF& place, double reach) const {
    int found = -1;
    double least = reach;
    for (int point = 0; point < m_picture.count(); ++point) {
        if (!m_picture.isThere(point))
            continue;
        const double distance = apart(placeOf(point), place);
        if (distance <= least) {
            least = distance;
            found = point;
        }
    }
    return found;
}

QPointF MapView::placeOf(int point) const {
    return m_camera.toWidget((*m_picture.points)[static_cast<std::size_t>(point)]);
}

void MapView::setCurrent(int point) {
    if (std::exchange(m_current, point) != point) {
        update();
        Q_EMIT currentChanged();
    }
}

// ---- zoom ---------------------------------------------------------------------------------------

void MapView::repaintPoints() {
    m_pixmap = {};
    update();
}

/// Points lie elsewhere in the widget now.
void MapView::moved() {
    repaintPoints();
    if (m_byKeys)
        m_current = nearest(m_camera.middleOfRoom(), std::numeric_limits<double>::max());
    Q_EMIT currentChanged();
}

void MapView::fit() {
    m_camera.fit();
    moved();
}

void MapView::zoomBy(double factor) {
    m_camera.zoomAt(m_camera.middleOfRoom(), factor);
    moved();
}

bool MapView::moveByKey(int key) {
    const int step = theme::px(kMoveStep);
    QPointF by;
    if (key == Qt::Key_Left)
        by.setX(step);
    else if (key == Qt::Key_Right)
        by.setX(-step);
    else if (key == Qt::Key_Up)
        by.setY(step);
    else if (key == Qt::Key_Down)
        by.setY(-step);
    else
        return false;
    m_byKeys = true;
    m_camera.moveBy(by);
    moved();
    return true;
}

// ---- painting -----------------------------------------------------------------------------------

void MapView::paintEvent(QPaintEvent*) {
    if (m_pixmap.isNull() || m_pixmap.devicePixelRatio() != devicePixelRatioF())
        m_pixmap = paint::map(m_picture, m_camera, size(), devicePixelRatioF());
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCurrent(painter);
    paintLasso(painter);
    if (hasFocus())
        paint::focusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), 6);
}

void MapView::paintLasso(QPainter& painter) const {
    if (m_lasso.size() < 2)
        return;
    QColor fill = theme::colour(Role::Accent);
    fill.setAlphaF(0.10F);
    QPen pen(theme::colour(Role::Accent), 1.5);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawPolygon(m_lasso, Qt::WindingFill);
}

void MapView::paintCurrent(QPainter& painter) const {
    painter.setBrush(Qt::NoBrush);
    if (m_byKeys && hasFocus()) {
        const QPointF middle = m_camera.middleOfRoom();
        const double arm = theme::px(8);
        painter.setPen(QPen(theme::colour(Role::Text2), 1));
        painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0));
        painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm));
    }
    if (m_current >= 0) {
        painter.setPen(QPen(theme::colour(Role::Text), 1.5));
        painter.drawEllipse(placeOf(m_current), 8.0, 8.0);
    }
}

void MapView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_camera.setRoom(size());
    moved();
}

void MapView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        repaintPoints();
}

// ---- mouse --------------------------------------------------------------------------------------

void MapView::mousePressEvent(QMouseEvent* event) {
    const bool left = event->button() == Qt::LeftButton;
    if (event->button() == Qt::MiddleButton || (left && m_spaceIsDown)) {
        m_grabbed = event->position();
        setCursor(Qt::ClosedHandCursor);
    } else if (left) {
        m_byKeys = false;
        m_change = changeFor(event->modifiers());
        m_lasso.clear();
        m_lasso << event->position();
    } else {
        QWidget::mousePressEvent(event);
    }
}

void MapView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF place = event->position();
    if (m_grabbed) {
        m_camera.moveBy(place - *m_grabbed);
        m_grabbed = place;
        moved();
    } else if (!m_lasso.isEmpty()) {
        if (apart(m_lasso.last(), place) >= kFinestStroke) {
            m_lasso << place;
            update();
        }
    } else {
        m_byKeys = false;
        setCurrent(nearest(place, kReach));
    }
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
    if (m_grabbed) {
        m_grabbed.reset();
        setCursor(m_spaceIsDown ? Qt::OpenHandCursor : Qt::CrossCursor);
    } else if (event->button() == Qt::LeftButton && !m_lasso.isEmpty()) {
        endLasso(event->position());
    }
}

void MapView::endLasso(const QPointF& place) {
    const QPolygonF outline = std::exchange(m_lasso, {});
    const QRectF box = outline.boundingRect();
    if (std::max(box.width(), box.height()) > kLongestClick) {
        apply(pointsInside(m_picture, m_camera, outline, size()), m_change);
        return;
    }
    const int point = nearest(place, kReach);
    if (point >= 0)
        apply({point}, m_change);
    else if (m_change == Change::Replace)
        apply({}, Change::Replace);
    update();
}

void MapView::wheelEvent(QWheelEvent* event) {
    const double steps = event->angleDelta().y() / 120.0;
    m_camera.zoomAt(event->position(), std::pow(kZoomStep, steps));
    moved();
    event->accept();
}

void MapView::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    if (!m_byKeys)
        setCurrent(-1);
}

// ---- keys ---------------------------------------------------------------------------------------

void MapView::keyPressEvent(QKeyEvent* event) {
    if (moveByKey(event->key()))
        return;
    switch (event->key()) {
        case Qt::Key_Escape:
            if (m_lasso.isEmpty() && selectedCount() == 0)
                break;  // Of no use here; maybe to somebody else.
            if (std::exchange(m_lasso, {}).isEmpty())
                apply({}, Change::Replace);
            update();
            return;
        case Qt::Key_A:
            if (event->modifiers() != Qt::ControlModifier)
                break;
            apply(pointsInside(m_picture, m_camera, QPolygonF(QRectF(rect())), size()),
                  Change::Replace);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (const int point =
                    nearest(m_camera.middleOfRoom(), std::numeric_limits<double>::max());
                point >= 0) {
                m_byKeys = true;
                setCurrent(point);
                apply({point}, changeFor(event->modifiers()));
            }
            return;
        case Qt::Key_Space:
            m_spaceIsDown = true;
            if (!m_grabbed)
                setCursor(Qt::OpenHandCursor);
            return;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoomBy(kZoomStep);
            return;
        case Qt::Key_Minus:
            zoomBy(1 / kZoomStep);
            return;
        case Qt::Key_0:
            fit();
            return;
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

void MapView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space) {
        QWidget::keyReleaseEvent(event);
        return;
    }
    if (event->isAutoRepeat())
        return;
    m_spaceIsDown = false;
    if (!m_grabbed)
        setCursor(Qt::CrossCursor);
}

void MapView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void MapView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    m_spaceIsDown = false;
    setCursor(Qt::CrossCursor);
    update();
}

}  // namespace seedling
