#pragma once

#include <array>

namespace seedling {

/// What a point of the plane is, seen from a leaf.
enum class LeafPart { Outside, Blade, Vein };

/// The ten kinds of leaf of the built-in sample. Several are look-alikes on purpose: aspen and
/// birch, oak and holly, maple and ivy, willow and a leaflet of ash.
inline constexpr std::array<const char*, 10> kLeafNames{
    "ash", "aspen", "birch", "clover", "ginkgo", "holly", "ivy", "maple", "oak", "willow"};

/// Small differences between two leaves of one kind.
struct LeafGrowth {
    double width = 1;   ///< Factor on the width, about 0.85-1.15.
    double lobing = 1;  ///< Factor on the depth of lobes and teeth, about 0.7-1.3.
    double phase = 0;   ///< Shift of lobes and teeth along the edge, about -0.5 to 0.5 of one.
    double bend = 0;    ///< Sideways bend of the midrib, about -0.25 to 0.25.
};

/// Which part of the leaf lies at (x, y). The leaf stands upright: stem below y = -1, tip at about
/// y = 1, x about -1 to 1. kind: index into kLeafNames. Pure; any thread.
LeafPart leafPartAt(int kind, double x, double y, const LeafGrowth& growth);

}  // namespace seedling
