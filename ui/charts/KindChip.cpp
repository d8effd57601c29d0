#include "ui/charts/KindChip.h"

#include <QPainter>

#include "ui/charts/Format.h"
#include "ui/main/Theme.h"

namespace seedling {

KindChip::KindChip(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKind(EnergyKind::Estimated);
}

void KindChip::setKind(EnergyKind kind, const QString& source) {
    const QString help = format::energyKindHelp(kind);
    const QString tip = source.isEmpty() ? help : help + QLatin1Char('\n') + source;
    if (kind == m_kind && !m_simulated && tip == toolTip())
        return;
    m_kind = kind;
    m_simulated = false;
    setToolTip(tip);
    setAccessibleName(format::energyKind(kind));
    updateGeometry();
    update();
}

void KindChip::setSimulated() {
    m_simulated = true;
    setToolTip(format::simulatedHelp());
    setAccessibleName(text());
    updateGeometry();
    update();
}

QString KindChip::text() const {
    return m_simulated ? format::simulated() : format::energyKind(m_kind);
}

QSize KindChip::sizeHint() const {
    const int width = QFontMetrics(theme::font(11)).horizontalAdvance(text());
    return {width + theme::px(12), theme::px(20)};
}

void KindChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(painter);
}

void KindChip::paint(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(theme::colour(Role::Control), 1);
    if (m_simulated || m_kind == EnergyKind::Modelled || m_kind == EnergyKind::Estimated)
        pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(theme::font(11));
    painter.setPen(theme::colour(Role::Text));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

}  // namespace seedling
