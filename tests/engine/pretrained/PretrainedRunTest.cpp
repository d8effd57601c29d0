#include <gtest/gtest.h>
#include <torch/torch.h>

#include <filesystem>

#include "datasets/base/FileIo.h"
#include "engine/eval/Inference.h"
#include "engine/model/ModelFactory.h"
#include "engine/model/ScriptEncoder.h"
#include "engine/pretrained/PretrainedStart.h"
#include "engine/train/Checkpoint.h"
#include "tests/engine/pretrained/WeightFiles.h"
#include "tests/engine/train/TinyProject.h"
#include "tests/engine/train/TrainedRuns.h"

namespace seedling {
namespace {

using test::shortRun;
using test::TinyProject;
using test::trained;

TrainConfig frozenRun(const TinyProject& tiny, const char* method) {
    test::writeScript(tiny.folder / "encoder.pt", test::kQuarterMeans);
    TrainConfig config = shortRun(20);
    config.method = method;
    config.network = "auto";
    config.pretrained = (tiny.folder / "encoder.pt").string();
    config.pretrainedUse = "frozen";
    config.pretrainedLicence = "MIT";
    return config;
}

std::vector<std::filesystem::path> featureFiles(const TinyProject& tiny) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(tiny.project->dataFolder() / "features")) {
        files.push_back(entry.path());
    }
    return files;
}

TEST(PretrainedRun, WeightsThatDoNotLearnStayThoseOfTheFile) {
    TinyProject tiny(12, 4);
    NetworkSpec spec{.name = "mobilenet-v2", .side = 16, .classes = 3};
    const auto source = createClassifier(spec).value();
    source->initialise(5);
    test::writeStateDict(tiny.folder / "weights.pth", test::tensorsOf(*source));
    TrainConfig config = shortRun(3);
    config.network = "auto";
    config.pretrained = (tiny.folder / "weights.pth").string();
    config.pretrainedRate = 0;
    config.weightDecay = 0;
    const auto outcome = trained(tiny, config);
    ASSERT_TRUE(outcome) << outcome.error().message;
    EXPECT_EQ(outcome->summary.network, "mobilenet-v2");
    EXPECT_EQ(outcome->summary.pretrained.file, "weights.pth");
    EXPECT_EQ(outcome->summary.pretrained.licence, "not stated");

    const RunModel model = loadRunModel(*tiny.project, outcome->summary.run).value();
    EXPECT_EQ(model.header.pretrained, outcome->summary.pretrained);
    const auto before = source->named_parameters();
    for (const auto& entry : model.network->named_parameters()) {
        if (!Classifier::isOfLastLayer(entry.key())) {
            EXPECT_TRUE(entry.value().allclose(before[entry.key()])) << entry.key();
        }
    }
    const torch::Tensor mean = model.network->named_buffers()["mean"].flatten();
    EXPECT_TRUE(mean.allclose(torch::tensor({123.675, 116.28, 103.53}, torch::kFloat)));
}

TEST(PretrainedRun, FrozenFeaturesAreMadeOnceAndServeLaterRuns) {
    for (const char* method : {"supervised", "rounds"}) {
        TinyProject tiny(12, 4);
        const TrainConfig config = frozenRun(tiny, method);
        const auto first = trained(tiny, config);
        ASSERT_TRUE(first) << first.error().message;
        const auto files = featureFiles(tiny);
        ASSERT_EQ(files.size(), 1U);
        const auto stamp = fileStamp(files[0]);
        const auto second = trained(tiny, config);
        ASSERT_TRUE(second) << second.error().message;
        EXPECT_EQ(fileStamp(files[0]), stamp);
        EXPECT_LT(second->summary.imagesSeen, first->summary.imagesSeen) << "36 fewer";
        EXPECT_EQ(second->summary.method, method);
        EXPECT_EQ(second->summary.pretrained.use, "frozen");
        EXPECT_EQ(second->summary.pretrained.licence, "MIT");
    }
}

TEST(PretrainedRun, AFrozenModelAnswersForPicturesAsItDidForFeatures) {
    TinyProject tiny(12, 4);
    const auto outcome = trained(tiny, frozenRun(tiny, "supervised"));
    ASSERT_TRUE(outcome) << outcome.error().message;
    // The person's file is not needed any more.
    std::filesystem::remove(tiny.folder / "encoder.pt");
    const RunModel model = loadRunModel(*tiny.project, outcome->summary.run).value();
    EXPECT_EQ(model.header.network.name, kScriptEncoderName);
    const auto cache =
        PixelCache::open(*tiny.project, 16, 1, [](auto, auto) { return true; }).value();
    const auto& images = cache->images(Part::Train);
    const torch::Tensor answers = probabilitiesOf(*model.network, *cache, images);
    const auto stored = tiny.project->predictions().read(outcome->summary.run).value();
    ASSERT_EQ(stored.size(), images.size());
    for (std::size_t i = 0; i < stored.size(); ++i) {
        EXPECT_EQ(stored[i].image, images[i]);
        EXPECT_NEAR(stored[i].confidence,
                    answers[static_cast<std::int64_t>(i)].max().item<double>(), 5e-3);
    }
}

TEST(PretrainedRun, AnEncoderIsRefusedWhereWeightsAreToLearn) {
    TinyProject tiny(12, 4);
    TrainConfig config = frozenRun(tiny, "supervised");
    config.pretrainedUse = "start";
    const auto outcome = trained(tiny, config);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().advice, "Set pretrained_use to frozen.");
    config.pretrained = (tiny.folder / "missing.pth").string();
    EXPECT_EQ(trained(tiny, config).error().code, ErrorCode::NotFound);
}

}  // namespace
}  // namespace seedling
