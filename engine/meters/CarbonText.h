#pragma once

#include <string>

// Inside engine/meters only.
namespace seedling {

/// The text of resources/carbon/intensities.json.
const std::string& builtInCarbonText();

}  // namespace seedling
