#include "engine/profile/OperationCounter.h"

#include <ATen/record_function.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace seedling {
namespace {

// A callback is a plain function: what it counts lies here, and only ever grows.
std::atomic<std::int64_t> g_multiplyAdds = 0;
// Counted operations that this thread is inside of.
thread_local int g_inside = 0;

int g_counters = 0;
at::CallbackHandle g_handle = at::INVALID_CALLBACK_HANDLE;

using Inputs = c10::ArrayRef<const c10::IValue>;
using Numbers = std::vector<std::int64_t>;

/// Numbers of one kernel of a convolution: what each of its outputs is a sum of.
std::int64_t kernelSize(const at::Tensor& weight) {
    return weight.numel() / weight.size(0);
}

/// Callers may give one number for all dimensions.
std::int64_t numberOf(const Numbers& numbers, std::size_t dimension) {
    return numbers.size() == 1 ? numbers.front() : numbers[dimension];
}

/// aten::convolution(input, weight, bias, stride, padding, dilation, transposed, ...).
std::int64_t convolution(Inputs in) {
    const at::Tensor& input = in[0].toTensor();
    const at::Tensor& weight = in[1].toTensor();
    if (in[6].toBool()) {
        return input.numel() * kernelSize(weight);
    }
    const Numbers stride = in[3].toIntVector();
    const Numbers padding = in[4].toIntVector();
    const Numbers dilation = in[5].toIntVector();
    std::int64_t outputs = input.size(0) * weight.size(0);
    for (std::int64_t place = 2; place < weight.dim(); ++place) {
        const auto i = static_cast<std::size_t>(place - 2);
        const std::int64_t reach = numberOf(dilation, i) * (weight.size(place) - 1) + 1;
        outputs *= (input.size(place) + 2 * numberOf(padding, i) - reach) / numberOf(stride, i) + 1;
    }
    return outputs * kernelSize(weight);
}

/// aten::convolution_backward(gradient, input, weight, ..., output_mask): as much again for each of
/// the gradients that are wanted, of the input and of the weight.
std::int64_t convolutionBackward(Inputs in) {
    const auto wanted = in[10].toBoolList();
    const std::int64_t gradients = (wanted.get(0) ? 1 : 0) + (wanted.get(1) ? 1 : 0);
    const at::Tensor& outer = in[7].toBool() ? in[1].toTensor() : in[0].toTensor();
    return outer.numel() * kernelSize(in[2].toTensor()) * gradients;
}

/// seedling::winograd(input, weight): as the convolution that it computes, of as many outputs as
/// places of the input. Its gradients report themselves one by one.
std::int64_t winogradConvolution(Inputs in) {
    const at::Tensor& input = in[0].toTensor();
    return input.size(0) * input.size(2) * input.size(3) * in[1].toTensor().numel();
}

/// Of the matrix, or the matrices of a batch, at `first` and the one after it.
template <std::size_t first>
std::int64_t product(Inputs in) {
    return in[first].toTensor().numel() * in[first + 1].toTensor().size(-1);
}

/// Of the matrix or vector there and a vector: each number counts once.
template <std::size_t first>
std::int64_t vectorProduct(Inputs in) {
    return in[first].toTensor().numel();
}

struct Counted {
    std::string_view name;
    std::int64_t (*multiplyAdds)(Inputs in);
};

constexpr std::array kCounted{
    Counted{"aten::convolution", convolution},
    Counted{"aten::convolution_backward", convolutionBackward},
    Counted{"seedling::winograd", winogradConvolution},
    Counted{"aten::mm", product<0>},
    Counted{"aten::bmm", product<0>},
    Counted{"aten::addmm", product<1>},
    Counted{"aten::addmm_", product<1>},
    Counted{"aten::baddbmm", product<1>},
    Counted{"aten::baddbmm_", product<1>},
    Counted{"aten::addbmm", product<1>},
    Counted{"aten::addbmm_", product<1>},
    Counted{"aten::mv", vectorProduct<0>},
    Counted{"aten::addmv", vectorProduct<1>},
    Counted{"aten::addmv_", vectorProduct<1>},
    Counted{"aten::dot", vectorProduct<0>},
};

/// Marks an operation whose end is to be noticed.
class Inside final : public at::ObserverContext {};

std::unique_ptr<at::ObserverContext> onBegin(const at::RecordFunction& function) {
    const std::string_view name = function.name();
    const auto counted = std::ranges::find(kCounted, name, &Counted::name);
    if (counted == kCounted.end()) {
        return nullptr;
    }
    // Some do their work by another one (mv by addmv), and under autocast each is reported a second
    // time when its inputs have been cast: only the outermost counts.
    if (g_inside == 0) {
        g_multiplyAdds.fetch_add(counted->multiplyAdds(function.inputs()),
                                 std::memory_order_relaxed);
    }
    ++g_inside;
    return std::make_unique<Inside>();
}

void onEnd(const at::RecordFunction&, at::ObserverContext* context) {
    if (context != nullptr) {
        --g_inside;
    }
}

}  // namespace

OperationCounter::OperationCounter() : m_start(g_multiplyAdds.load()) {
    if (g_counters++ == 0) {
        g_handle = at::addGlobalCallback(at::RecordFunctionCallback(onBegin, onEnd)
                                             .needsInputs(true)
                                             .scopes({at::RecordScope::FUNCTION}));
    }
}

OperationCounter::~OperationCounter() {
    if (--g_counters == 0) {
        at::removeCallback(g_handle);
    }
}

double OperationCounter::take() {
    const std::int64_t before = m_start;
    m_start = g_multiplyAdds.load();
    return 2.0 * static_cast<double>(m_start - before);
}

}  // namespace seedling
