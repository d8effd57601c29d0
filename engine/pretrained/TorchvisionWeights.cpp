#include "engine/pretrained/TorchvisionWeights.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

namespace seedling {
namespace {

constexpr std::array<std::pair<const char*, const char*>, 4> kTitles{
    {{"resnet-18", "ResNet-18"},
     {"resnet-34", "ResNet-34"},
     {"resnet-50", "ResNet-50"},
     {"mobilenet-v2", "MobileNetV2"}}};
constexpr const char* kKnown =
    "Give torchvision's weights of ResNet-18, ResNet-34, ResNet-50 or MobileNetV2, or a "
    "TorchScript encoder.";

/// How many of a layer's blocks there are.
int blocksOf(const StateDict& weights, int layer) {
    int blocks = 0;
    while (weights.find(fmt::format("layer{}.{}.conv1.weight", layer, blocks))) {
        ++blocks;
    }
    return blocks;
}

tl::unexpected<Error> looksLike(const std::string& what) {
    return failure(ErrorCode::Unsupported, fmt::format("The weights look like those of {}.", what),
                   kKnown);
}

Result<std::string> residualNetwork(const StateDict& weights) {
    const bool bottleneck = weights.find("layer1.0.conv3.weight") != nullptr;
    const std::array<int, 4> blocks{blocksOf(weights, 1), blocksOf(weights, 2),
                                    blocksOf(weights, 3), blocksOf(weights, 4)};
    const std::array<int, 4> kShort{2, 2, 2, 2};
    const std::array<int, 4> kLong{3, 4, 6, 3};
    const std::string described = fmt::format("a residual network of {}-{}-{}-{} blocks", blocks[0],
                                              blocks[1], blocks[2], blocks[3]);
    if (blocks == kShort && !bottleneck) {
        return "resnet-18";
    }
    if (blocks != kLong) {
        return looksLike(described);
    }
    if (!bottleneck) {
        return "resnet-34";
    }
    // Wide and grouped ones have the same names.
    const torch::Tensor* kernel = weights.find("layer1.0.conv2.weight");
    const bool isPlain =
        kernel && kernel->dim() == 4 && kernel->size(0) == 64 && kernel->size(1) == 64;
    return isPlain ? Result<std::string>("resnet-50") : looksLike(described + " of another width");
}

/// The first few of a list, and how many more there are.
std::string listed(const std::vector<std::string>& names) {
    constexpr std::size_t kShown = 4;
    const std::vector<std::string> shown(
        names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(kShown, names.size())));
    const std::string text = fmt::format("{}", fmt::join(shown, ", "));
    return names.size() > kShown ? text + fmt::format(" and {} more", names.size() - kShown) : text;
}

bool isCounter(const std::string& name) {
    return name.ends_with("num_batches_tracked");
}

bool isStatistic(const std::string& name) {
    return name.ends_with("running_mean") || name.ends_with("running_var") || isCounter(name);
}

/// Ours, which no file has.
bool isNormalisation(const std::string& name) {
    return name == "mean" || name == "spread";
}

using Named = std::vector<std::pair<std::string, torch::Tensor>>;

Named bodyOf(const Classifier& network) {
    Named body;
    for (const auto& entry : network.named_parameters()) {
        if (!Classifier::isOfLastLayer(entry.key())) {
            body.emplace_back(entry.key(), entry.value());
        }
    }
    for (const auto& entry : network.named_buffers()) {
        if (!isNormalisation(entry.key())) {
            body.emplace_back(entry.key(), entry.value());
        }
    }
    return body;
}

Status checkAll(const StateDict& weights, const Named& body) {
    std::vector<std::string> missing;
    std::vector<std::string> misshaped;
    std::set<std::string> known;
    for (const auto& [name, tensor] : body) {
        known.insert(name);
        const torch::Tensor* given = weights.find(name);
        if (!given) {
            if (!isCounter(name)) {
                missing.push_back(name);
            }
        } else if (given->sizes() != tensor.sizes() ||
                   given->is_floating_point() != tensor.is_floating_point()) {
            misshaped.push_back(name);
        }
    }
    std::vector<std::string> unexpected;
    for (const auto& entry : weights.tensors) {
        if (!known.contains(entry.first) && !Classifier::isOfLastLayer(entry.first) &&
            !isCounter(entry.first)) {
            unexpected.push_back(entry.first);
        }
    }
    std::vector<std::string> problems;
    const auto add = [&problems](const char* what, const std::vector<std::string>& names) {
        if (!names.empty()) {
            problems.push_back(fmt::format("{} {}", what, listed(names)));
        }
    };
    add("missing", missing);
    add("not expected", unexpected);
    add("of another shape", misshaped);
    if (problems.empty()) {
        return {};
    }
    return failure(
        ErrorCode::Unsupported,
        fmt::format("The weights do not fit the network: {}.", fmt::join(problems, "; ")), kKnown);
}

}  // namespace

Result<std::string> networkOf(const StateDict& weights) {
    if (weights.find("layer1.0.conv1.weight")) {
        return residualNetwork(weights);
    }
    if (weights.find("features.1.conv.0.0.weight") && weights.find("features.18.0.weight")) {
        return "mobilenet-v2";
    }
    std::vector<std::string> names;
    for (const auto& entry : weights.tensors) {
        names.push_back(entry.first);
    }
    return looksLike(fmt::format("another network: its tensors are named {}", listed(names)));
}

Status giveWeights(const StateDict& weights, Classifier& network) {
    const Named body = bodyOf(network);
    if (const Status fits = checkAll(weights, body); !fits) {
        return fits;
    }
    const torch::NoGradGuard noGrad;
    for (const auto& [name, tensor] : body) {
        if (const torch::Tensor* given = weights.find(name)) {
            tensor.copy_(*given);
        }
    }
    return {};
}

std::int64_t parameterCountOf(const StateDict& weights) {
    std::int64_t count = 0;
    for (const auto& [name, tensor] : weights.tensors) {
        count += isStatistic(name) ? 0 : tensor.numel();
    }
    return count;
}

std::string titleOf(const std::string& network) {
    const auto found = std::ranges::find(
        kTitles, network, [](const auto& title) { return std::string(title.first); });
    return found == kTitles.end() ? network : found->second;
}

}  // namespace seedling
