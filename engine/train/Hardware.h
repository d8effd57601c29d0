#pragma once

#include <string>

#include "engine/train/PrecisionChoice.h"

namespace seedling {

/// What a run was trained on, for its record: processor, threads, precision with the speeds that
/// were measured, and whether views were mirrored.
std::string hardwareJson(int threads, const PrecisionChoice& precision, bool mirror);

/// Versions of this program and of LibTorch.
std::string versionsJson();

}  // namespace seedling
