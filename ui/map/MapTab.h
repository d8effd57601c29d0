#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "ui/bridge/ProjectModel.h"
#include "ui/charts/ChartFeed.h"
#include "ui/map/MapProjector.h"

namespace seedling {

class MapBar;
class MapLegend;
class MapTip;
class MapView;
class ThumbnailLoader;

/// All images in the plane, like beside like: from the project's best map, as the hints name it
/// (LabelHints). Points can be selected and labelled by the keys of the classes, together and as
/// one step of undo. Nothing is worked out before the tab is shown. GUI thread only.
class MapTab : public QWidget {
    Q_OBJECT

public:
    /// project and thumbnails must outlive the tab.
    MapTab(ProjectModel& project, ThumbnailLoader& thumbnails, ChartFeed& feed,
           QWidget* parent = nullptr);
    ~MapTab() override;

    /// Which of the two pictures is shown.
    void choose(MapProjector::Kind kind);
    /// Whether the picture that was chosen is still being worked out.
    [[nodiscard]] bool isWorking() const;

    [[nodiscard]] MapView& view();
    [[nodiscard]] MapLegend& legend();
    [[nodiscard]] MapBar& bar();
    [[nodiscard]] MapTip& tip();

Q_SIGNALS:
    void imagesRequested(const std::vector<seedling::ImageId>& images, const QString& title);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace seedling
