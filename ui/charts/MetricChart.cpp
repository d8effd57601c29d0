#include "ui/charts/MetricChart.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/main/Theme.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

MetricChart::MetricChart(Size size, const QString& icon, const QString& title, const QString& term,
                         QWidget* parent)
    : QWidget(parent),
      m_figure(new FigureLabel(size == Size::Large ? 28 : 22)),
      m_chip(new KindChip),
      m_plot(new Plot) {
    setAccessibleName(title);
    setAccessibleDescription(term);
    setToolTip(term);
    m_chip->setVisible(false);
    auto* heading = new QHBoxLayout;
    // As high with a chip as without, so that neighbours share their lines.
    heading->addStrut(theme::px(20));
    heading->setSpacing(theme::px(8));
    heading->addWidget(new IconLabel(icon));
    heading->addWidget(new TextLabel(title, 13, QFont::DemiBold));
    heading->addStretch();
    heading->addWidget(m_chip);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::px(4));
    column->addLayout(heading);
    column->addWidget(m_figure);
    column->addWidget(m_plot, 1);
}

Plot& MetricChart::secondPlot() {
    if (!m_second) {
        m_second = new Plot;
        m_second->setFixedHeight(theme::px(46) + theme::px(24));
        layout()->addWidget(m_second);
    }
    return *m_second;
}

void MetricChart::setEnergyKind(EnergyKind kind, const QString& source) {
    m_chip->setKind(kind, source);
    m_chip->setVisible(true);
}

}  // namespace seedling
