#include "engine/profile/TensorMemory.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <thread>

namespace seedling {
namespace {

class TensorMemoryTest : public testing::Test {
protected:
    void SetUp() override { TensorMemory::install(); }
};

TEST_F(TensorMemoryTest, CountsTensorsWhileTheyLive) {
    const std::int64_t before = TensorMemory::currentBytes();
    {
        const torch::Tensor tensor = torch::zeros({1000});
        EXPECT_EQ(TensorMemory::currentBytes() - before, 4000);
    }
    EXPECT_EQ(TensorMemory::currentBytes(), before);
}

TEST_F(TensorMemoryTest, CountsOnEveryThread) {
    const std::int64_t before = TensorMemory::currentBytes();
    torch::Tensor tensor;
    std::thread([&] { tensor = torch::zeros({1000}); }).join();
    EXPECT_EQ(TensorMemory::currentBytes() - before, 4000);
    std::thread([&] { tensor.reset(); }).join();
    EXPECT_EQ(TensorMemory::currentBytes(), before);
}

TEST_F(TensorMemoryTest, RemembersThePeakOfForwardAndBackward) {
    const torch::Tensor input = torch::ones({64, 1000}, torch::requires_grad());
    const std::int64_t before = TensorMemory::currentBytes();
    TensorMemory::resetPeak();
    (input * 2).relu().sum().backward();
    // At least the product, its activation and the gradient of the input lived together.
    EXPECT_GE(TensorMemory::peakBytes() - before, std::int64_t{3} * 64 * 1000 * 4);
    TensorMemory::resetPeak();
    EXPECT_EQ(TensorMemory::peakBytes(), TensorMemory::currentBytes());
}

TEST_F(TensorMemoryTest, FollowsAStorageThatGrows) {
    torch::Tensor tensor = torch::zeros({10});
    const std::int64_t before = TensorMemory::currentBytes();
    tensor.resize_({20});
    EXPECT_EQ(TensorMemory::currentBytes() - before, 40);
}

}  // namespace
}  // namespace seedling
