#include "ui/widgets/ProgressLine.h"

#include "ui/widgets/Painting.h"

namespace seedling {

ProgressLine::ProgressLine(int height, QWidget* parent) : QWidget(parent) {
    setFixedHeight(theme::px(height));
}

void ProgressLine::setFraction(double fraction) {
    m_fraction = fraction;
    update();
}

void ProgressLine::setFill(Role fill) {
    m_fill = fill;
    update();
}

void ProgressLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint::bar(painter, rect(), m_fraction, m_fill);
}

}  // namespace seedling
