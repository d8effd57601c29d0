#pragma once

#include <memory>

#include "datasets/base/Result.h"
#include "engine/model/Classifier.h"
#include "engine/model/NetworkSpec.h"

namespace seedling {

/// Builds a network by name; its weights are those of seed 1 until they are drawn or loaded.
/// Errors: InvalidArgument (unknown name, side under 8 or over 512, fewer than 2 classes), those of
/// ScriptEncoder::open.
Result<std::shared_ptr<Classifier>> createClassifier(const NetworkSpec& spec);

}  // namespace seedling
