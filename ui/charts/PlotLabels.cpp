#include "ui/charts/PlotLabels.h"

#include <QBrush>
#include <algorithm>

namespace seedling {

QRectF PlotLabels::place(const QString& text, const QFont& font, const QColor& colour,
                         const QPointF& anchor, Qt::Alignment alignment) {
    if (m_used == m_items.size()) {
        m_items.push_back(new QGraphicsSimpleTextItem(m_parent));
        m_items.back()->setZValue(10);
    }
    QGraphicsSimpleTextItem* item = m_items[m_used++];
    item->setFont(font);
    item->setText(text);
    item->setBrush(colour);
    const QRectF size = item->boundingRect();
    QPointF corner = anchor;
    if (alignment & Qt::AlignRight)
        corner.rx() -= size.width();
    else if (alignment & Qt::AlignHCenter)
        corner.rx() -= size.width() / 2;
    if (alignment & Qt::AlignBottom)
        corner.ry() -= size.height();
    else if (alignment & Qt::AlignVCenter)
        corner.ry() -= size.height() / 2;
    item->setPos(corner);
    item->setVisible(true);
    return {corner, size.size()};
}

void PlotLabels::end() {
    for (std::size_t i = m_used; i < m_items.size(); ++i)
        m_items[i]->setVisible(false);
}

void spreadLabels(std::vector<LineLabel>& labels, double distance, double top, double bottom) {
    std::sort(labels.begin(), labels.end(),
              [](const LineLabel& a, const LineLabel& b) { return a.end.y() < b.end.y(); });
    double least = top;
    for (LineLabel& label : labels) {
        label.y = std::max(label.end.y(), least);
        least = label.y + distance;
    }
    double most = bottom;
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        label->y = std::min(label->y, most);
        most = label->y - distance;
    }
}

}  // namespace seedling
