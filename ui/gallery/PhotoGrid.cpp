#include "ui/gallery/PhotoGrid.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionRubberBand>
#include <algorithm>

namespace seedling {
namespace {

/// The first of them, as for any list of Qt.
void tellAccessibility(PhotoGrid& grid, const QItemSelection& items, QAccessible::Event what) {
    if (items.isEmpty() || !QAccessible::isActive())
        return;
    QAccessibleEvent event(&grid, what);
    event.setChild(items.first().top());
    QAccessible::updateAccessibility(&event);
}

}  // namespace

PhotoGrid::PhotoGrid(QWidget* parent) : QListView(parent) {
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setGridSize({64, 64});
}

int PhotoGrid::count() const {
    return model() == nullptr ? 0 : model()->rowCount(rootIndex());
}

// ---- where cells lie ----------------------------------------------------------------------------

int PhotoGrid::columns() const {
    return std::max(1, viewport()->width() / gridSize().width());
}

QRect PhotoGrid::cellOf(int place) const {
    const QSize cell = gridSize();
    return {QPoint(place % columns() * cell.width(),
                   place / columns() * cell.height() - verticalOffset()),
            cell};
}

std::pair<int, int> PhotoGrid::placesIn(const QRect& rect) const {
    const int height = gridSize().height();
    const int top = std::max(0, rect.top() + verticalOffset());
    const int bottom = rect.bottom() + verticalOffset();
    if (rect.isEmpty() || bottom < 0)
        return {0, -1};
    const int first = top / height * columns();
    const int end = std::min(count(), (bottom / height + 1) * columns());
    return {first, std::max(first, end) - 1};
}

QRect PhotoGrid::visualRect(const QModelIndex& index) const {
    return index.isValid() ? cellOf(index.row()) : QRect();
}

QModelIndex PhotoGrid::indexAt(const QPoint& point) const {
    const int y = point.y() + verticalOffset();
    const int column = point.x() / gridSize().width();
    if (point.x() < 0 || y < 0 || column >= columns())
        return {};
    const int place = y / gridSize().height() * columns() + column;
    return place < count() ? model()->index(place, 0, rootIndex()) : QModelIndex();
}

int PhotoGrid::verticalOffset() const {
    return verticalScrollBar()->value();
}

// ---- layout -------------------------------------------------------------------------------------

// Without QListView's, which would place every item.
void PhotoGrid::doItemsLayout() {
    QAbstractItemView::doItemsLayout();
}

void PhotoGrid::updateGeometries() {
    const int rows = (count() + columns() - 1) / columns();
    QScrollBar& bar = *verticalScrollBar();
    bar.setSingleStep(gridSize().height() / 3);
    bar.setPageStep(viewport()->height());
    bar.setRange(0, std::max(0, rows * gridSize().height() - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

void PhotoGrid::dataChanged(const QModelIndex& first, const QModelIndex& last,
                            const QList<int>& roles) {
    // What an image is called or shows never moves another; and of all that changed Qt would ask
    // where it lies.
    const auto [top, bottom] = placesIn(viewport()->rect());
    const int from = std::max(first.row(), top);
    const int to = std::min(last.row(), bottom);
    if (from <= to)
        QAbstractItemView::dataChanged(model()->index(from, 0, rootIndex()),
                                       model()->index(to, 0, rootIndex()), roles);
}

// Likewise.
void PhotoGrid::resizeEvent(QResizeEvent* event) {
    QAbstractItemView::resizeEvent(event);
}

void PhotoGrid::scrollTo(const QModelIndex& index, ScrollHint hint) {
    if (!index.isValid())
        return;
    executeDelayedItemsLayout();  // The bar may still have the range of other images.
    const QRect cell = cellOf(index.row());
    const int below = cell.bottom() + 1 - viewport()->height();
    int by = 0;
    switch (hint) {
        case EnsureVisible:
            by = cell.top() < 0 ? cell.top() : std::clamp(below, 0, std::max(0, cell.top()));
            break;
        case PositionAtTop:
            by = cell.top();
            break;
        case PositionAtBottom:
            by = below;
            break;
        case PositionAtCenter:
            by = (cell.top() + below) / 2;
            break;
    }
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by);
}

void PhotoGrid::scrollContentsBy(int dx, int dy) {
    scrollDirtyRegion(dx, dy);
    viewport()->scroll(dx, dy);
    if (!m_band.isNull())
        viewport()->update();
}

// ---- what is current and selected ---------------------------------------------------------------

QModelIndex PhotoGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers) {
    const int last = count() - 1;
    if (last < 0)
        return {};
    const int current = currentIndex().isValid() ? currentIndex().row() : -1;
    const int page = std::max(1, viewport()->height() / gridSize().height()) * columns();
    int place = current;
    switch (action) {
        case MoveLeft:
        case MovePrevious:
            --place;
            break;
        case MoveRight:
        case MoveNext:
            ++place;
            break;
        case MoveUp:
            place -= place < columns() ? 0 : columns();
            break;
        case MoveDown:
            // From above a row that is not full, to its end.
            place += place / columns() < last / columns() ? columns() : 0;
            break;
        case MovePageUp:
            place = place < page ? place % columns() : place - page;
            break;
        case MovePageDown:
            place += page;
            break;
        case MoveHome:
            place = 0;
            break;
        case MoveEnd:
            place = last;
            break;
    }
    return model()->index(current < 0 ? 0 : std::clamp(place, 0, last), 0, rootIndex());
}

QItemSelection PhotoGrid::cellsIn(const QRect& rect) const {
    QItemSelection cells;
    const int width = gridSize().width();
    const int left = std::max(0, rect.left() / width);
    const int right = std::min(columns() - 1, rect.right() / width);
    const auto [first, last] = placesIn(rect);
    if (rect.right() < 0 || left > right)
        return cells;
    for (int row = first; row + left <= last; row += columns())
        cells.select(model()->index(row + left, 0, rootIndex()),
                     model()->index(std::min(last, row + right), 0, rootIndex()));
    return cells;
}

void PhotoGrid::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) {
    if (selectionModel() == nullptr)
        return;
    if (state() == DragSelectingState) {
        selectionModel()->select(cellsIn(rect.normalized()), command);
        return;
    }
    // A range goes from image to image, not from corner to corner.
    const QModelIndex from = indexAt(rect.topLeft());
    const QModelIndex to = indexAt(rect.bottomRight());
    QItemSelection range;
    if (from.isValid() && to.isValid())
        range.select(std::min(from, to), std::max(from, to));
    selectionModel()->select(range, command);
}

// QListView's own lists every item of both to find the first.
void PhotoGrid::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QAbstractItemView::selectionChanged(selected, deselected);
    tellAccessibility(*this, selected, QAccessible::SelectionAdd);
    tellAccessibility(*this, deselected, QAccessible::SelectionRemove);
}

