#include "ui/charts/FigureLabel.h"

#include <QFontMetricsF>
#include <QPainter>

#include "ui/main/Theme.h"

namespace seedling {
namespace {

qreal advance(const QFont& font, const QString& text) {
    return text.isEmpty() ? 0 : QFontMetricsF(font).horizontalAdvance(text);
}

QFont unitFont() {
    return theme::font(13);
}
QFont noteFont() {
    return theme::font(12);
}

}  // namespace

FigureLabel::FigureLabel(int pixels, QWidget* parent) : QWidget(parent), m_pixels(pixels) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFigure(QString(QChar(0x2013)));
}

void FigureLabel::setFigure(const QString& number, const QString& unit, const QString& note) {
    if (number == m_number && unit == m_unit && note == m_note)
        return;
    m_number = number;
    m_unit = unit;
    m_note = note;
    setAccessibleName(QStringList{number, unit, note}.join(QLatin1Char(' ')).trimmed());
    updateGeometry();
    update();
}

void FigureLabel::setStale(bool stale) {
    if (m_stale == stale)
        return;
    m_stale = stale;
    update();
}

QSize FigureLabel::sizeHint() const {
    const QFont font = theme::font(m_pixels, QFont::DemiBold);
    const qreal width = advance(font, m_number) + advance(unitFont(), m_unit) +
                        advance(noteFont(), m_note) + theme::px(24);
    return {qRound(width), theme::px(m_pixels + 6)};
}

QSize FigureLabel::minimumSizeHint() const {
    const QFont font = theme::font(m_pixels, QFont::DemiBold);
    return {qRound(advance(font, m_number) + advance(unitFont(), m_unit)) + theme::px(6),
            theme::px(m_pixels + 6)};
}

void FigureLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(painter);
}

void FigureLabel::paint(QPainter& painter) const {
    painter.setRenderHint(QPainter::TextAntialiasing);
    const QFont font = theme::font(m_pixels, QFont::DemiBold);
    const qreal base = height() - theme::px(5);
    qreal x = 0;
    painter.setFont(font);
    painter.setPen(theme::colour(m_stale ? Role::Text2 : Role::Text));
    painter.drawText(QPointF(x, base), m_number);
    x += advance(font, m_number) + theme::px(5);
    painter.setPen(theme::colour(Role::Text2));
    if (!m_unit.isEmpty()) {
        painter.setFont(unitFont());
        painter.drawText(QPointF(x, base), m_unit);
        x += advance(unitFont(), m_unit) + theme::px(10);
    }
    if (m_note.isEmpty())
        return;
    painter.setFont(noteFont());
    painter.setPen(theme::colour(m_stale ? Role::Warn : Role::Text2));
    painter.drawText(
        QPointF(x, base),
        QFontMetricsF(noteFont()).elidedText(m_note, Qt::ElideRight, qMax(0.0, width() - x)));
}

}  // namespace seedling
