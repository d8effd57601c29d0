#pragma once

#include "ui/gallery/ImageDelegate.h"
#include "ui/gallery/PhotoGrid.h"
#include "ui/label/LabelController.h"

namespace seedling {

/// The grid of images with our delegate, keys and menu.
class GalleryView : public PhotoGrid {
    Q_OBJECT

public:
    static constexpr int kSmallest = 64;
    static constexpr int kLargest = 320;

    GalleryView(ImageListModel& model, ThumbnailLoader& loader, QWidget* parent = nullptr);

    /// Keys and the context menu act through it. Set once, before the view is shown.
    void setController(LabelController* controller) { m_controller = controller; }
    /// Side of the photos.
    void setSide(int side);
    [[nodiscard]] int side() const { return m_delegate->side(); }
    /// Places of the list that are (partly) in sight.
    [[nodiscard]] std::vector<int> visiblePlaces() const;

    void keyboardSearch(const QString&) override {}  // Letters label.

Q_SIGNALS:
    void sideChanged(int side);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void wheelEvent(QWheelEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    ImageListModel& m_model;
    ThumbnailLoader& m_loader;
    ImageDelegate* m_delegate;
    LabelController* m_controller = nullptr;
};

}  // namespace seedling
