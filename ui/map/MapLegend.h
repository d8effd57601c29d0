#pragma once

#include <QScrollArea>
#include <vector>

#include "datasets/project/Records.h"
#include "ui/map/MapMark.h"

namespace seedling {

/// What the marks of the map mean, and how many there are of each. A click on a class asks for
/// that label, as its key does. GUI thread only.
class MapLegend : public QScrollArea {
    Q_OBJECT

public:
    struct Row {
        ClassId id;  ///< Invalid for marks that belong to no class.
        QString key;
        QString name;
        MapMark mark;
        int count = 0;

        bool operator==(const Row&) const = default;
    };

    explicit MapLegend(QWidget* parent = nullptr);

    void setRows(std::vector<Row> rows);
    [[nodiscard]] const std::vector<Row>& rows() const;

Q_SIGNALS:
    void labelRequested(seedling::ClassId id);

private:
    class List;
    List* m_list;
};

}  // namespace seedling
