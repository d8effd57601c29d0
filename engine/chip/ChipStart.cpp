#include "engine/chip/ChipStart.h"

#include <fmt/format.h>
#include <torch/torch.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "engine/eval/CalibratedModel.h"
#include "engine/export/GraphEvaluation.h"
#include "engine/export/NetworkGraph.h"
#include "engine/train/CachedImages.h"
#include "engine/warm/WarmModel.h"

namespace seedling {
namespace {

constexpr const char* kNetwork = "chip";
constexpr std::size_t kSample = 256;

Result<ChipStart> startOfRun(Project& project, RunId run) {
    auto loaded = loadCalibratedModel(project, run);
    if (!loaded) {
        return failureOf(loaded);
    }
    ChipStart start;
    start.network = loaded->model.network;
    start.spec = loaded->model.header.network;
    start.classes = loaded->model.header.classes;
    start.run = run;
    if (start.spec.name != kNetwork) {
        return failure(ErrorCode::Unsupported,
                       fmt::format("Run {} has the network '{}', which is not made to learn on a "
                                   "chip.",
                                   run.value, start.spec.name),
                       "Train with --set network=chip.");
    }
    // The chip answers for the picture alone.
    start.spec.mirrorAnswers = false;
    return start;
}

/// The largest value that each Relu gives, in order.
std::vector<float> largestOf(const InferenceGraph& graph, const torch::Tensor& pixels) {
    const torch::NoGradGuard noGrad;
    std::vector<float> largest;
    (void)evaluate(graph, pixels, [&](std::size_t node, const torch::Tensor& output) {
        if (graph.nodes[node].kind == NodeKind::Relu) {
            largest.push_back(output.max().item<float>());
        }
        return output;
    });
    return largest;
}

/// The rows of the last layer for these classes; zeros for one that the start does not know.
std::vector<float> headFor(const ChipNetwork& network, const std::vector<ModelClass>& known,
                           const std::vector<ModelClass>& wanted) {
    const auto channels = static_cast<std::size_t>(network.channels());
    std::vector<float> head(wanted.size() * (channels + 1));
    for (std::size_t k = 0; k < wanted.size(); ++k) {
        const auto found = std::ranges::find(known, wanted[k].id, &ModelClass::id);
        if (found == known.end()) {
            continue;
        }
        const auto row = static_cast<std::size_t>(found - known.begin());
        for (std::size_t c = 0; c < channels; ++c) {
            head[k * channels + c] = network.head[row * channels + c];
        }
        head[wanted.size() * channels + k] = network.head[known.size() * channels + row];
    }
    return head;
}

}  // namespace

Result<ChipStart> findChipStart(Project& project, std::optional<RunId> run) {
    if (run) {
        return startOfRun(project, *run);
    }
    const auto warm = loadWarmModel(project, kNetwork);
    if (!warm) {
        return failure(ErrorCode::NotFound,
                       "The project has no start for a chip: nothing was learnt from its images "
                       "with the network chip.",
                       "Learn what they look like first: seedling-cli warm PROJECT --set "
                       "network=chip.");
    }
    ChipStart start;
    start.network = warm->network;
    start.spec.name = warm->header.network;
    start.spec.side = warm->header.side;
    return start;
}

Result<ChipNetwork> chipNetworkOf(const ChipStart& start, const PixelCache& cache,
                                  const std::vector<ModelClass>& classes) {
    const auto graph = inferenceGraphOf(*start.network, start.spec);
    if (!graph) {
        return failureOf(graph);
    }
    const std::vector<ImageId> sample = evenSample(cache.images(Part::Train), kSample);
    auto network = chipNetworkOf(*graph, largestOf(*graph, pixelsOf(cache, sample)));
    if (!network) {
        return network;
    }
    std::vector<float> head = headFor(*network, start.classes, classes);
    network->classes = static_cast<int>(classes.size());
    network->head = std::move(head);
    return network;
}

}  // namespace seedling
