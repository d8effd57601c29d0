#include "engine/model/NormSilu.h"

#include <torch/torch.h>

#include <algorithm>

#include "engine/memory/Packed.h"
#include "engine/model/NormSiluKernel.h"
#include "engine/model/QuickSilu.h"
#include "engine/model/RowGroups.h"
#include "engine/model/TensorBits.h"

namespace seedling {
namespace {

constexpr auto kOrder = torch::MemoryFormat::ChannelsLast;

/// [2, C] double
torch::Tensor total(const torch::Tensor& sums) {
    return sums.sum(0, /*keepdim=*/false, torch::kDouble);
}

/// Mean and biased variance, [2, C] double. shift: [C] float, of about the mean.
torch::Tensor statisticsOf(const torch::Tensor& x, const torch::Tensor& shift) {
    const RowGroups groups(x);
    const torch::Tensor sums = groups.newSums();
    withNumbersOf(x, [&](auto kind) {
        using Number = decltype(kind);
        groups.forEach([&](std::int64_t group, std::int64_t place, RowsShape shape) {
            addMoments(numbersOf<Number>(x) + place, shape, numbersOf<float>(shift),
                       groups.sumsOf(sums, group));
        });
    });
    const torch::Tensor means = total(sums).div_(static_cast<double>(groups.rows()));
    means[1].sub_(means[0].square()).clamp_min_(0);
    means[0].add_(shift);
    return means;
}

/// Numbers that channels are scaled with: [C] float each.
struct ScalingTensors {
    torch::Tensor scale;
    torch::Tensor offset;

    [[nodiscard]] Scaling numbers() const {
        return {numbersOf<float>(scale), numbersOf<float>(offset)};
    }
};

/// mean, deviation: [C] double, of what is divided by it.
ScalingTensors scalingOf(const torch::Tensor& weight, const torch::Tensor& bias,
                         const torch::Tensor& mean, const torch::Tensor& deviation) {
    const torch::Tensor scale = weight.detach() / deviation;
    return {scale.to(torch::kFloat), (bias.detach() - scale * mean).to(torch::kFloat)};
}

torch::Tensor forward(const torch::Tensor& x, const ScalingTensors& scaling) {
    const RowGroups groups(x);
    torch::Tensor y = torch::empty_like(x);
    withNumbersOf(x, [&](auto kind) {
        using Number = decltype(kind);
        groups.forEach([&](std::int64_t, std::int64_t place, RowsShape shape) {
            scaledSilu(numbersOf<Number>(x) + place, numbersOf<Number>(y) + place, shape,
                       scaling.numbers());
        });
    });
    return y;
}

/// Gradients of x, weight and bias where the statistics were x's own:
/// dx = scale * (dz - mean(dz) - xhat * mean(dz * xhat)), xhat = (x - mean) / deviation.
torch::autograd::variable_list backward(const torch::Tensor& x, const torch::Tensor& dy,
                                        const ScalingTensors& scaling, const torch::Tensor& mean,
                                        const torch::Tensor& deviation) {
    const RowGroups groups(x);
    const torch::Tensor sums = groups.newSums();
    const torch::Tensor center = mean.to(torch::kFloat);
    torch::Tensor dx = torch::empty_like(x);
    withNumbersOf(x, [&](auto kind) {
        using Number = decltype(kind);
        groups.forEach([&](std::int64_t group, std::int64_t place, RowsShape shape) {
            scaledSiluBackward(numbersOf<Number>(x) + place, numbersOf<Number>(dy) + place,
                               numbersOf<Number>(dx) + place, shape, scaling.numbers(),
                               numbersOf<float>(center), groups.sumsOf(sums, group));
        });
    });
    const torch::Tensor totals = total(sums);
    const torch::Tensor ofBias = totals[0];
    const torch::Tensor ofWeight = totals[1] / deviation;
    const auto rows = static_cast<double>(groups.rows());
    const torch::Tensor perInput = -scaling.scale * ofWeight / (rows * deviation);
    const ScalingTensors correction{
        perInput.to(torch::kFloat),
        (-scaling.scale * ofBias / rows - perInput * mean).to(torch::kFloat)};
    withNumbersOf(x, [&](auto kind) {
        using Number = decltype(kind);
        groups.forEach([&](std::int64_t, std::int64_t place, RowsShape shape) {
            addScaled(numbersOf<Number>(x) + place, numbersOf<Number>(dx) + place, shape,
                      numbersOf<float>(scaling.scale), correction.numbers());
        });
    });
    return {dx, ofWeight.to(torch::kFloat), ofBias.to(torch::kFloat)};
}

class NormSiluFunction : public torch::autograd::Function<NormSiluFunction> {
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& x,
                                 const torch::Tensor& weight, const torch::Tensor& bias,
                                 const torch::Tensor& mean, const torch::Tensor& deviation) {
        const ScalingTensors scaling = scalingOf(weight, bias, mean, deviation);
        context->save_for_backward({x, scaling.scale, scaling.offset, mean, deviation});
        return seedling::forward(x, scaling);
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   const torch::autograd::variable_list& dy) {
        const auto saved = context->get_saved_variables();
        const torch::Tensor& x = saved[0];
        auto gradients = seedling::backward(x, dy[0].to(x.scalar_type()).contiguous(kOrder),
                                            {saved[1], saved[2]}, saved[3], saved[4]);
        gradients.resize(5);  // Mean and deviation are part of x's own gradient.
        return gradients;
    }
};

/// The same with x in a few bits.
class PackedNormSiluFunction : public torch::autograd::Function<PackedNormSiluFunction> {
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& x,
                                 const torch::Tensor& weight, const torch::Tensor& bias,
                                 const torch::Tensor& mean, const torch::Tensor& deviation,
                                 std::int64_t bits) {
        const ScalingTensors scaling = scalingOf(weight, bias, mean, deviation);
        const Packed kept = packed(x, static_cast<int>(bits));
        context->save_for_backward(
            {kept.codes, kept.ranges, scaling.scale, scaling.offset, mean, deviation});
        context->saved_data["bits"] = bits;
        context->saved_data["bf16"] = x.scalar_type() == torch::kBFloat16;
        return seedling::forward(x, scaling);
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   const torch::autograd::variable_list& dy) {
        const auto saved = context->get_saved_variables();
        const auto type = context->saved_data["bf16"].toBool() ? torch::kBFloat16 : torch::kFloat;
        const torch::Tensor slope = dy[0].to(type).contiguous(kOrder);
        const torch::Tensor x = torch::empty_like(slope);
        unpack({saved[0], saved[1], static_cast<int>(context->saved_data["bits"].toInt())}, x);
        auto gradients = seedling::backward(x, slope, {saved[2], saved[3]}, saved[4], saved[5]);
        gradients.resize(6);  // Nor do bits have one.
        return gradients;
    }
};

