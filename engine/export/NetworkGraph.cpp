#include "engine/export/NetworkGraph.h"

#include <fmt/format.h>

#include <exception>
#include <string>
#include <utility>

#include "engine/export/GraphBuilder.h"

namespace seedling {
namespace {

using Place = GraphBuilder::Place;

/// A network's way from normalised pixels to features, as its featuresOf goes.
using Features = Place (*)(GraphBuilder& graph, Place x);

struct Description {
    Features features = nullptr;
    const char* head = "";  ///< Name of the layer that gives the logits.
};

Place frugalBlock(GraphBuilder& graph, Place x, const std::string& block) {
    const Place pooled = graph.halvingMaxPool(graph.convolution(x, block + ".conv1"));
    // The largest is taken before the scale, which may be negative: no part of the convolution.
    const Place entry = graph.silu(graph.batchNorm(pooled, block + ".norm1"));
    return graph.silu(graph.convolution(entry, block + ".conv2", block + ".norm2"));
}

Place frugalFeatures(GraphBuilder& graph, Place x) {
    x = graph.silu(graph.convolution(x, "stem_kernels", "stem_bias", /*stride=*/2, /*padding=*/1));
    for (int i = 0; graph.has(fmt::format("block{}", i)); ++i) {
        x = frugalBlock(graph, x, fmt::format("block{}", i));
    }
    return graph.globalAverage(x);
}

Place activatedNorm(GraphBuilder& graph, Place x, const std::string& norm) {
    constexpr double kSlope = 0.1;
    return graph.leakyRelu(graph.batchNorm(x, norm), kSlope);
}

Place wideBlock(GraphBuilder& graph, Place x, const std::string& block, bool activateShortcut) {
    constexpr double kSlope = 0.1;
    const Place entry = activatedNorm(graph, x, block + ".norm1");
    Place inner = graph.convolution(entry, block + ".conv1", block + ".norm2");
    inner = graph.convolution(graph.leakyRelu(inner, kSlope), block + ".conv2");
    Place direct = activateShortcut ? entry : x;
    if (graph.has(block + ".shortcut")) {
        direct = graph.convolution(direct, block + ".shortcut");
    }
    return graph.add(direct, inner);
}

Place wideFeatures(GraphBuilder& graph, Place x) {
    x = graph.convolution(x, "stem");
    for (int i = 0; graph.has(fmt::format("block{}", i)); ++i) {
        x = wideBlock(graph, x, fmt::format("block{}", i), /*activateShortcut=*/i == 0);
    }
    return graph.globalAverage(activatedNorm(graph, x, "norm"));
}

Place residualBlock(GraphBuilder& graph, Place x, const std::string& block) {
    Place inner = graph.relu(graph.convolution(x, block + ".conv1", block + ".bn1"));
    inner = graph.convolution(inner, block + ".conv2", block + ".bn2");
    const bool changes = graph.has(block + ".downsample");
    const Place direct =
        changes ? graph.convolution(x, block + ".downsample.0", block + ".downsample.1") : x;
    return graph.relu(graph.add(inner, direct));
}

Place residualFeatures(GraphBuilder& graph, Place x) {
    constexpr int kStemOfLargePictures = 7;
    x = graph.relu(graph.convolution(x, "conv1", "bn1"));
    if (graph.kernelOf("conv1") == kStemOfLargePictures) {
        x = graph.maxPool(x, /*kernel=*/3, /*stride=*/2, /*padding=*/1);
    }
    for (int layer = 1; graph.has(fmt::format("layer{}", layer)); ++layer) {
        for (int i = 0; graph.has(fmt::format("layer{}.{}", layer, i)); ++i) {
            x = residualBlock(graph, x, fmt::format("layer{}.{}", layer, i));
        }
    }
    return graph.globalAverage(x);
}

Place chipFeatures(GraphBuilder& graph, Place x) {
    for (int i = 0; graph.has(fmt::format("block{}", i)); ++i) {
        const std::string block = fmt::format("block{}", i);
        x = graph.relu(graph.convolution(x, block + ".conv", block + ".norm"));
    }
    return graph.globalAverage(x);
}

Description descriptionOf(const std::string& network) {
    if (network == "frugal") {
        return {frugalFeatures, "head"};
    }
    if (network.starts_with("wrn-")) {
        return {wideFeatures, "head"};
    }
    if (network == "resnet-18") {
        return {residualFeatures, "fc"};
    }
    if (network == "chip") {
        return {chipFeatures, "head"};
    }
    return {};
}

/// From pixels to probabilities.
Place answer(GraphBuilder& graph, Place pixels, const Description& description, bool balancedHead) {
    const Place features = description.features(graph, graph.normalise(pixels));
    return graph.softmax(graph.linear(features, balancedHead ? "balanced_head" : description.head));
}

InferenceGraph build(const Classifier& network, const NetworkSpec& spec,
                     const Description& description) {
    GraphBuilder graph(network, spec);
    const Place direct = answer(graph, 0, description, spec.balancedHead);
    if (spec.mirrorAnswers) {
        // The softmax of the logarithm of probabilities is these again: Classifier::forward.
        graph.setSuffix(".mirrored");
        const Place mirrored = answer(graph, graph.mirror(0), description, spec.balancedHead);
        graph.setSuffix({});
        graph.mean(direct, mirrored);
    }
    return std::move(graph).finish();
}

}  // namespace

Result<InferenceGraph> inferenceGraphOf(const Classifier& network, const NetworkSpec& spec) {
    const Description description = descriptionOf(spec.name);
    if (description.features == nullptr) {
        return failure(ErrorCode::Unsupported,
                       fmt::format("The network '{}' cannot be written in this format.", spec.name),
                       "Export it as TorchScript.");
    }
    try {
        return build(network, spec, description);
    } catch (const std::exception& error) {
        return failure(ErrorCode::Internal,
                       fmt::format("The network '{}' has other layers than its description: {}.",
                                   spec.name, error.what()));
    }
}

}  // namespace seedling
