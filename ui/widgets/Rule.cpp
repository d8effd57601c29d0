#include "ui/widgets/Rule.h"

#include <QPainter>

#include "ui/main/Theme.h"

namespace seedling {

Rule::Rule(Qt::Orientation orientation, QWidget* parent) : QWidget(parent) {
    if (orientation == Qt::Horizontal) {
        setFixedHeight(1);
    } else {
        setFixedWidth(1);
    }
}

void Rule::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), theme::colour(Role::Line));
}

}  // namespace seedling
