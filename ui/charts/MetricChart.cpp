#include "ui/charts/MetricChart.h"

#include <QPainter>
#include <QVBoxLayout>

#include "ui/main/Theme.h"

namespace seedling {

MetricChart::MetricChart(Size size, const QString& icon, const QString& title, const QString& term,
                         QWidget* parent)
    : ChartFrame(icon, title, term, parent),
      m_figure(new FigureLabel(size == Size::Large ? 28 : 22)),
      m_plot(new Plot) {
    column()->addWidget(m_figure);
    column()->addWidget(m_plot, 1);
}

Plot& MetricChart::secondPlot() {
    if (!m_second) {
        m_second = new Plot;
        m_second->setFixedHeight(theme::px(46) + theme::px(24));
        column()->addWidget(m_second);
    }
    return *m_second;
}

void MetricChart::paintContent(QPainter& painter) {
    painter.save();
    painter.translate(m_figure->pos());
    m_figure->paint(painter);
    painter.restore();
    for (Plot* plot : {m_plot, m_second}) {
        if (plot)
            plot->render(&painter, QRectF(plot->geometry()), plot->viewport()->rect());
    }
}

}  // namespace seedling
