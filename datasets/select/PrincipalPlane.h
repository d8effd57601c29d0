#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "datasets/select/MapPoint.h"

namespace seedling {

/// The plane in which points of many dimensions lie furthest apart: each row's coordinates along
/// the two eigenvectors of the covariance matrix with the largest eigenvalues, around the mean of
/// all (Pearson 1901, Hotelling 1933: principal components). Exact, x the wider axis. An
/// eigenvector has no sign of its own: its entry of largest size is made positive, so that the
/// picture never comes out mirrored.
///
/// rows: points x dimensions, row by row, finite. With one dimension y is 0; rows that are all
/// equal lie at 0. None: carryOn has ended it. Time: points x dimensions^2. Any thread.
std::optional<MapPoints> principalPlane(std::span<const float> rows, std::size_t dimensions,
                                        const CarryOn& carryOn);

}  // namespace seedling
