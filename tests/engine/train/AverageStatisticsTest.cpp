#include "engine/train/AverageStatistics.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include "engine/model/ModelFactory.h"
#include "engine/train/CachedImages.h"
#include "tests/engine/train/TinyProject.h"

namespace seedling {
namespace {

struct Images {
    explicit Images(int perClass) : tiny(perClass, 0) {
        cache = PixelCache::open(*tiny.project, 16, 1, [](auto, auto) { return true; }).value();
    }

    [[nodiscard]] const std::vector<ImageId>& all() const { return cache->images(Part::Train); }

    test::TinyProject tiny;
    std::unique_ptr<PixelCache> cache;
};

torch::Tensor statistic(const Classifier& network, const std::string& name) {
    return network.named_buffers()["block0.norm1." + name].clone();
}

std::shared_ptr<Classifier> network() {
    auto made = createClassifier({"frugal", 16, 3, 0.1}).value();
    made->eval();
    return made;
}

TEST(AverageStatistics, AreThoseOfTheImages) {
    const Images images(20);
    const auto fitted = network();
    fitStatistics(*fitted, *images.cache, images.all(), Precision::Fp32);
    EXPECT_FALSE(fitted->is_training());

    // One batch as a whole, with a memory of nothing but it.
    const auto whole = createClassifier({"frugal", 16, 3, 1.0}).value();
    whole->train();
    (void)whole->features(pixelsOf(*images.cache, images.all()));
    for (const char* name : {"running_mean", "running_var"}) {
        EXPECT_TRUE(torch::allclose(statistic(*fitted, name), statistic(*whole, name), 1e-3, 1e-4));
    }
}

TEST(AverageStatistics, LeaveTheMemoryOfTrainingAsItWas) {
    const Images images(20);
    const auto fitted = network();
    const auto untouched = network();
    fitStatistics(*fitted, *images.cache, images.all(), Precision::Fp32);
    // From equal statistics on, both remember alike.
    for (const auto& entry : fitted->named_buffers()) {
        untouched->named_buffers()[entry.key()].copy_(entry.value());
    }
    for (const auto& each : {fitted, untouched}) {
        each->train();
        (void)each->features(pixelsOf(*images.cache, images.all()));
    }
    EXPECT_TRUE(
        torch::equal(statistic(*fitted, "running_mean"), statistic(*untouched, "running_mean")));
}

TEST(AverageStatistics, AFewImagesChangeNothing) {
    const Images images(3);
    const auto fitted = network();
    const torch::Tensor before = statistic(*fitted, "running_var");
    fitStatistics(*fitted, *images.cache, images.all(), Precision::Fp32);
    EXPECT_TRUE(torch::equal(statistic(*fitted, "running_var"), before));
}

}  // namespace
}  // namespace seedling
