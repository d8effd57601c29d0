#pragma once

#include <string>

#include "engine/export/ExportReadme.h"

namespace seedling {

/// model.json beside an exported model, for programs: network, image_side, classes, temperature
/// (that the probabilities have already), unknown_score ("highest_probability") and unknown_below
/// (null where no answer counts as "none of these"). Any thread.
std::string modelJson(const ExportFacts& facts);

/// ExportFacts::unknownBelow of such a text; 0 where it says nothing of it. Any thread.
double unknownBelowIn(const std::string& json);

}  // namespace seedling
