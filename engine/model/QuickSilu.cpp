#include "engine/model/QuickSilu.h"

#include <ATen/Parallel.h>
#include <torch/torch.h>

#include <cstddef>

#include "engine/model/SiluKernel.h"
#include "engine/model/TensorBits.h"

namespace seedling {
namespace {

constexpr std::int64_t kGrain = 32768;  ///< Numbers that are worth a thread.

torch::Tensor activated(const torch::Tensor& x) {
    torch::Tensor y = torch::empty_like(x);
    withNumbersOf(x, [&](auto kind) {
        using Number = decltype(kind);
        at::parallel_for(0, x.numel(), kGrain, [&](std::int64_t first, std::int64_t last) {
            siluForward(numbersOf<Number>(x) + first, numbersOf<Number>(y) + first,
                        static_cast<std::size_t>(last - first));
        });
    });
    return y;
}

torch::Tensor gradientOf(const torch::Tensor& x, const torch::Tensor& dy) {
    torch::Tensor dx = torch::empty_like(x);
    withNumbersOf(x, [&](auto kind) {
        using Number = decltype(kind);
        at::parallel_for(0, x.numel(), kGrain, [&](std::int64_t first, std::int64_t last) {
            siluBackward(numbersOf<Number>(x) + first, numbersOf<Number>(dy) + first,
                         numbersOf<Number>(dx) + first, static_cast<std::size_t>(last - first));
        });
    });
    return dx;
}

class SiluFunction : public torch::autograd::Function<SiluFunction> {
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context,
                                 const torch::Tensor& x) {
        context->save_for_backward({x});
        return activated(x);
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   const torch::autograd::variable_list& dy) {
        const torch::Tensor x = context->get_saved_variables()[0];
        torch::Tensor gradient = dy[0].to(x.scalar_type());
        if (gradient.strides() != x.strides()) {
            gradient = torch::empty_like(x).copy_(gradient);
        }
        return {gradientOf(x, gradient)};
    }
};

}  // namespace

torch::Tensor quickSilu(const torch::Tensor& x) {
    if (!suitsPlainLoops(x)) {
        return torch::silu(x);
    }
    const torch::Tensor dense = x.is_non_overlapping_and_dense() ? x : x.contiguous();
    return torch::GradMode::is_enabled() && x.requires_grad() ? SiluFunction::apply(dense)
                                                              : activated(dense);
}

}  // namespace seedling
