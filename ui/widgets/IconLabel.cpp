#include "ui/widgets/IconLabel.h"

#include <QPainter>

namespace seedling {

IconLabel::IconLabel(const QString& name, Role role, int pixels, QWidget* parent)
    : QWidget(parent), m_name(name), m_role(role) {
    setFixedSize(theme::px(pixels), theme::px(pixels));
}

void IconLabel::setIcon(const QString& name, Role role) {
    m_name = name;
    m_role = role;
    update();
}

void IconLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    theme::icon(m_name, isEnabled() ? m_role : Role::Disabled).paint(&painter, rect());
}

}  // namespace seedling
