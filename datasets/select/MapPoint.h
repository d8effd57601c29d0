#pragma once

#include <functional>
#include <vector>

namespace seedling {

/// A place in the plane, in units of its own: only how places lie to each other means something.
struct MapPoint {
    float x = 0;
    float y = 0;

    bool operator==(const MapPoint&) const = default;
};
using MapPoints = std::vector<MapPoint>;

/// Told from time to time how far a piece of work is, 0-1; false ends it.
using CarryOn = std::function<bool(double fraction)>;

}  // namespace seedling
