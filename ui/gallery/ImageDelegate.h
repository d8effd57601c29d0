#pragma once

#include <QStyledItemDelegate>

#include "ui/gallery/ImageListModel.h"
#include "ui/gallery/ThumbnailLoader.h"
#include "ui/widgets/Painting.h"

namespace seedling {

/// Paints one image of the gallery in all its states: photo, chip under it, current, selected,
/// loading, unreadable.
class ImageDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    ImageDelegate(ImageListModel& model, ThumbnailLoader& loader, QObject* parent = nullptr);

    /// Side of the photo in device-independent pixels.
    void setSide(int side) { m_side = side; }
    [[nodiscard]] int side() const { return m_side; }
    /// Whether each selected image is marked, as several are; one alone has its ring.
    void setSeveralSelected(bool several) { m_several = several; }
    /// The cell that a photo of this side needs, selection plate and chip included.
    [[nodiscard]] static QSize cellFor(int side);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    void paintPhoto(QPainter& painter, const QRectF& photo, int row) const;
    void paintUnreadable(QPainter& painter, const QRectF& photo, int row) const;
    void paintCaption(QPainter& painter, const QRectF& photo, int row) const;

    ImageListModel& m_model;
    ThumbnailLoader& m_loader;
    int m_side = 112;
    bool m_several = false;
};

/// What stands under an image, if anything: its label, or else what the shown run thinks.
[[nodiscard]] std::optional<paint::Chip> chipOf(const ProjectModel& project, int row);
/// The dashed chip of a prediction.
[[nodiscard]] std::optional<paint::Chip> suggestionChip(const ProjectModel& project, ClassId id,
                                                        double confidence);

}  // namespace seedling
