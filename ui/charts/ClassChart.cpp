#include "ui/charts/ClassChart.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <utility>

#include "ui/main/Theme.h"
#include "ui/widgets/Button.h"

namespace seedling {

ClassChart::ClassChart(const QString& icon, const QString& title, const QString& term,
                       const QString& first, const QString& second, QWidget* parent)
    : ChartFrame(icon, title, term, parent),
      m_figure(new FigureLabel(22)),
      m_strip(new ClassStrip),
      m_switch(new Button(Button::Kind::Quiet, second)),
      m_names{first, second} {
    m_switch->setCheckable(true);
    m_switch->setCompact(true);
    m_strip->setAccessibleName(first);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::px(8));
    row->addWidget(m_figure, 1);
    row->addWidget(m_switch);
    column()->addLayout(row);
    column()->addWidget(m_strip, 1);
    connect(m_switch, &QPushButton::toggled, this, &ClassChart::refresh);
}

void ClassChart::setPictures(ClassPicture first, ClassPicture second) {
    m_pictures[0] = std::move(first);
    m_pictures[1] = std::move(second);
    refresh();
}

bool ClassChart::showsSecond() const {
    return m_switch->isChecked();
}

void ClassChart::showSecond(bool shown) {
    m_switch->setChecked(shown);
}

void ClassChart::refresh() {
    const int shown = showsSecond() ? 1 : 0;
    m_strip->setAccessibleName(m_names[shown]);
    m_strip->setPicture(m_pictures[shown]);
}

void ClassChart::paintContent(QPainter& painter) {
    painter.save();
    painter.translate(m_figure->pos());
    m_figure->paint(painter);
    painter.restore();
    painter.save();
    painter.translate(m_strip->pos());
    m_strip->paintWhole(painter);
    painter.restore();
}

}  // namespace seedling
