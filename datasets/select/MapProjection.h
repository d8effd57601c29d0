#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "datasets/select/ImageMap.h"
#include "datasets/select/MapPoint.h"

/// An ImageMap as a picture in the plane: one place an item, in the order of its items. Any thread.
namespace seedling {

/// The plane in which all features lie furthest apart (principalPlane). A million images take some
/// seconds. None: carryOn has ended it.
std::optional<MapPoints> projectOverview(const ImageMap& map, const CarryOn& carryOn);

/// Told after each iteration how far the picture is, 0-1, and how it looks by then: positions()
/// places all items, which for 100,000 takes some ms. False ends it.
using PictureWatch =
    std::function<bool(double fraction, const std::function<MapPoints()>& positions)>;

/// Neighbours beside each other: TsneLayout of the map's landmarks, from their 3 x perplexity
/// nearest ones each, with perplexity 30 (less for fewer than 91 landmarks: a third of them); all
/// other items by placeByLandmarks. Fewer than 8 landmarks are too few to have neighbourhoods and
/// lie as in their principal plane. 4,096 landmarks take about 20 s on one core, whatever the
/// number of images. The same map and seed give the same picture. None: watch has ended it.
std::optional<MapPoints> projectNeighbourhoods(const ImageMap& map, std::uint64_t seed,
                                               const PictureWatch& watch);

/// Places of all items, from those of the landmarks: each landmark at its own, every other item at
/// the mean of its nearest landmarks, weighted by the tricube (1 - (d/D)^3)^3 with d the distance
/// of their features and D that of the furthest (Cleveland 1979, "Robust locally weighted
/// regression and smoothing scatterplots"), and away from there by a fifth of the deviation of
/// those places, at random, so that items between the same landmarks do not hide each other.
MapPoints placeByLandmarks(const ImageMap& map, const MapPoints& landmarks, std::uint64_t seed);

}  // namespace seedling
