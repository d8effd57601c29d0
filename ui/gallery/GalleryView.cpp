#include "ui/gallery/GalleryView.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QWheelEvent>

#include "ui/label/LabelMenu.h"

namespace seedling {
namespace {

constexpr int kWheelStep = 16;
constexpr int kEdge = 8;  // With the margin of a cell this makes the 16 px of the page.

}  // namespace

GalleryView::GalleryView(ImageListModel& model, ThumbnailLoader& loader, QWidget* parent)
    : QListView(parent),
      m_model(model),
      m_loader(loader),
      m_delegate(new ImageDelegate(model, loader, this)) {
    setModel(&model);
    setItemDelegate(m_delegate);
    // Rows of photos as a list that wraps: Qt's icon mode keeps every item in a search tree, which
    // takes too long to fill for many images.
    setViewMode(QListView::ListMode);
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionRectVisible(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // One that comes and goes changes the width, and a million images are laid out once more.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [this](int least, int most) { verticalScrollBar()->setEnabled(most > least); });
    setDragEnabled(false);
    setAcceptDrops(false);
    setFrameShape(QFrame::NoFrame);
    setViewportMargins(kEdge, kEdge, 0, 0);
    setAccessibleName(tr("Images"));
    setSide(m_delegate->side());
    connect(&loader, &ThumbnailLoader::loaded, viewport(), qOverload<>(&QWidget::update));
}

void GalleryView::setSide(int side) {
    const int bounded = qBound(kSmallest, side, kLargest);
    m_delegate->setSide(bounded);
    setGridSize(ImageDelegate::cellFor(bounded));
    verticalScrollBar()->setSingleStep(gridSize().height() / 3);
    if (currentIndex().isValid()) {
        scrollTo(currentIndex());
    }
    Q_EMIT sideChanged(bounded);
}

std::vector<int> GalleryView::visiblePlaces() const {
    std::vector<int> places;
    const QRect sight = viewport()->rect();
    const int columns = qMax(1, sight.width() / gridSize().width());
    const int first = qMax(0, verticalScrollBar()->value() / gridSize().height() * columns);
    const int last = first + (sight.height() / gridSize().height() + 2) * columns;
    for (int place = first; place < qMin(last, m_model.rowCount()); ++place) {
        if (visualRect(m_model.index(place)).intersects(sight)) {
            places.push_back(place);
        }
    }
    return places;
}

void GalleryView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Tab && event->modifiers() & Qt::ControlModifier) {
        QListView::focusNextPrevChild(true);
        return;
    }
    if (event->key() == Qt::Key_Escape && currentIndex().isValid()) {
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
        return;
    }
    if (m_controller == nullptr || !m_controller->handleKey(*event)) {
        QListView::keyPressEvent(event);
    }
}

bool GalleryView::focusNextPrevChild(bool next) {
    // Tab goes from image to image; Ctrl+Tab leaves the grid.
    if (m_controller == nullptr || m_model.rowCount() == 0) {
        return QListView::focusNextPrevChild(next);
    }
    m_controller->goToUnlabelled(next);
    return true;
}

void GalleryView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier) {
        setSide(m_delegate->side() + (event->angleDelta().y() > 0 ? kWheelStep : -kWheelStep));
        event->accept();
        return;
    }
    QListView::wheelEvent(event);
}

void GalleryView::paintEvent(QPaintEvent* event) {
    m_loader.beginPass();
    QListView::paintEvent(event);
}

void GalleryView::contextMenuEvent(QContextMenuEvent* event) {
    if (m_controller != nullptr && currentIndex().isValid()) {
        QMenu menu(this);
        fillLabelMenu(menu, *m_controller);
        menu.exec(event->globalPos());
    }
}

}  // namespace seedling
