#include "engine/equilibrium/HopfieldLayer.h"

#include <torch/torch.h>

#include <array>
#include <tuple>

namespace seedling {
namespace {

constexpr std::int64_t kKernel = 3;
constexpr std::int64_t kPadding = 1;
constexpr std::int64_t kPool = 2;

/// Units back at the places of what was pooled: the gradient of pooling.
torch::Tensor unpooled(const HopfieldLayer& layer, const LayerDrive& drive,
                       const torch::Tensor& units) {
    const std::int64_t side = layer.side;
    if (layer.pooling == Pooling::Max) {
        return torch::max_unpool2d(units, drive.places, {side, side});
    }
    if (layer.pooling == Pooling::Average) {
        const torch::Tensor shares = units.div(static_cast<double>(kPool * kPool));
        const torch::Tensor spread = shares.repeat_interleave(kPool, 2).repeat_interleave(kPool, 3);
        const std::int64_t rest = side - kPool * layer.outputSide();
        return rest == 0 ? spread : torch::constant_pad_nd(spread, {0, rest, 0, rest});
    }
    return units;
}

LayerDrive pooled(const HopfieldLayer& layer, const torch::Tensor& maps) {
    if (layer.pooling == Pooling::Max) {
        const auto found = torch::max_pool2d_with_indices(maps, {kPool, kPool});
        return {std::get<0>(found), std::get<1>(found)};
    }
    return {layer.pooling == Pooling::Average ? torch::avg_pool2d(maps, {kPool, kPool}) : maps, {}};
}

}  // namespace

int HopfieldLayer::outputSide() const {
    return pooling == Pooling::None ? side : side / static_cast<int>(kPool);
}

std::int64_t HopfieldLayer::units() const {
    return kind == Kind::Dense ? outputs : outputs * outputSide() * outputSide();
}

std::vector<std::int64_t> HopfieldLayer::weightShape() const {
    return kind == Kind::Dense ? std::vector<std::int64_t>{outputs, inputs}
                               : std::vector<std::int64_t>{outputs, inputs, kKernel, kKernel};
}

std::int64_t HopfieldLayer::multiplyAdds() const {
    const std::int64_t places = kind == Kind::Dense ? 1 : kKernel * kKernel * side * side;
    return outputs * inputs * places;
}

LayerDrive driveOf(const HopfieldLayer& layer, const torch::Tensor& weight,
                   const torch::Tensor& below) {
    if (layer.kind == HopfieldLayer::Kind::Dense) {
        return {below.flatten(1).mm(weight.t()), {}};
    }
    return pooled(layer, torch::conv2d(below, weight, {}, /*stride=*/1, kPadding));
}

torch::Tensor feedbackOf(const HopfieldLayer& layer, const torch::Tensor& weight,
                         const LayerDrive& drive, const torch::Tensor& units,
                         const torch::Tensor& below) {
    if (layer.kind == HopfieldLayer::Kind::Dense) {
        return units.mm(weight).reshape_as(below);
    }
    return torch::conv_transpose2d(unpooled(layer, drive, units), weight, {}, /*stride=*/1,
                                   kPadding);
}

torch::Tensor weightProduct(const HopfieldLayer& layer, const torch::Tensor& weight,
                            const LayerDrive& drive, const torch::Tensor& units,
                            const torch::Tensor& below) {
    if (layer.kind == HopfieldLayer::Kind::Dense) {
        return units.t().mm(below.flatten(1));
    }
    const std::array<bool, 3> onlyWeight{false, true, false};
    return std::get<1>(torch::convolution_backward(
        unpooled(layer, drive, units), below, weight, c10::nullopt, /*stride=*/{1, 1},
        /*padding=*/{kPadding, kPadding}, /*dilation=*/{1, 1}, /*transposed=*/false,
        /*output_padding=*/{0, 0}, /*groups=*/1, onlyWeight));
}

}  // namespace seedling
