#pragma once

#include <string>

#include "engine/export/OnnxGraph.h"

namespace seedling {

/// Adds what brings pictures of any size to side x side pixels, with the weights and the rounding
/// of datasets/image/Resize: where an axis shrinks the mean over the area that a new pixel covers,
/// where it grows linear between pixel centres, whole levels at the end. ONNX's own Resize has no
/// means over areas in operator set 13, so each axis becomes a product with a matrix that is
/// computed from the picture's size. pixels: name of a float [N, 3, H, W], levels 0-255. Returns
/// the name of [N, 3, side, side].
std::string addResize(OnnxGraph& graph, const std::string& pixels, int side);

}  // namespace seedling
