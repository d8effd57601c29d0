#pragma once

#include <torch/script.h>

#include "engine/model/ScriptEncoder.h"

namespace seedling {

/// Apart from the header of ScriptEncoder, for TorchScript's own takes long to read.
struct ScriptEncoder::Script {
    torch::jit::Module module;
};

}  // namespace seedling
