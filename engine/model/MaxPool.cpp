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

/// One byte for each number of y.
torch::Tensor placesOf(const torch::Tensor& x, const torch::Tensor& y) {
    const PictureShape shape = shapeOf(x);
    const std::int64_t half = shape.pooled().numbers();
    torch::Tensor places = torch::empty({x.size(0), half}, torch::kUInt8);
    auto* const codes = places.data_ptr<std::uint8_t>();
    withNumbersOf(x, [&](auto kind) {
        using Number = decltype(kind);
        at::parallel_for(0, x.size(0), 1, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t i = first; i < last; ++i) {
                maxPoolPlaces(numbersOf<Number>(x) + i * shape.numbers(),
                              numbersOf<Number>(y) + i * half, codes + i * half, shape);
            }
        });
    });
    return places;
}

torch::Tensor spread(const torch::Tensor& places, const torch::Tensor& dy,
                     const PictureShape& shape) {
    const std::int64_t half = shape.pooled().numbers();
    torch::Tensor dx = torch::empty({dy.size(0), shape.channels, shape.height, shape.width},
                                    dy.options().memory_format(kOrder));
    const auto* const codes = places.data_ptr<std::uint8_t>();
    withNumbersOf(dy, [&](auto kind) {
        using Number = decltype(kind);
        at::parallel_for(0, dy.size(0), 1, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t i = first; i < last; ++i) {
                maxPoolSpread(codes + i * half, numbersOf<Number>(dy) + i * half,
                              numbersOf<Number>(dx) + i * shape.numbers(), shape);
            }
        });
    });
    return dx;
}

class MaxPoolPlacesFunction : public torch::autograd::Function<MaxPoolPlacesFunction> {
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context,
                                 const torch::Tensor& x) {
        torch::Tensor y = pooled(x);
        context->save_for_backward({placesOf(x, y)});
        context->saved_data["height"] = x.size(2);
        context->saved_data["width"] = x.size(3);
        context->saved_data["bf16"] = x.scalar_type() == torch::kBFloat16;
        return y;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   const torch::autograd::variable_list& dy) {
        const auto type = context->saved_data["bf16"].toBool() ? torch::kBFloat16 : torch::kFloat;
        const torch::Tensor slope = dy[0].to(type).contiguous(kOrder);
        const PictureShape shape{context->saved_data["height"].toInt(),
                                 context->saved_data["width"].toInt(), slope.size(1)};
        return {spread(context->get_saved_variables()[0], slope, shape)};
    }
};

}  // namespace

torch::Tensor maxPoolKeepingPlaces(const torch::Tensor& x) {
    const bool learns = torch::GradMode::is_enabled() && x.requires_grad();
    return learns && suitsPlainLoops(x) && x.is_contiguous(kOrder) ? MaxPoolPlacesFunction::apply(x)
                                                                   : maxPool(x);
}

torch::Tensor maxPool(const torch::Tensor& x) {
    if (!suitsPlainLoops(x) || !x.is_contiguous(kOrder)) {
        return torch::max_pool2d(x, {2, 2}, {2, 2}, {0, 0}, {1, 1}, /*ceil_mode=*/true);
    }
    return torch::GradMode::is_enabled() && x.requires_grad() ? MaxPoolFunction::apply(x)
                                                              : pooled(x);
}

}  // namespace seedling
