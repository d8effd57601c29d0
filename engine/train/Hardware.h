#pragma once

#include <string>
#include <vector>

#include "engine/train/PrecisionChoice.h"

namespace seedling {

/// What a run was trained on, for its record: processor, threads, precision with the speeds that
/// were measured, whether views were mirrored, and the sentences about what was chosen.
std::string hardwareJson(int threads, const PrecisionChoice& precision, bool mirror,
                         const std::vector<std::string>& choices);

/// The sentences of such a record; none in an older one.
std::vector<std::string> choicesFrom(const std::string& hardwareJson);

/// Versions of this program and of LibTorch.
std::string versionsJson();

}  // namespace seedling
