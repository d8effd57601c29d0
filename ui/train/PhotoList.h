#pragma once

#include <QListView>
#include <vector>

#include "ui/gallery/ThumbnailLoader.h"
#include "ui/widgets/Painting.h"

namespace seedling {

/// A few photos with a chip under each, as a flow. For looking, not for labelling. GUI thread only.
class PhotoList : public QListView {
    Q_OBJECT

public:
    struct Item {
        int row = 0;  ///< Of the project.
        paint::Chip chip;
        QString name;
    };

    explicit PhotoList(ThumbnailLoader& thumbnails, QWidget* parent = nullptr);
    ~PhotoList() override;

    void setItems(std::vector<Item> items);
    [[nodiscard]] const std::vector<Item>& items() const;

private:
    class Model;
    class Delegate;
    Model* m_list;
};

}  // namespace seedling
