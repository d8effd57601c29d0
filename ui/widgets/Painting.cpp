#include "ui/widgets/Painting.h"

#include <QFontMetricsF>

namespace seedling::paint {
namespace {

constexpr int kShape = 10;

QFont chipFont(bool strong) {
    return theme::font(11, strong ? QFont::Medium : QFont::Normal);
}

qreal textWidth(const QFont& font, const QString& text) {
    return text.isEmpty() ? 0 : QFontMetricsF(font).horizontalAdvance(text);
}

qreal sidePadding() {
    return theme::px(6);
}
qreal markWidth() {
    return theme::px(kShape) + theme::px(5);
}

QFont nameFont(const Chip& chip) {
    return chipFont(chip.kind != Chip::Kind::Neutral);
}

qreal fixedWidth(const Chip& chip) {
    const qreal note = chip.note.isEmpty() ? 0 : textWidth(chipFont(false), chip.note) + 4;
    return sidePadding() * 2 + markWidth() + note;
}

void paintFrame(QPainter& painter, const QRectF& rect, const Chip& chip) {
    const QRectF inner = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    switch (chip.kind) {
        case Chip::Kind::Label:
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme::classColour(chip.colour));
            painter.drawRoundedRect(rect, 4, 4);
            return;
        case Chip::Kind::Suggestion:
            dashedBox(painter, rect);
            return;
        case Chip::Kind::Neutral:
            painter.setPen(QPen(theme::colour(Role::Line), 1));
            painter.setBrush(theme::colour(Role::Canvas));
    }
    painter.drawRoundedRect(inner, 4, 4);
}

void paintMark(QPainter& painter, const QRectF& square, const Chip& chip, const QColor& ink) {
    if (chip.kind == Chip::Kind::Label) {
        theme::paintClassShape(painter, square, chip.colour, ink);
    } else if (chip.kind == Chip::Kind::Suggestion) {
        theme::paintClassShape(painter, square, chip.colour);
    } else {
        theme::icon(chip.icon, Role::Text2)
            .paint(&painter, square.toAlignedRect().adjusted(-1, -1, 1, 1));
    }
}

}  // namespace

void focusRing(QPainter& painter, const QRectF& box, qreal radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme::colour(Role::Accent), 2));
    painter.drawRoundedRect(box, radius, radius);
    painter.restore();
}

int keyCapWidth(const QString& key) {
    const int text = QFontMetrics(theme::font(11, QFont::DemiBold)).horizontalAdvance(key);
    return qMax(theme::px(20), text + theme::px(12));
}

void keyCap(QPainter& painter, const QRectF& rect, const QString& key, Role text) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::colour(Role::Control), 1));
    painter.setBrush(theme::colour(Role::Canvas));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(theme::font(11, QFont::DemiBold));
    painter.setPen(theme::colour(text));
    painter.drawText(rect, Qt::AlignCenter, key);
    painter.restore();
}

qreal chipWidth(const Chip& chip) {
    return fixedWidth(chip) + textWidth(nameFont(chip), chip.text);
}

QRectF chip(QPainter& painter, const QPointF& topLeft, const Chip& chip, qreal maximumWidth) {
    const qreal width = qMin(chipWidth(chip) + 1, maximumWidth);
    const QRectF rect(topLeft, QSizeF(width, theme::px(kChipHeight)));
    const QColor ink = chip.kind == Chip::Kind::Label     ? theme::textOnClass(chip.colour)
                       : chip.kind == Chip::Kind::Neutral ? theme::colour(Role::Text2)
                                                          : theme::colour(Role::Text);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter, rect, chip);
    const qreal side = theme::px(kShape);
    paintMark(painter,
              QRectF(rect.left() + sidePadding(), rect.center().y() - side / 2, side, side), chip,
              ink);
    const qreal left = rect.left() + sidePadding() + markWidth();
    const qreal room = width - fixedWidth(chip);
    painter.setPen(ink);
    painter.setFont(nameFont(chip));
    const QString name =
        QFontMetricsF(painter.font()).elidedText(chip.text, Qt::ElideRight, room + 0.5);
    painter.drawText(QRectF(left, rect.top(), room + 2, rect.height()), Qt::AlignVCenter, name);
    if (!chip.note.isEmpty()) {
        painter.setPen(theme::colour(Role::Text2));
        painter.setFont(chipFont(false));
        painter.drawText(rect.adjusted(0, 0, -sidePadding(), 0), Qt::AlignVCenter | Qt::AlignRight,
                         chip.note);
    }
    painter.restore();
    return rect;
}

void dashedBox(QPainter& painter, const QRectF& rect) {
    QPen pen(theme::colour(Role::Control), 1);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(theme::colour(Role::Canvas));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void bar(QPainter& painter, const QRectF& track, double fraction, Role fill) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal radius = track.height() / 2;
    painter.setBrush(theme::colour(Role::Track));
    painter.drawRoundedRect(track, radius, radius);
    const double part = qBound(0.0, fraction, 1.0);
    if (part > 0) {
        QRectF filled = track;
        filled.setWidth(qMax(track.height(), track.width() * part));
        painter.setBrush(theme::colour(fill));
        painter.drawRoundedRect(filled, radius, radius);
    }
    painter.restore();
}

}  // namespace seedling::paint
