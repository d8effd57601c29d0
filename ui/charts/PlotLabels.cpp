#include "ui/charts/PlotLabels.h"

#include <QBrush>

namespace seedling {

QRectF PlotLabels::place(const QString& text, const QFont& font, const QColor& colour,
                         const QPointF& anchor, Qt::Alignment alignment) {
    if (m_used == m_items.size()) {
        m_items.push_back(new QGraphicsSimpleTextItem(m_parent));
        m_items.back()->setZValue(10);
    }
    QGraphicsSimpleTextItem* item = m_items[m_used++];
    if (item->font() != font)
        item->setFont(font);  // Lays the text out and paints it, also with the font it has.
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

}  // namespace seedling
