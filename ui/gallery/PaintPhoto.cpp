#include "ui/gallery/PaintPhoto.h"

#include <QPainterPath>

#include "ui/main/Theme.h"

namespace seedling::paint {

void photo(QPainter& painter, const QRect& square, ThumbnailLoader& thumbnails, int row) {
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPixmap pixmap = thumbnails.thumbnail(row, qRound(square.width() * ratio));
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setPen(Qt::NoPen);
    if (pixmap.isNull()) {
        painter.setBrush(theme::colour(Role::Hover));
        painter.drawRoundedRect(square, 4, 4);
    } else {
        const QSizeF size = QSizeF(pixmap.size()).scaled(square.size(), Qt::KeepAspectRatio);
        QRectF target(QPointF(), size);
        target.moveCenter(QRectF(square).center());
        QPainterPath path;
        path.addRoundedRect(target, 4, 4);
        painter.setClipPath(path);
        painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()));
    }
    painter.restore();
}

}  // namespace seedling::paint
