#include "engine/model/BiasSilu.h"

#include <torch/torch.h>

#include <vector>

#include "engine/model/NormSiluKernel.h"
#include "engine/model/RowGroups.h"
#include "engine/model/TensorBits.h"

namespace seedling {
namespace {

constexpr auto kOrder = torch::MemoryFormat::ChannelsLast;

torch::Tensor activated(const torch::Tensor& x, const torch::Tensor& bias) {
    const RowGroups groups(x);
    const torch::Tensor ones = torch::ones_like(bias);
    torch::Tensor y = torch::empty_like(x);
    withNumbersOf(x, [&](auto kind) {
        using Number = decltype(kind);
        groups.forEach([&](std::int64_t, std::int64_t place, RowsShape shape) {
            scaledSilu(numbersOf<Number>(x) + place, numbersOf<Number>(y) + place, shape,
                       {numbersOf<float>(ones), numbersOf<float>(bias)});
        });
    });
    return y;
}

torch::Tensor gradientOfBias(const torch::Tensor& x, const torch::Tensor& bias,
                             const torch::Tensor& dy) {
    const RowGroups groups(x);
    const torch::Tensor ones = torch::ones_like(bias);
    const torch::Tensor sums = groups.newSums();
    withNumbersOf(x, [&](auto kind) {
        using Number = decltype(kind);
        groups.forEach([&](std::int64_t group, std::int64_t place, RowsShape shape) {
            std::vector<Number> unused(shape.rows * shape.channels);
            scaledSiluBackward(numbersOf<Number>(x) + place, numbersOf<Number>(dy) + place,
                               unused.data(), shape,
                               {numbersOf<float>(ones), numbersOf<float>(bias)},
                               numbersOf<float>(bias), groups.sumsOf(sums, group));
        });
    });
    return sums.sum(0, /*keepdim=*/false, torch::kDouble)[0].to(torch::kFloat);
}

class BiasSiluFunction : public torch::autograd::Function<BiasSiluFunction> {
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& x,
                                 const torch::Tensor& bias) {
        context->save_for_backward({x, bias});
        return activated(x, bias.detach());
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   const torch::autograd::variable_list& dy) {
        const auto saved = context->get_saved_variables();
        const torch::Tensor& x = saved[0];
        return {torch::Tensor(),
                gradientOfBias(x, saved[1].detach(), dy[0].to(x.scalar_type()).contiguous(kOrder))};
    }
};

}  // namespace

torch::Tensor biasSilu(const torch::Tensor& x, const torch::Tensor& bias) {
    if (!suitsPlainLoops(x) || !x.is_contiguous(kOrder) || x.requires_grad()) {
        return torch::silu(x + bias.reshape({1, -1, 1, 1}).to(x.scalar_type()));
    }
    return torch::GradMode::is_enabled() && bias.requires_grad() ? BiasSiluFunction::apply(x, bias)
                                                                 : activated(x, bias.detach());
}

}  // namespace seedling
