#pragma once

#include <QItemSelectionModel>
#include <QWidget>

#include "ui/gallery/ImageListModel.h"
#include "ui/gallery/ThumbnailLoader.h"

namespace seedling {

/// A row of small photos under the loupe: some that were, the current one, those that come; under
/// each labelled one the shape of its class. A click goes there.
class FilmStrip : public QWidget {
    Q_OBJECT

public:
    FilmStrip(ImageListModel& model, ThumbnailLoader& loader, QItemSelectionModel& selection,
              QWidget* parent = nullptr);

Q_SIGNALS:
    void placeClicked(int place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] int firstPlace() const;
    [[nodiscard]] QRect cell(int place) const;
    void paintPlace(QPainter& painter, int place, bool current);

    ImageListModel& m_model;
    ThumbnailLoader& m_loader;
    QItemSelectionModel& m_selection;
};

}  // namespace seedling
