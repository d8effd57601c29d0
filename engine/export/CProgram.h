#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "datasets/base/Result.h"
#include "engine/export/InferenceGraph.h"
#include "engine/export/Quantisation.h"

namespace seedling {

/// In what weights of convolutions and the last layer are written; all else is float.
enum class CWeights {
    Float,
    Int8  ///< Whole numbers from -127 to 127 and one float scale for each output.
};

/// Calls one of the functions of resources/c/kernels.c.
struct CStep {
    std::size_t node = 0;   ///< Place in the graph. Of pixels: of the ScaleShift that takes them.
    bool mirrored = false;  ///< Of pixels.
    std::size_t pool = 0;   ///< Conv: the MaxPool that is done along with it; 0: none.
    std::vector<std::size_t> inputs{};  ///< Places of earlier steps; none: takes the pixels.
    std::size_t floats = 0;             ///< That it gives.
    std::size_t offset = 0;             ///< Where it puts them in the arena.
};

/// A network as calls of plain functions, and where in one arena of floats their numbers lie.
struct CProgram {
    InferenceGraph graph;
    CWeights weights = CWeights::Float;
    std::vector<CStep> steps;
    std::size_t arenaFloats = 0;
    std::vector<WeightCode> rounded;  ///< By place in graph.tensors; empty for Float and biases.

    /// Bytes of all numbers of the network.
    [[nodiscard]] std::int64_t numberBytes() const;
};

/// Plans it: what lies in the arena is forgotten after its last use, steps that go number by number
/// write over what they read, and a convolution takes the pool after it along where its windows do
/// not overlap. Errors: Unsupported (the graph does something between pixels and their
/// normalisation).
Result<CProgram> programOf(InferenceGraph graph, CWeights weights);

}  // namespace seedling
