#include "app/cli/ConvolutionSpeed.h"

#include <ATen/record_function.h>
#include <torch/torch.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "app/cli/BenchTimes.h"
#include "engine/model/Winograd.h"

namespace seedling::cli {
namespace {

constexpr int kRepetitions = 3;
constexpr std::int64_t kKernel = 3;

/// One convolution as the network called it.
struct Convolution {
    std::vector<std::int64_t> inputSizes;
    torch::MemoryFormat inputOrder;
    torch::Tensor weight;
    std::vector<std::int64_t> stride;
    std::vector<std::int64_t> padding;
};

// LibTorch takes a plain function as observer: this is where it puts what it sees.
thread_local std::vector<Convolution>* observed = nullptr;

std::unique_ptr<at::ObserverContext> observe(const at::RecordFunction& call) {
    if (observed == nullptr || std::string_view(call.name()) != "aten::convolution") {
        return nullptr;
    }
    // input, weight, bias, stride, padding, ...
    const auto& arguments = call.inputs();
    const torch::Tensor& input = arguments[0].toTensor();
    const torch::Tensor& weight = arguments[1].toTensor();
    if (weight.dim() == 4 && weight.size(2) == kKernel && weight.size(3) == kKernel) {
        observed->push_back({input.sizes().vec(), input.suggest_memory_format(), weight.detach(),
                             arguments[3].toIntVector(), arguments[4].toIntVector()});
    }
    return nullptr;
}

std::vector<Convolution> convolutionsOf(Classifier& network, const torch::Tensor& pixels) {
    const torch::NoGradGuard noGrad;
    std::vector<Convolution> found;
    observed = &found;
    const auto handle =
        at::addThreadLocalCallback(at::RecordFunctionCallback(observe).needsInputs(true));
    network.forward(pixels);
    at::removeCallback(handle);
    observed = nullptr;
    return found;
}

struct Work {
    double flop = 0;
    double seconds = 0;
};

Work workOf(const Convolution& convolution, Precision precision) {
    const auto type = precision == Precision::Bf16 ? torch::kBFloat16 : torch::kFloat;
    const torch::Tensor input = torch::randn(convolution.inputSizes)
                                    .to(type)
                                    .contiguous(convolution.inputOrder)
                                    .requires_grad_();
    const torch::Tensor weight = convolution.weight.to(type).detach().requires_grad_();
    const bool winograd = precision == Precision::Fp32Winograd && convolution.stride[0] == 1 &&
                          suitsWinograd(input, weight);
    const auto forward = [&] {
        return winograd ? winogradConvolution(input, weight)
                        : torch::conv2d(input, weight, {}, convolution.stride, convolution.padding);
    };
    const torch::Tensor gradient = torch::ones_like(forward());
    const BenchTimes times = timesOf(kRepetitions, [&] {
        torch::autograd::grad({forward()}, {input, weight}, {gradient});
    });
    const double forwardFlop =
        2.0 * static_cast<double>(gradient.numel()) * static_cast<double>(weight[0].numel());
    return {3 * forwardFlop, times.best()};
}

}  // namespace

double convolutionFlops(Classifier& network, const torch::Tensor& pixels, Precision precision) {
    Work all;
    for (const Convolution& convolution : convolutionsOf(network, pixels)) {
        const Work work = workOf(convolution, precision);
        all.flop += work.flop;
        all.seconds += work.seconds;
    }
    return all.seconds > 0 ? all.flop / all.seconds : 0;
}

}  // namespace seedling::cli
