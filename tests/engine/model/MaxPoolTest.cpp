#include "engine/model/MaxPool.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

namespace seedling {
namespace {

torch::Tensor libraryPool(const torch::Tensor& x) {
    return torch::max_pool2d(x, {2, 2}, {2, 2}, {0, 0}, {1, 1}, /*ceil_mode=*/true);
}

torch::Tensor gradientThrough(torch::Tensor (*function)(const torch::Tensor&),
                              const torch::Tensor& x) {
    const torch::Tensor leaf = x.detach().clone().requires_grad_();
    const torch::Tensor y = function(leaf).to(torch::kFloat);
    (y * torch::linspace(-1, 2, y.numel()).reshape(y.sizes())).sum().backward();
    return leaf.grad();
}

TEST(MaxPool, AgreesWithTheLibrary) {
    torch::manual_seed(3);
    for (const auto type : {torch::kFloat, torch::kBFloat16}) {
        for (const auto order :
             {torch::MemoryFormat::ChannelsLast, torch::MemoryFormat::Contiguous}) {
            for (const auto& [height, width] : {std::pair{6, 8}, {5, 7}, {1, 4}, {3, 1}, {1, 1}}) {
                // Few different numbers, so that many places are equally large.
                const torch::Tensor x =
                    torch::randint(-3, 4, {3, 37, height, width}).to(type).contiguous(order);
                EXPECT_TRUE(torch::equal(maxPool(x), libraryPool(x)));
                EXPECT_TRUE(torch::equal(gradientThrough(maxPool, x).to(torch::kFloat),
                                         gradientThrough(libraryPool, x).to(torch::kFloat)))
                    << height << " x " << width;
            }
        }
    }
}

}  // namespace
}  // namespace seedling
