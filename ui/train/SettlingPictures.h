#pragma once

#include <QPointF>
#include <map>
#include <string>
#include <vector>

#include "engine/protocol/SettlingRecord.h"
#include "ui/charts/PlotPicture.h"

/// How a network settles, as pictures over the sweeps. Plain values.
namespace seedling::pictures {

/// Mean energy of an image: of the latest look while it is free and then pushed either way, and of
/// the first one. What is pushed lies on a shaded ground.
[[nodiscard]] PlotPicture settlingEnergy(const SettlingRecord& record);
/// How far the unit that moved most has moved, on a logarithmic scale; the same sweeps.
[[nodiscard]] PlotPicture settlingResidual(const SettlingRecord& record);

/// All numbers behind a chart, by names for columns: energies or residuals by sweep.
using SettlingNumbers = std::map<std::string, std::vector<QPointF>>;
[[nodiscard]] SettlingNumbers settlingEnergies(const SettlingRecord& record);
[[nodiscard]] SettlingNumbers settlingResiduals(const SettlingRecord& record);

}  // namespace seedling::pictures
