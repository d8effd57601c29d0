#include "ui/label/ClassRow.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>

#include "ui/bridge/QtConvert.h"
#include "ui/widgets/Painting.h"

namespace seedling {
namespace {

constexpr int kSide = 8;  // The highlight stands out this far beyond the text of the panel.
constexpr int kCap = 20;
constexpr int kShape = 14;
constexpr int kBarWidth = 56;
constexpr int kNarrowBarWidth = 28;
constexpr int kGap = 8;
constexpr double kBarTargets = 1.5;  // A full bar is this many times the target.

}  // namespace

ClassRow::ClassRow(QWidget* parent) : QWidget(parent) {
    setFixedHeight(theme::px(32));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

QSize ClassRow::sizeHint() const {
    return {theme::px(200), theme::px(32)};
}

void ClassRow::show(const ClassRecord& record, int labels) {
    m_record = record;
    m_labels = labels;
    describe();
    update();
}

void ClassRow::describe() {
    const QString name = toQString(m_record.name);
    const QString key = toQString(m_record.key);
    setAccessibleName(tr("%1, %2", "class name, number of labels")
                          .arg(name, tr("%n label(s)", nullptr, m_labels)));
    const QString use =
        key.isEmpty()
            ? tr("%1: click to show its images").arg(name)
            : tr("%1: click to show its images, click %2 to label what is selected").arg(name, key);
    const QString advice =
        m_labels < kTarget
            ? tr("It has %1: add about %2.").arg(countText(m_labels), countText(kTarget - m_labels))
            : QString();
    setAccessibleDescription(advice);
    setToolTip(advice.isEmpty() ? use : use + QLatin1Char('\n') + advice);
}

void ClassRow::setFiltered(bool filtered) {
    m_filtered = filtered;
    update();
}

void ClassRow::setColumns(int countWidth, bool narrowBar) {
    m_countWidth = countWidth;
    m_narrowBar = narrowBar;
    update();
}

int ClassRow::barWidth() const {
    return theme::px(m_narrowBar ? kNarrowBarWidth : kBarWidth);
}

int ClassRow::nameLeft() const {
    return keyRect().right() + theme::px(10 + kShape + kGap);
}

int ClassRow::nameRoom(int countWidth) const {
    return width() - nameLeft() - kSide - countWidth - theme::px(kBarWidth + kGap);
}

QRect ClassRow::keyRect() const {
    const int cap = theme::px(kCap);
    return {kSide, (height() - cap) / 2, cap, cap};
}

void ClassRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_filtered || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::colour(m_filtered ? Role::Tint : Role::Hover));
        painter.drawRoundedRect(rect(), 6, 6);
    }
    if (hasFocus()) {
        paint::focusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), 6);
    }
    const bool over = m_overKey && underMouse();
    paint::keyCap(painter, keyRect(), toQString(m_record.key), over ? Role::Accent : Role::Text2);
    const qreal shape = theme::px(kShape);
    const qreal left = keyRect().right() + theme::px(10);
    theme::paintClassShape(painter, QRectF(left, (height() - shape) / 2, shape, shape),
                           m_record.colour);
    if (isEditing()) {
        return;
    }
    const bool farBelow = m_labels > 0 && m_labels * 2 <= kTarget;
    const int right = kSide + m_countWidth + barWidth() + theme::px(kGap);
    const QRectF text(nameLeft(), 0, width() - nameLeft() - right, height());
    painter.setFont(theme::font(13));
    painter.setPen(theme::colour(Role::Text));
    const qreal room = text.width() - (farBelow ? theme::px(20) : 0);
    painter.drawText(text, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(toQString(m_record.name), Qt::ElideRight,
                                                      static_cast<int>(room)));
    if (farBelow) {
        const int icon = theme::px(14);
        theme::icon(QStringLiteral("warn"), Role::Warn)
            .paint(&painter, QRect(static_cast<int>(text.right()) - icon - 2, (height() - icon) / 2,
                                   icon, icon));
    }
    paintBar(painter);
}

