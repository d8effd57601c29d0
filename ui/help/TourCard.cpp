#include "ui/help/TourCard.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "ui/main/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

constexpr int kWidth = 320;
constexpr int kCorner = 8;  // Room for the corner, on every side.
constexpr int kPadding = 16;

}  // namespace

TourCard::TourCard(QWidget* window)
    : QWidget(window),
      m_count(new TextLabel({}, 11, QFont::Normal, Role::Text2)),
      m_title(new TextLabel({}, 13, QFont::DemiBold)),
      m_text(new TextLabel({}, 12)),
      m_skip(new Button(Button::Kind::Quiet, tr("Skip"))),
      m_next(new Button(Button::Kind::Outlined, tr("Next"))) {
    const int margin = theme::px(kCorner + kPadding);
    m_text->setWordWrap(true);
    m_skip->setCompact(true);
    m_next->setCompact(true);
    m_skip->setShortcut(QKeySequence(tr("Alt+S")));
    m_skip->setKeyHint(tr("Alt+S"));
    m_next->setKeyHint(tr("Alt+N"));
    auto* heading = new QHBoxLayout;
    heading->addWidget(m_title, 1);
    heading->addWidget(m_count);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_skip);
    buttons->addStretch(1);
    buttons->addWidget(m_next);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme::px(6));
    column->addLayout(heading);
    column->addWidget(m_text);
    column->addSpacing(theme::px(4));
    column->addLayout(buttons);
    setFixedWidth(theme::px(kWidth));
    connect(m_skip, &QPushButton::clicked, this, &TourCard::skipRequested);
    connect(m_next, &QPushButton::clicked, this, &TourCard::nextRequested);
}

void TourCard::setStep(int number, int count, const QString& title, const QString& text) {
    m_count->setText(tr("%1 of %2").arg(number).arg(count));
    m_title->setText(title);
    m_text->setText(text);
    m_next->setText(number == count ? tr("Done") : tr("Next"));
    // A button forgets its key with its text.
    m_next->setShortcut(QKeySequence(tr("Alt+N")));
    m_skip->setVisible(number < count);
    setAccessibleName(title);
    setAccessibleDescription(text);
}

QString TourCard::title() const {
    return m_title->text();
}

void TourCard::pointAt(const QRect& spot) {
    const QRect area = parentWidget()->rect();
    const int tall = std::max(heightForWidth(width()), minimumSizeHint().height());
    resize(width(), tall);
    QPoint at(spot.center().x() - width() / 2, spot.bottom() + 1);
    m_corner = Side::Top;
    if (at.y() + tall > area.bottom()) {
        at.setY(spot.top() - tall);
        m_corner = Side::Bottom;
    }
    if (at.y() < area.top()) {
        // Neither under nor over it: beside it, at the height of its beginning.
        const bool isRight = spot.right() + width() < area.right();
        at = QPoint(isRight ? spot.right() + 1 : spot.left() - width(), spot.top());
        m_corner = isRight ? Side::Left : Side::Right;
    }
    at.setX(std::clamp(at.x(), area.left(), std::max(area.left(), area.right() - width())));
    at.setY(std::clamp(at.y(), area.top(), std::max(area.top(), area.bottom() - tall)));
    move(at);
    m_target = spot.center() - at;
    update();
}

void TourCard::takeKeyboard() {
    m_next->setFocus();
}

void TourCard::paintEvent(QPaintEvent*) {
    const int room = theme::px(kCorner);
    const QRectF body = QRectF(rect()).adjusted(room, room, -room, -room);
    const qreal x =
        std::clamp<qreal>(m_target.x(), body.left() + 2 * room, body.right() - 2 * room);
    const qreal y =
        std::clamp<qreal>(m_target.y(), body.top() + 2 * room, body.bottom() - 2 * room);
    QPolygonF corner;
    switch (m_corner) {
        case Side::None:
            break;
        case Side::Top:
            corner << QPointF(x - room, body.top()) << QPointF(x, 1)
                   << QPointF(x + room, body.top());
            break;
        case Side::Bottom:
            corner << QPointF(x - room, body.bottom()) << QPointF(x, height() - 1)
                   << QPointF(x + room, body.bottom());
            break;
        case Side::Left:
            corner << QPointF(body.left(), y - room) << QPointF(1, y)
                   << QPointF(body.left(), y + room);
            break;
        case Side::Right:
            corner << QPointF(body.right(), y - room) << QPointF(width() - 1, y)
                   << QPointF(body.right(), y + room);
    }
    QPainterPath shape;
    shape.addRoundedRect(body, 6, 6);
    QPainterPath tip;
    tip.addPolygon(corner);
    tip.closeSubpath();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::colour(Role::Accent), 1.5));
    painter.setBrush(theme::colour(Role::Canvas));
    painter.drawPath(shape.united(tip));
}

void TourCard::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Escape:
            Q_EMIT skipRequested();
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT nextRequested();
            break;
        default:
            QWidget::keyPressEvent(event);
    }
}

}  // namespace seedling