void moveRunning(torch::nn::BatchNorm2d& norm, const torch::Tensor& statistics, double rows) {
    const torch::NoGradGuard noGrad;
    const double momentum = *norm->options.momentum();
    norm->running_mean.lerp_(statistics[0].to(torch::kFloat), momentum);
    norm->running_var.lerp_((statistics[1] * (rows / (rows - 1))).to(torch::kFloat), momentum);
    norm->num_batches_tracked.add_(1);
}

}  // namespace

torch::Tensor normSilu(torch::nn::BatchNorm2d& norm, const torch::Tensor& x, int keptBits) {
    const bool training = norm->is_training();
    const std::int64_t rows = x.numel() / std::max<std::int64_t>(x.size(1), 1);
    const bool gradient =
        torch::GradMode::is_enabled() && (x.requires_grad() || norm->weight.requires_grad());
    if (!suitsPlainLoops(x) || !x.is_contiguous(kOrder) || rows < 2 || (gradient && !training)) {
        return quickSilu(norm(x));
    }
    torch::Tensor mean;
    torch::Tensor variance;
    if (training) {
        const torch::NoGradGuard noGrad;
        const torch::Tensor statistics = statisticsOf(x, norm->running_mean);
        moveRunning(norm, statistics, static_cast<double>(rows));
        mean = statistics[0];
        variance = statistics[1];
    } else {
        mean = norm->running_mean.to(torch::kDouble);
        variance = norm->running_var.to(torch::kDouble);
    }
    const torch::Tensor deviation = variance.add(norm->options.eps()).sqrt();
    if (gradient && keptBits > 0) {
        return PackedNormSiluFunction::apply(x, norm->weight, norm->bias, mean, deviation,
                                             std::int64_t{keptBits});
    }
    if (gradient) {
        return NormSiluFunction::apply(x, norm->weight, norm->bias, mean, deviation);
    }
    return forward(x, scalingOf(norm->weight, norm->bias, mean, deviation));
}

}  // namespace seedling
