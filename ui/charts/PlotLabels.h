#pragma once

#include <QColor>
#include <QFont>
#include <QGraphicsSimpleTextItem>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <vector>

class QGraphicsItem;

namespace seedling {

/// The words in and around a plot. Items are kept from one picture to the next; those that are not
/// needed are hidden. GUI thread only.
class PlotLabels {
public:
    /// parent: the item in whose coordinates the labels are placed; owns them.
    explicit PlotLabels(QGraphicsItem* parent) : m_parent(parent) {}

    void begin() { m_used = 0; }
    /// Places a word and returns where it lies. anchor: the point that `alignment` (horizontal and
    /// vertical) refers to.
    QRectF place(const QString& text, const QFont& font, const QColor& colour,
                 const QPointF& anchor, Qt::Alignment alignment);
    void end();

private:
    QGraphicsItem* m_parent;
    std::vector<QGraphicsSimpleTextItem*> m_items;
    std::size_t m_used = 0;
};

}  // namespace seedling
