#include "ui/widgets/SearchField.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/main/Theme.h"

namespace seedling {

SearchField::SearchField(const QString& placeholder, const QString& key, QWidget* parent)
    : QLineEdit(parent), m_key(key) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setFont(theme::font(12));
    setTextMargins(theme::px(20), 0, theme::px(12), 0);
    setFixedHeight(theme::px(28));
}

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const int side = theme::px(14);
    theme::icon(QStringLiteral("search"), Role::Text2)
        .paint(&painter, QRect(theme::px(9), (height() - side) / 2, side, side));
    if (text().isEmpty() && !hasFocus()) {
        painter.setFont(theme::font(11));
        painter.setPen(theme::colour(Role::Text2));
        painter.drawText(rect().adjusted(0, 0, -theme::px(10), 0),
                         Qt::AlignVCenter | Qt::AlignRight, m_key);
    }
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape) {
        QLineEdit::keyPressEvent(event);
    } else if (!text().isEmpty()) {
        clear();
    } else {
        Q_EMIT leaveRequested();
    }
}

}  // namespace seedling
