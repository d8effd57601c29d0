#pragma once

#include <torch/script.h>

#include <cstdint>

#include "engine/model/Classifier.h"

namespace seedling {

/// A network as a TorchScript module that can be saved and used without Seedling: 8-bit RGB pixels
/// [N, 3, H, W] (uint8 or float, 0-255) of any size in, probabilities [N, C] float out. Inside, in
/// this order: resampling to side x side with the weights of datasets/image/Resize, rounding to
/// whole levels, normalisation and network (traced once, so its weights stay parameters that can be
/// moved to another device), softmax.
/// network: in eval mode and fp32; its tensors are shared, not copied.
/// The exceptions of LibTorch pass through to the caller's seam.
torch::jit::Module torchScriptModule(Classifier& network, int side);

}  // namespace seedling
