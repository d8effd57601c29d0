#include "ui/gallery/LoupeCanvas.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include "ui/main/Theme.h"

namespace seedling {
namespace {

constexpr double kStep = 1.25;
constexpr double kSmallest = 0.02;
constexpr double kLargest = 32;
constexpr double kLargestFit = 12;  // A tiny picture is enlarged, but not to a wall of squares.
constexpr double kPixelsFrom = 3;
constexpr int kMargin = 14;

}  // namespace

LoupeCanvas::LoupeCanvas(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setBackgroundRole(QPalette::Window);
    setAccessibleName(tr("Picture"));
}

void LoupeCanvas::setPicture(const QImage& picture) {
    m_picture = picture;
    m_pixmap = QPixmap::fromImage(picture);
    m_problem.clear();
    setZoom(fittingZoom(), true);
}

void LoupeCanvas::setProblem(const QString& text) {
    m_picture = {};
    m_pixmap = {};
    m_problem = text;
    updateBars();
}

QSizeF LoupeCanvas::pictureSize() const {
    return QSizeF(m_picture.size()) * m_zoom / devicePixelRatioF();
}

double LoupeCanvas::fittingZoom() const {
    if (m_picture.isNull()) {
        return 1;
    }
    const QSizeF room =
        QSizeF(viewport()->size() - QSize(2 * kMargin, 2 * kMargin)) * devicePixelRatioF();
    const double zoom = qMin(room.width() / m_picture.width(), room.height() / m_picture.height());
    return qBound(kSmallest, zoom, kLargestFit);
}

double LoupeCanvas::zoom() const {
    return m_zoom;
}

void LoupeCanvas::fit() {
    setZoom(fittingZoom(), true);
}
void LoupeCanvas::actualSize() {
    setZoom(1, false);
}
void LoupeCanvas::zoomBy(double factor) {
    setZoom(m_zoom * factor, false);
}

void LoupeCanvas::setZoom(double zoom, bool fitted) {
    const double old = m_zoom;
    m_zoom = qBound(kSmallest, zoom, kLargest);
    m_fitted = fitted;
    // Keep what is in the middle in the middle.
    const QPointF middle(horizontalScrollBar()->value() + viewport()->width() / 2.0,
                         verticalScrollBar()->value() + viewport()->height() / 2.0);
    updateBars();
    horizontalScrollBar()->setValue(qRound(middle.x() * m_zoom / old - viewport()->width() / 2.0));
    verticalScrollBar()->setValue(qRound(middle.y() * m_zoom / old - viewport()->height() / 2.0));
    Q_EMIT zoomChanged(m_zoom);
}

void LoupeCanvas::updateBars() {
    const QSizeF size = m_picture.isNull() ? QSizeF() : pictureSize();
    const auto set = [](QScrollBar* bar, double length, int page) {
        bar->setPageStep(page);
        bar->setSingleStep(page / 10 + 1);
        bar->setRange(0, qMax(0, qRound(length) - page));
    };
    set(horizontalScrollBar(), m_fitted ? 0 : size.width(), viewport()->width());
    set(verticalScrollBar(), m_fitted ? 0 : size.height(), viewport()->height());
    viewport()->update();
}

void LoupeCanvas::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    if (m_fitted) {
        setZoom(fittingZoom(), true);
    } else {
        updateBars();
    }
}

void LoupeCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme::colour(Role::Window));
    if (m_picture.isNull()) {
        painter.setPen(theme::colour(Role::Text2));
        painter.drawText(viewport()->rect().adjusted(40, 0, -40, 0),
                         Qt::AlignCenter | Qt::TextWordWrap, m_problem);
        return;
    }
    const QSizeF size = pictureSize();
    QRectF target(QPointF(), size);
    target.moveCenter(QRectF(viewport()->rect()).center());
    if (size.width() > viewport()->width()) {
        target.moveLeft(-horizontalScrollBar()->value());
    }
    if (size.height() > viewport()->height()) {
        target.moveTop(-verticalScrollBar()->value());
    }
    // Smooth when it shrinks; true pixels when one looks closely.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, m_fitted || m_zoom < kPixelsFrom);
    painter.drawPixmap(target, m_pixmap, QRectF(m_pixmap.rect()));
}

void LoupeCanvas::wheelEvent(QWheelEvent* event) {
    zoomBy(event->angleDelta().y() > 0 ? kStep : 1 / kStep);
    event->accept();
}

void LoupeCanvas::mousePressEvent(QMouseEvent* event) {
    m_grabbed = event->pos();
}

void LoupeCanvas::mouseMoveEvent(QMouseEvent* event) {
    const QPoint moved = event->pos() - m_grabbed;
    m_grabbed = event->pos();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
}

void LoupeCanvas::mouseDoubleClickEvent(QMouseEvent*) {
    if (m_fitted) {
        actualSize();
    } else {
        fit();
    }
}

void LoupeCanvas::keyPressEvent(QKeyEvent* event) {
    // The page around us gets the keys: it labels and goes from image to image.
    event->ignore();
}

}  // namespace seedling
