#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "datasets/select/MapPoint.h"

namespace seedling {

/// What a point of the map is drawn as.
struct MapMark {
    enum class Kind : std::uint8_t {
        Gone,    ///< Not at all: its image is no longer in the project.
        Plain,   ///< Without a label.
        Aside,   ///< Unsure, excluded, none of the classes.
        Answer,  ///< Without a label, but the model takes it for something.
        Label
    };
    Kind kind = Kind::Plain;
    int colour = 0;  ///< Class colour, for Answer and Label.

    bool operator==(const MapMark&) const = default;
};

/// The points of a map with all that is painted of them; each list has one entry a point.
struct MapPicture {
    std::shared_ptr<const MapPoints> points = std::make_shared<const MapPoints>();
    std::vector<MapMark> marks;
    std::vector<char> selected;  ///< 0 or 1

    [[nodiscard]] int count() const { return static_cast<int>(points->size()); }
    [[nodiscard]] bool isThere(int point) const {
        return marks[static_cast<std::size_t>(point)].kind != MapMark::Kind::Gone;
    }
};

}  // namespace seedling
