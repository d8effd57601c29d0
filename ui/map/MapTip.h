#pragma once

#include <QWidget>

#include "ui/gallery/ThumbnailLoader.h"

namespace seedling {

/// The image of a point: photo, name, what it is labelled. A child of the map that stands beside
/// the point and never takes the mouse. GUI thread only.
class MapTip : public QWidget {
    Q_OBJECT

public:
    MapTip(ProjectModel& project, ThumbnailLoader& thumbnails, QWidget* parent);

    /// row: of the project; place: of the point, in the parent.
    void showImage(int row, const QPointF& place);
    [[nodiscard]] int row() const { return m_row; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ProjectModel& m_project;
    ThumbnailLoader& m_thumbnails;
    int m_row = -1;
};

}  // namespace seedling
