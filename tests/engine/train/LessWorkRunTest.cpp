// Whole runs that do less work than they might.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "engine/protocol/MetricNames.h"
#include "engine/protocol/OptionTable.h"
#include "tests/engine/train/TinyProject.h"
#include "tests/engine/train/TrainedRuns.h"

namespace seedling {
namespace {

using test::shortRun;
using test::TinyProject;
using test::trained;

TrainConfig plainRun() {
    TrainConfig config = shortRun(20);
    config.imageSide = 32;
    config.unlabelledRatio = 4;
    config.skipMasked = false;
    return config;
}

TEST(LessWorkRun, TakesFewerOperationsForAsManySteps) {
    TinyProject tiny(12, 3);
    const auto plain = trained(tiny, plainRun());
    ASSERT_TRUE(plain) << toText(plain.error());
    for (const auto& [key, value] : std::vector<std::pair<const char*, const char*>>{
             {"ratio_growth", "0.5"}, {"image_growth", "0.5"}, {"freeze_layers", "0.5"}}) {
        TrainConfig config = plainRun();
        ASSERT_TRUE(setOption(config, key, value));
        const auto less = trained(tiny, config);
        ASSERT_TRUE(less) << key << toText(less.error());
        EXPECT_EQ(less->summary.steps, plain->summary.steps) << key;
        EXPECT_LT(less->summary.flopTotal, 0.95 * plain->summary.flopTotal) << key;
        EXPECT_EQ(less->summary.parameters, plain->summary.parameters) << key;
    }
}

TEST(LessWorkRun, SparseWeightsTakeAsManyOperationsAndLeaveZeros) {
    TinyProject tiny(12, 3);
    const auto plain = trained(tiny, plainRun());
    TrainConfig config = plainRun();
    config.sparse = 0.8;
    const auto sparse = trained(tiny, config);
    ASSERT_TRUE(plain);
    ASSERT_TRUE(sparse) << toText(sparse.error());
    EXPECT_DOUBLE_EQ(sparse->summary.flopTotal, plain->summary.flopTotal);
    const RunModel model = loadRunModel(*tiny.project, sparse->summary.run).value();
    double there = 0;
    double all = 0;
    for (const torch::Tensor& parameter : model.network->parameters()) {
        if (parameter.dim() == 4) {
            there += parameter.ne(0).sum().item<double>();
            all += static_cast<double>(parameter.numel());
        }
    }
    EXPECT_GT(there, 0);
    EXPECT_LE(there / all, 0.201);
}

TEST(LessWorkRun, TellsWhatIsLeftOut) {
    TinyProject tiny(12, 3);
    TrainConfig config = plainRun();
    config.freezeLayers = 0.5;
    config.dropImages = 3;
    config.sparse = 0.8;
    const auto outcome = trained(tiny, config);
    ASSERT_TRUE(outcome) << toText(outcome.error());
    const auto latest = [&](const char* metric) {
        const auto points = tiny.project->metrics().read(outcome->summary.run, metric).value();
        return points.empty() ? -1.0 : points.back().value;
    };
    EXPECT_GT(latest(metric::kFrozenBlocks), 0);
    EXPECT_GE(latest(metric::kRestingShare), 0);
    EXPECT_NEAR(latest(metric::kWeightsPresent), 0.2, 0.01);
}

}  // namespace
}  // namespace seedling
