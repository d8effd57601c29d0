#include "engine/model/MaxPool.h"

#include <ATen/Parallel.h>
#include <torch/torch.h>

#include "engine/model/MaxPoolKernel.h"
#include "engine/model/TensorBits.h"

namespace seedling {
namespace {

constexpr auto kOrder = torch::MemoryFormat::ChannelsLast;

PictureShape shapeOf(const torch::Tensor& x) {
    return {x.size(2), x.size(3), x.size(1)};
}

torch::Tensor pooled(const torch::Tensor& x) {
    const PictureShape shape = shapeOf(x);
    const PictureShape half = shape.pooled();
    torch::Tensor y = torch::empty({x.size(0), half.channels, half.height, half.width},
                                   x.options().memory_format(kOrder));
    withNumbersOf(x, [&](auto kind) {
        using Number = decltype(kind);
        at::parallel_for(0, x.size(0), 1, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t i = first; i < last; ++i) {
                maxPoolForward(numbersOf<Number>(x) + i * shape.numbers(),
                               numbersOf<Number>(y) + i * half.numbers(), shape);
            }
        });
    });
    return y;
}

torch::Tensor gradientOf(const torch::Tensor& x, const torch::Tensor& y, const torch::Tensor& dy) {
    const PictureShape shape = shapeOf(x);
    const std::int64_t half = shape.pooled().numbers();
    torch::Tensor dx = torch::empty_like(x);
    withNumbersOf(x, [&](auto kind) {
        using Number = decltype(kind);
        at::parallel_for(0, x.size(0), 1, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t i = first; i < last; ++i) {
                maxPoolBackward(numbersOf<Number>(x) + i * shape.numbers(),
                                numbersOf<Number>(y) + i * half, numbersOf<Number>(dy) + i * half,
                                numbersOf<Number>(dx) + i * shape.numbers(), shape);
            }
        });
    });
    return dx;
}

class MaxPoolFunction : public torch::autograd::Function<MaxPoolFunction> {
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context,
                                 const torch::Tensor& x) {
        torch::Tensor y = pooled(x);
        context->save_for_backward({x, y});
        return y;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   const torch::autograd::variable_list& dy) {
        const auto saved = context->get_saved_variables();
        return {
            gradientOf(saved[0], saved[1], dy[0].to(saved[0].scalar_type()).contiguous(kOrder))};
    }
};

}  // namespace

torch::Tensor maxPool(const torch::Tensor& x) {
    if (!suitsPlainLoops(x) || !x.is_contiguous(kOrder)) {
        return torch::max_pool2d(x, {2, 2}, {2, 2}, {0, 0}, {1, 1}, /*ceil_mode=*/true);
    }
    return torch::GradMode::is_enabled() && x.requires_grad() ? MaxPoolFunction::apply(x)
                                                              : pooled(x);
}

}  // namespace seedling
