#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/meters/DeviceCatalog.h"
#include "engine/meters/DeviceForecast.h"
#include "engine/meters/RunWork.h"

namespace seedling::cli {

/// The devices one below the other, each with the sources of its figures.
std::string devicesText(const std::vector<DeviceProfile>& devices);

/// One device with its figures and their sources, as `devices --json` lists it.
nlohmann::json deviceJson(const DeviceProfile& device);

/// What a run would take on every device: a table of those where it fits, and why it does not fit
/// on the others.
std::string forecastsText(std::int64_t run, const RunWork& work,
                          const std::vector<DeviceForecast>& forecasts);

/// One row of that for scripts. Figures are null where the run does not fit.
nlohmann::json forecastJson(const DeviceForecast& forecast);

/// What the forecast starts from.
nlohmann::json workJson(const RunWork& work);

}  // namespace seedling::cli
