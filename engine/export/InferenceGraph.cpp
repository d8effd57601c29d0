#include "engine/export/InferenceGraph.h"

namespace seedling {

std::vector<int> InferenceGraph::useCounts() const {
    std::vector<int> counts(nodes.size(), 0);
    for (const GraphNode& node : nodes) {
        for (const std::size_t input : node.inputs) {
            ++counts[input];
        }
    }
    return counts;
}

int outputSide(const GraphNode& node, int side) {
    return (side + node.paddingStart + node.paddingEnd - node.kernel) / node.stride + 1;
}

}  // namespace seedling
