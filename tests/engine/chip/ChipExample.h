#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <vector>

#include "engine/chip/ChipNetwork.h"
#include "engine/chip/ChipPlan.h"
#include "engine/export/GraphEvaluation.h"
#include "engine/export/NetworkGraph.h"
#include "engine/model/ModelFactory.h"
#include "tests/engine/model/FixedWeights.h"

namespace seedling::test {

/// A filled network "chip" and what the chip has of it.
struct ChipExample {
    explicit ChipExample(int side = 20, int classes = 3)
        : spec{"chip", side, classes, 0.1}, network(createClassifier(spec).value()) {
        fillWithWaves(*network);
        network->setNormalisation({90, 100, 110}, {60, 50, 70});
        network->eval();
        const torch::NoGradGuard noGrad;
        graph = inferenceGraphOf(*network, spec).value();
        std::vector<float> largest;
        (void)evaluate(graph, fixedPixels(side),
                       [&](std::size_t node, const torch::Tensor& output) {
                           if (graph.nodes[node].kind == NodeKind::Relu) {
                               largest.push_back(output.max().item<float>());
                           }
                           return output;
                       });
        chip = chipNetworkOf(graph, largest).value();
    }

    /// Every layer learns all it can.
    [[nodiscard]] ChipPlan whole(int imagesPerUpdate = 1) const {
        return {0, std::vector<bool>(chip.layers.size(), true), imagesPerUpdate};
    }

    NetworkSpec spec;
    std::shared_ptr<Classifier> network;
    InferenceGraph graph;
    ChipNetwork chip;
};

/// A picture with many levels; another for each number.
inline std::vector<std::uint8_t> chipPicture(int side, int number) {
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(3 * side * side));
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        pixels[i] =
            static_cast<std::uint8_t>((i * 7919 / 7 + static_cast<std::size_t>(number) * 31) % 256);
    }
    return pixels;
}

}  // namespace seedling::test
