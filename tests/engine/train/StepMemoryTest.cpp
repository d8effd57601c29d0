#include "engine/train/StepMemory.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include "engine/method/Losses.h"
#include "engine/model/ModelFactory.h"
#include "engine/profile/TensorMemory.h"

namespace seedling {
namespace {

/// Of a step as it is in training.
double measured(const NetworkSpec& spec, std::int64_t images) {
    const auto network = createClassifier(spec).value();
    network->train();
    const torch::Tensor pixels =
        torch::zeros({images, spec.side, spec.side, 3}, torch::kUInt8).permute({0, 3, 1, 2});
    const torch::Tensor targets = torch::zeros({images}, torch::kLong);
    const std::int64_t before = TensorMemory::currentBytes();
    TensorMemory::resetPeak();
    supervisedLoss(network->forward(pixels), targets).backward();
    return static_cast<double>(TensorMemory::peakBytes() - before) / static_cast<double>(images);
}

TEST(StepMemory, AgreesWithAWholeBatch) {
    TensorMemory::install();
    for (const NetworkSpec& spec :
         {NetworkSpec{"frugal", 32, 10, 0.1}, NetworkSpec{"frugal", 64, 10, 0.1},
          NetworkSpec{"wrn-28-2", 16, 10, 0.1}}) {
        const double bytes = stepBytesPerImage(spec);
        const double truth = measured(spec, 128);
        EXPECT_GT(bytes, 0.8 * truth) << spec.name << " " << spec.side;
        EXPECT_LT(bytes, 1.25 * truth) << spec.name << " " << spec.side;
    }
}

TEST(StepMemory, GrowsWithThePicture) {
    TensorMemory::install();
    EXPECT_GT(stepBytesPerImage({"wrn-28-2", 32, 10, 0.1}),
              3 * stepBytesPerImage({"wrn-28-2", 16, 10, 0.1}));
}

}  // namespace
}  // namespace seedling
