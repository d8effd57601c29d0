#pragma once

#include <QWidget>
#include <vector>

#include "ui/gallery/ThumbnailLoader.h"

namespace seedling {

/// The three labelled images that one image resembles most, with their labels: what a suggestion
/// rests on. Hidden where nothing is known.
class ClosestLabels : public QWidget {
    Q_OBJECT

public:
    ClosestLabels(const ProjectModel& project, ThumbnailLoader& loader, QWidget* parent = nullptr);

    /// row: of the project; -1 for none.
    void setImage(int row);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    const ProjectModel& m_project;
    ThumbnailLoader& m_loader;
    int m_row = -1;
    std::vector<int> m_closest;
};

/// Rows of the labelled images most like the one at `row`, itself left out; empty without a map of
/// the images.
[[nodiscard]] std::vector<int> closestLabelled(const ProjectModel& project, int row,
                                               std::size_t count);

}  // namespace seedling