QRegion PhotoGrid::visualRegionForSelection(const QItemSelection& selection) const {
    const auto [first, last] = placesIn(viewport()->rect());
    QRegion region;
    for (const QItemSelectionRange& range : selection) {
        for (int place = std::max(first, range.top()); place <= std::min(last, range.bottom());
             ++place)
            region += cellOf(place);
    }
    return region;
}

// ---- the mouse draws a band around images -------------------------------------------------------

void PhotoGrid::setBand(const QRect& band) {
    const QRect changed = band.united(m_band).translated(0, -verticalOffset());
    m_band = band;
    viewport()->update(changed.adjusted(-2, -2, 2, 2));
}

void PhotoGrid::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->position().toPoint() + QPoint(0, verticalOffset());
    QListView::mousePressEvent(event);
}

void PhotoGrid::mouseMoveEvent(QMouseEvent* event) {
    QListView::mouseMoveEvent(event);
    if (state() == DragSelectingState)
        setBand(QRect(m_pressed, event->position().toPoint() + QPoint(0, verticalOffset()))
                    .normalized());
}

void PhotoGrid::mouseReleaseEvent(QMouseEvent* event) {
    QListView::mouseReleaseEvent(event);
    if (!m_band.isNull())
        setBand({});
}

// ---- painting -----------------------------------------------------------------------------------

void PhotoGrid::paintEvent(QPaintEvent* event) {
    executeDelayedItemsLayout();
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State state = option.state & ~(QStyle::State_Selected | QStyle::State_HasFocus);
    const bool isFocused = hasFocus() || viewport()->hasFocus();
    const auto [first, last] = placesIn(event->rect());
    for (int place = first; place <= last; ++place) {
        option.rect = cellOf(place);
        if (!event->region().intersects(option.rect))
            continue;
        const QModelIndex index = model()->index(place, 0, rootIndex());
        option.state = state;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, isFocused && index == currentIndex());
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
    paintBand(painter);
}

void PhotoGrid::paintBand(QPainter& painter) const {
    if (m_band.isNull())
        return;
    QStyleOptionRubberBand option;
    option.initFrom(this);
    option.shape = QRubberBand::Rectangle;
    option.opaque = false;
    option.rect = m_band.translated(0, -verticalOffset())
                      .intersected(viewport()->rect().adjusted(-16, -16, 16, 16));
    painter.save();
    style()->drawControl(QStyle::CE_RubberBand, &option, &painter, this);
    painter.restore();
}

}  // namespace seedling
