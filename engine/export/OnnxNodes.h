#pragma once

#include <string>

#include "engine/export/InferenceGraph.h"
#include "engine/export/OnnxGraph.h"
#include "engine/export/Quantisation.h"

namespace seedling {

/// Adds a graph's steps as ONNX operators, those alone that OpenCV's reader knows too as long as
/// quantisation is null. pixels: name of the float [N, 3, side, side] to begin with. output: name
/// that the probabilities get.
void addNodes(OnnxGraph& target, const InferenceGraph& graph, const Quantisation* quantisation,
              const std::string& pixels, const std::string& output);

}  // namespace seedling
