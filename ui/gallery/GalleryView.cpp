#include "ui/gallery/GalleryView.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QWheelEvent>
#include <numeric>

#include "ui/label/LabelMenu.h"

namespace seedling {
namespace {

constexpr int kWheelStep = 16;
constexpr int kEdge = 8;  // With the margin of a cell this makes the 16 px of the page.

}  // namespace

GalleryView::GalleryView(ImageListModel& model, ThumbnailLoader& loader, QWidget* parent)
    : PhotoGrid(parent),
      m_model(model),
      m_loader(loader),
      m_delegate(new ImageDelegate(model, loader, this)) {
    setModel(&model);
    setItemDelegate(m_delegate);
    // One that comes and goes would change the number of columns.
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
    if (currentIndex().isValid()) {
        scrollTo(currentIndex());
    }
    Q_EMIT sideChanged(bounded);
}

std::vector<int> GalleryView::visiblePlaces() const {
    const auto [first, last] = placesIn(viewport()->rect());
    std::vector<int> places(static_cast<std::size_t>(last - first + 1));
    std::iota(places.begin(), places.end(), first);
    return places;
}

void GalleryView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Tab && event->modifiers() & Qt::ControlModifier) {
        PhotoGrid::focusNextPrevChild(true);
        return;
    }
    if (event->key() == Qt::Key_Escape && currentIndex().isValid()) {
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
        return;
    }
    if (m_controller == nullptr || !m_controller->handleKey(*event)) {
        PhotoGrid::keyPressEvent(event);
    }
}

bool GalleryView::focusNextPrevChild(bool next) {
    // Tab goes from image to image; Ctrl+Tab leaves the grid.
    if (m_controller == nullptr || m_model.rowCount() == 0) {
        return PhotoGrid::focusNextPrevChild(next);
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
    PhotoGrid::wheelEvent(event);
}

void GalleryView::paintEvent(QPaintEvent* event) {
    m_loader.beginPass();
    // Counts ranges instead of images: everything may be selected.
    const QItemSelection chosen = selectionModel()->selection();
    m_delegate->setSeveralSelected(chosen.size() > 1 ||
                                   (chosen.size() == 1 && chosen.first().height() > 1));
    PhotoGrid::paintEvent(event);
}

void GalleryView::contextMenuEvent(QContextMenuEvent* event) {
    if (m_controller != nullptr && currentIndex().isValid()) {
        QMenu menu(this);
        fillLabelMenu(menu, *m_controller);
        menu.exec(event->globalPos());
    }
}

}  // namespace seedling
