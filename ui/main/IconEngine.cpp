#include "ui/main/IconEngine.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace seedling {
namespace {

constexpr int kLargeSide = 24;

QByteArray svgOf(const QString& name) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

QColor IconEngine::colourFor(QIcon::Mode mode) const {
    return theme::colour(mode == QIcon::Disabled ? Role::Disabled : m_role);
}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) {
    QByteArray svg = svgOf(m_name);
    if (svg.isEmpty()) {
        return;
    }
    const int side = qMin(rect.width(), rect.height());
    svg.replace("currentColor", colourFor(mode).name().toLatin1());
    if (side >= kLargeSide) {
        // The line of a large icon stays 2 px instead of growing with it.
        svg.replace("stroke-width=\"1.5\"",
                    QByteArray("stroke-width=\"") + QByteArray::number(32.0 / side) + '"');
    }
    QSvgRenderer renderer(svg);
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    renderer.render(painter, square);
    painter->restore();
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) {
    const QString key =
        QStringLiteral("icon/%1/%2/%3").arg(m_name, colourFor(mode).name()).arg(size.width());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QPixmap IconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                                 qreal /*scale*/) {
    return pixmap(size, mode, state);
}

QIconEngine* IconEngine::clone() const {
    return new IconEngine(m_name, m_role);
}

}  // namespace seedling
