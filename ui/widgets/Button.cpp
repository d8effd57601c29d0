#include "ui/widgets/Button.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>

#include "ui/widgets/Painting.h"

namespace seedling {
namespace {

constexpr int kIcon = 16;
constexpr int kGap = 8;
constexpr int kRing = 4;  // Room for the focus ring on every side.

QFont hintFont() {
    return theme::font(11);
}

QString plain(const QString& text) {
    QString shown = text;
    return shown.remove(QLatin1Char('&'));
}

}  // namespace

Button::Button(Kind kind, const QString& text, QWidget* parent)
    : QPushButton(text, parent), m_kind(kind) {
    setCursor(kind == Kind::Link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAutoDefault(false);
    announceMargins();
}

void Button::announceMargins() {
    // QPushButton asks the style for the margins of its place in a layout on this event alone.
    QEvent event(QEvent::StyleChange);
    QCoreApplication::sendEvent(this, &event);
}

bool Button::event(QEvent* event) {
    // A button without a size would be told that it has no margins.
    if (event->type() == QEvent::StyleChange && qMin(width(), height()) <= 2 * kRing) {
        resize(sizeHint());
    }
    return QPushButton::event(event);
}

int Button::ringMargin() const {
    return m_kind == Kind::Link ? 0 : kRing;
}

void Button::setKind(Kind kind) {
    m_kind = kind;
    announceMargins();
    update();
}

void Button::setIconName(const QString& name) {
    m_iconName = name;
    updateGeometry();
    update();
}

void Button::setKeyHint(const QString& hint) {
    m_hint = hint;
    updateGeometry();
    update();
}

void Button::setCompact(bool compact) {
    m_compact = compact;
    updateGeometry();
}

void Button::setInk(Role role) {
    m_ink = role;
    updateGeometry();
    update();
}

QFont Button::textFont() const {
    const bool strong = m_kind == Kind::Primary;
    return theme::font(m_compact || m_kind == Kind::Link ? 12 : 13, strong  ? QFont::DemiBold
                                                                    : m_ink ? QFont::Normal
                                                                            : QFont::Medium);
}

int Button::padding() const {
    if (m_kind == Kind::Link) {
        return 0;
    }
    return theme::px(text().isEmpty() ? 8 : m_kind == Kind::Quiet ? 8 : 12);
}

QSize Button::sizeHint() const {
    int width = 2 * padding();
    if (!m_iconName.isEmpty()) {
        width += theme::px(kIcon) + (text().isEmpty() ? 0 : theme::px(kGap));
    }
    width += text().isEmpty() ? 0 : QFontMetrics(textFont()).horizontalAdvance(plain(text())) + 2;
    if (!m_hint.isEmpty()) {
        width += theme::px(kGap) + QFontMetrics(hintFont()).horizontalAdvance(m_hint) + 1;
    }
    const int height = theme::px(m_kind == Kind::Link ? 20 : m_compact ? 28 : 32);
    return m_kind == Kind::Link ? QSize(width, height)
                                : QSize(width + 2 * kRing, height + 2 * kRing);
}

QSize Button::minimumSizeHint() const {
    return sizeHint();
}

void Button::enterEvent(QEnterEvent* event) {
    QPushButton::enterEvent(event);
    update();
}

void Button::leaveEvent(QEvent* event) {
    QPushButton::leaveEvent(event);
    update();
}

void Button::paintFrame(QPainter& painter, const QRectF& box) const {
    const bool hot = isEnabled() && (underMouse() || isDown() || isChecked());
    if (m_kind == Kind::Primary && isEnabled()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::colour(hot ? Role::AccentPressed : Role::Accent));
        painter.drawRoundedRect(box, 6, 6);
        return;
    }
    const bool outlined = m_kind != Kind::Quiet;
    painter.setPen(outlined ? QPen(theme::colour(isEnabled() ? Role::Control : Role::Line), 1)
                            : QPen(Qt::NoPen));
    painter.setBrush(hot        ? QBrush(theme::colour(Role::Hover))
                     : outlined ? QBrush(theme::colour(Role::Canvas))
                                : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

void Button::paintContent(QPainter& painter, const QRectF& box) const {
    const bool primary = m_kind == Kind::Primary;
    const Role ink = !isEnabled()           ? Role::Disabled
                     : primary              ? Role::OnAccent
                     : m_kind == Kind::Link ? Role::Accent
                                            : m_ink.value_or(Role::Text);
    const int content = sizeHint().width() - 2 * padding() - (m_kind == Kind::Link ? 0 : 2 * kRing);
    qreal x = m_kind == Kind::Link ? box.left() : box.center().x() - content / 2.0;
    if (!m_iconName.isEmpty()) {
        const int side = theme::px(kIcon);
        theme::icon(m_iconName, ink)
            .paint(&painter, QRect(qRound(x), qRound(box.center().y() - side / 2.0), side, side));
        x += side + theme::px(kGap);
    }
    painter.setFont(textFont());
    painter.setPen(theme::colour(ink));
    const QString shown = plain(text());
    const qreal width = QFontMetricsF(textFont()).horizontalAdvance(shown);
    QFont font = textFont();
    font.setUnderline(m_kind == Kind::Link && underMouse() && isEnabled());
    painter.setFont(font);
    painter.drawText(QRectF(x, box.top(), width + 4, box.height()), Qt::AlignVCenter, shown);
    if (!m_hint.isEmpty()) {
        painter.setFont(hintFont());
        painter.setPen(theme::colour(!isEnabled() ? Role::Disabled
                                     : primary    ? Role::AccentHint
                                                  : Role::Text2));
        painter.drawText(QRectF(x + width + theme::px(kGap), box.top(), box.width(), box.height()),
                         Qt::AlignVCenter, m_hint);
    }
}

void Button::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_kind == Kind::Link) {
        paintContent(painter, rect());
        if (hasFocus()) {
            paint::focusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), 4);
        }
        return;
    }
    const QRectF box = QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing);
    paintFrame(painter, box);
    paintContent(painter, box);
    if (hasFocus()) {
        paint::focusRing(painter, box.adjusted(-3, -3, 3, 3), 8);
    }
}

}  // namespace seedling
