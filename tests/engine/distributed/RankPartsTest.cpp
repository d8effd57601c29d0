#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <torch/torch.h>

#include "engine/distributed/PackedSet.h"
#include "engine/distributed/RankOrder.h"
#include "engine/distributed/RankRules.h"
#include "engine/method/Method.h"
#include "engine/train/BatchSource.h"
#include "engine/train/RunParts.h"
#include "tests/engine/train/TinyProject.h"

namespace seedling {
namespace {

using testing::HasSubstr;

TEST(RankOrder, IsReadAsItWasTold) {
    RankOrder order;
    order.kind = RankOrder::Kind::Step;
    order.config = std::string("{\"seed\": 1}");
    order.header = std::string("{}");
    order.images = 12;
    order.bytes = 34;
    order.step = 56;
    order.fraction = 1.0 / 3;
    order.reason = std::string("The disk is full.");
    const auto read = rankOrderFromJson(toJson(order));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, order) << "to the last bit of the fraction";
    for (const char* text : {"", "{}", "[1]", R"({"order": "dance"})"}) {
        EXPECT_EQ(rankOrderFromJson(text).error().code, ErrorCode::Corrupt) << text;
    }
}

TEST(PackedSet, KeepsWhatIsTrainedOn) {
    SharedSet shared;
    TrainingSet& set = shared.set;
    set.labelled = {{ImageId{3}, 1}, {ImageId{5}, 0}};
    set.unlabelled = {ImageId{3}, ImageId{4}, ImageId{5}};
    set.vetoes = {{ImageId{4}, 2}};
    shared.pseudoLabels = {{ImageId{3}, 1}, {ImageId{4}, 0}, {ImageId{5}, 0}};
    const torch::Tensor numbers = packedSet(shared);
    const auto read = unpackedSet(numbers);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->set.labelled, set.labelled);
    EXPECT_EQ(read->set.unlabelled, set.unlabelled);
    EXPECT_EQ(read->set.vetoes, set.vetoes);
    EXPECT_EQ(read->pseudoLabels, shared.pseudoLabels);
    EXPECT_FALSE(unpackedSet(numbers.slice(0, 0, numbers.numel() - 1)));
    EXPECT_FALSE(unpackedSet(torch::zeros({9}, torch::kLong)));
}

TEST(RankRules, OneRankTrainsAnything) {
    TrainConfig config;
    config.method = std::string("rounds");
    config.mixupWeight = 1;
    config.labelledBatch = 7;
    EXPECT_EQ(forRanks(config, 1).value(), config);
}

TEST(RankRules, SeveralRanksTrainAllButFrozenNetworks) {
    TrainConfig config;
    EXPECT_EQ(forRanks(config, 2).value(), config);
    config.pretrained = std::string("resnet18.pth");
    EXPECT_TRUE(forRanks(config, 2));
    config.pretrainedUse = std::string("frozen");
    EXPECT_THAT(forRanks(config, 2).error().message, HasSubstr("frozen weights"));
}

TEST(RankRules, BatchesAreSharedOutEvenly) {
    TrainConfig config;
    config.labelledBatch = 64;
    EXPECT_TRUE(forRanks(config, 4));
    EXPECT_THAT(forRanks(config, 3).error().advice, HasSubstr("labelled_batch=66"));
    EXPECT_TRUE(forRanks(config, 1));
    config.dropImages = 3;
    EXPECT_THAT(forRanks(config, 4).error().advice, HasSubstr("drop_images"));
    config.dropImages = 0;
    config.sparse = 0.8;
    EXPECT_THAT(forRanks(config, 4).error().advice, HasSubstr("sparse"));
    config.sparse = 0;
    config.freezeLayers = 0.01;
    EXPECT_THAT(forRanks(config, 4).error().advice, HasSubstr("freeze_layers"));
    EXPECT_EQ(withEvenShares(config, 3).labelledBatch, 66);
    EXPECT_EQ(withEvenShares(config, 4).labelledBatch, 64);
}

TEST(BatchSource, SharesOfABatchAreItsRows) {
    test::TinyProject tiny(10, 4);
    const auto cache = PixelCache::open(*tiny.project, 16, 1, [](std::int64_t, std::int64_t) {
                           return true;
                       }).value();
    TrainingSet set;
    set.classes.resize(3);
    set.unlabelled = cache->images(Part::Train);
    for (int i = 0; i < 6; ++i) {
        set.labelled.push_back({set.unlabelled[static_cast<std::size_t>(5 * i)], i % 3});
    }
    const TrainConfig config = test::shortRun(1);
    const Method method = createMethod(config).value();
    BatchSource::Settings settings = batchSettings(config, method, 16, false, 1);
    BatchSource whole(*cache, settings);
    whole.setImages(set);
    const StepInput expected = whole.take(2, false);
    for (int rank = 0; rank < 2; ++rank) {
        settings.share = {rank, 2};
        BatchSource part(*cache, settings);
        part.setImages(set);
        const StepInput own = part.take(2, false);
        const auto rows = [rank](const torch::Tensor& all) {
            const std::int64_t first = rank;
            const std::int64_t step = 2;
            return all.slice(0, first, all.size(0), step);
        };
        EXPECT_TRUE(own.labelled.equal(rows(expected.labelled)));
        EXPECT_TRUE(own.targets.equal(rows(expected.targets)));
        EXPECT_TRUE(own.weak.equal(rows(expected.weak)));
        EXPECT_TRUE(own.strong.equal(rows(expected.strong)));
        ASSERT_EQ(own.images.size(), 8U);
        EXPECT_EQ(own.images[1], expected.images[2 + static_cast<std::size_t>(rank)]);
        EXPECT_EQ(own.moment.seed == expected.moment.seed, rank == 0);
    }
}

}  // namespace
}  // namespace seedling
