#pragma once

#include <string>

#include "engine/protocol/Event.h"
#include "engine/protocol/FigureText.h"

namespace seedling::cli {

using figures::accuracyText;
using figures::bytesText;
using figures::carbonText;
using figures::countText;
using figures::durationText;
using figures::energyText;
using figures::gramsText;
using figures::percentText;

/// Several lines on a finished run, each with its line end.
std::string runSummaryText(const RunSummary& summary, const std::string& reason);

}  // namespace seedling::cli
