#include "engine/train/MirrorRule.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

namespace seedling {
namespace {

/// Blobs at random places over noise.
torch::Tensor blobs(std::int64_t count) {
    torch::manual_seed(4);
    const torch::Tensor noise = torch::rand({count, 3, 24, 24});
    return torch::avg_pool2d(noise, 5, 1, 2).mul(255).clamp(0, 255);
}

TEST(MirrorRule, SymmetricCollectionsMayBeMirrored) {
    EXPECT_TRUE(looksTheSameMirrored(blobs(600).to(torch::kUInt8)));
}

TEST(MirrorRule, HandednessForbidsIt) {
    torch::Tensor images = blobs(600);
    // A stroke that leans to the right, at half strength.
    for (std::int64_t i = 4; i < 20; ++i) {
        images.select(2, i).select(2, 23 - i).add_(60);
    }
    EXPECT_FALSE(looksTheSameMirrored(images.clamp(0, 255).to(torch::kUInt8)));
}

TEST(MirrorRule, FewOrFlatImagesDoNotTell) {
    EXPECT_FALSE(looksTheSameMirrored(blobs(20).to(torch::kUInt8)));
    EXPECT_TRUE(looksTheSameMirrored(torch::full({100, 3, 24, 24}, 9, torch::kUInt8)));
}

}  // namespace
}  // namespace seedling