void ClassRow::paintBar(QPainter& painter) const {
    const bool below = m_labels < kTarget;
    const qreal barWidth = this->barWidth();
    const qreal thick = theme::px(4);
    const qreal left = width() - kSide - m_countWidth - barWidth;
    const QRectF track(left, (height() - thick) / 2, barWidth, thick);
    paint::bar(painter, track, m_labels / (kBarTargets * kTarget), below ? Role::Warn : Role::Idle);
    painter.fillRect(QRectF(left + barWidth / kBarTargets - 1, height() / 2.0 - theme::px(6), 1.5,
                            theme::px(12)),
                     theme::colour(Role::Text2));
    painter.setFont(theme::font(13, below && m_labels > 0 ? QFont::DemiBold : QFont::Normal));
    painter.setPen(theme::colour(m_labels == 0 ? Role::Text2 : Role::Text));
    painter.drawText(rect().adjusted(0, 0, -kSide, 0), Qt::AlignVCenter | Qt::AlignRight,
                     countText(m_labels));
}

void ClassRow::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (keyRect().adjusted(-4, -4, 4, 4).contains(event->pos())) {
        Q_EMIT labelRequested();
    } else {
        Q_EMIT filterRequested();
    }
}

void ClassRow::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton &&
        !keyRect().adjusted(-4, -4, 4, 4).contains(event->pos())) {
        Q_EMIT renameRequested();
    }
}

void ClassRow::mouseMoveEvent(QMouseEvent* event) {
    const bool over = keyRect().contains(event->pos());
    setCursor(over ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (over != m_overKey) {
        m_overKey = over;
        update();
    }
}

void ClassRow::contextMenuEvent(QContextMenuEvent* event) {
    Q_EMIT menuRequested(event->globalPos());
}

void ClassRow::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_F2:
            Q_EMIT renameRequested();
            return;
        case Qt::Key_Delete:
            Q_EMIT deleteRequested();
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            Q_EMIT filterRequested();
            return;
        case Qt::Key_Down:
        case Qt::Key_Up: {
            const bool down = event->key() == Qt::Key_Down;
            if (event->modifiers() & Qt::AltModifier) {
                Q_EMIT moveRequested(down ? 1 : -1);
            } else if (down) {
                focusNextChild();
            } else {
                focusPreviousChild();
            }
            return;
        }
        default:
            QWidget::keyPressEvent(event);
    }
}

void ClassRow::enterEvent(QEnterEvent* event) {
    QWidget::enterEvent(event);
    update();
}

void ClassRow::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    m_overKey = false;
    update();
}

void ClassRow::edit(const QString& text) {
    if (m_field == nullptr) {
        m_field = new QLineEdit(this);
        m_field->setAccessibleName(tr("Name of the class"));
        m_field->setPlaceholderText(tr("Name of the class"));
        m_field->setMaxLength(80);
        m_field->installEventFilter(this);
        connect(m_field, &QLineEdit::textEdited, this, [this] { setError(false); });
    }
    m_field->setText(text);
    m_field->selectAll();
    m_field->setVisible(true);
    resizeEvent(nullptr);
    m_field->setFocus();
    update();
}

void ClassRow::endEdit() {
    if (m_field != nullptr) {
        m_field->setVisible(false);
        setError(false);
        update();
    }
}

bool ClassRow::isEditing() const {
    return m_field != nullptr && !m_field->isHidden();
}

void ClassRow::setError(bool error) {
    m_field->setStyleSheet(error ? QStringLiteral("QLineEdit, QLineEdit:focus { border: 2px solid "
                                                  "%1; }")
                                       .arg(theme::colour(Role::Danger).name())
                                 : QString());
}

void ClassRow::resizeEvent(QResizeEvent*) {
    if (m_field != nullptr) {
        const int left = keyRect().right() + theme::px(10 + kShape + 4);
        m_field->setGeometry(left, 1, width() - left - 2, height() - 2);
    }
}

bool ClassRow::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && isEditing()) {
        const int key =
            event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event)->key() : 0;
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            // A field passes these on, and to the row they mean something else.
            Q_EMIT nameEntered(m_field->text().trimmed());
            return true;
        }
        const bool escaped = key == Qt::Key_Escape;
        const bool left = event->type() == QEvent::FocusOut &&
                          static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason &&
                          static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason;
        if (escaped || left) {
            endEdit();
            Q_EMIT editCancelled();
            return escaped;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace seedling
