#include "engine/chip/ChipJob.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <filesystem>
#include <string>
#include <vector>

#include "datasets/base/FileIo.h"
#include "engine/chip/ContributionPlan.h"
#include "engine/train/RunControl.h"
#include "engine/warm/WarmJob.h"
#include "tests/engine/chip/ChipExample.h"
#include "tests/engine/train/TinyProject.h"

namespace seedling {
namespace {

using test::TinyProject;

TrainConfig chipRun(std::int64_t steps) {
    TrainConfig config = test::shortRun(steps);
    config.network = "chip";
    return config;
}

/// A project whose images have been looked at for a few steps.
struct Started {
    explicit Started(int labelsPerClass = 2) : tiny(12, labelsPerClass) {
        EXPECT_TRUE(learnWithoutLabels(*tiny.project, chipRun(20), control, events));
        request.out = tiny.folder / "chip";
        request.training.steps = 200;
        request.training.threshold = 0.6;
    }

    [[nodiscard]] Result<ChipReport> learn() {
        return learnOnChip(
            *tiny.project, request,
            {[](const std::string&) {}, [this](std::int64_t, std::int64_t) { return !stops; }});
    }

    TinyProject tiny;
    RunControl control;
    test::EventList events;
    ChipRequest request;
    bool stops = false;
};

TEST(ChipJob, LearnsWithinTheBudgetAndWritesTheC) {
    Started started;
    const auto report = started.learn();
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_EQ(report->labels, 6);
    EXPECT_EQ(report->classes, 3);
    EXPECT_EQ(report->side, 16);
    EXPECT_LE(report->memoryBytes, 256U * 1024);
    EXPECT_EQ(report->learning.asked, 200);
    EXPECT_FALSE(report->run);
    EXPECT_FALSE(report->before);
    EXPECT_FALSE(report->after) << "there is no test part";
    // Without an idea of the classes it is log(3) = 1.1.
    EXPECT_LT(report->learning.loss, 1.0);
    for (const char* file : {"seedling_chip.h", "example.c", "labels.txt", "README.md"}) {
        EXPECT_TRUE(std::filesystem::exists(started.request.out / file)) << file;
    }
}

TEST(ChipJob, TheSameSeedWritesTheSameC) {
    Started started;
    ASSERT_TRUE(started.learn());
    const auto first = readTextFile(started.request.out / "seedling_chip.h").value();
    ASSERT_TRUE(started.learn());
    EXPECT_TRUE(first == readTextFile(started.request.out / "seedling_chip.h").value());
}

TEST(ChipJob, SaysWhatIsMissing) {
    TinyProject tiny(12, 2);
    ChipRequest request;
    request.out = tiny.folder / "chip";
    const ChipProgress silent{[](const std::string&) {},
                              [](std::int64_t, std::int64_t) { return true; }};
    EXPECT_EQ(learnOnChip(*tiny.project, request, silent).error().code, ErrorCode::NotFound);

    Started unlabelled(0);
    EXPECT_EQ(unlabelled.learn().error().code, ErrorCode::NotEnoughLabels);

    Started small;
    small.request.profile.workingBytes = 1000;
    EXPECT_EQ(small.learn().error().code, ErrorCode::InvalidArgument);
    EXPECT_FALSE(std::filesystem::exists(small.request.out));
}

TEST(ChipJob, ASmallerBudgetTeachesLess) {
    Started started;
    const auto most = started.learn();
    ASSERT_TRUE(most);
    started.request.profile.workingBytes = most->memoryBytes - 1;
    const auto less = started.learn();
    ASSERT_TRUE(less);
    EXPECT_LT(less->memoryBytes, most->memoryBytes);
    EXPECT_EQ(less->biasWorth, most->biasWorth);
    EXPECT_EQ(less->weightWorth, most->weightWorth);
}

TEST(ChipJob, StoppingLeavesNothingBehind) {
    Started started;
    started.stops = true;
    EXPECT_EQ(started.learn().error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(std::filesystem::exists(started.request.out));
}

TEST(ChipJob, BeginsWithARunAndRefusesThoseOfOtherNetworks) {
    Started started;
    const auto run =
        train(*started.tiny.project, {chipRun(20), {}}, started.control, started.events);
    ASSERT_TRUE(run) << run.error().message;
    started.request.run = run->summary.run;
    const auto report = started.learn();
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_EQ(report->run, run->summary.run);

    const auto other =
        train(*started.tiny.project, {test::shortRun(2), {}}, started.control, started.events);
    ASSERT_TRUE(other);
    started.request.run = other->summary.run;
    EXPECT_EQ(started.learn().error().code, ErrorCode::Unsupported);
}

TEST(MeasureContributions, TellsWhatEachLayerIsWorthAndLeavesTheNetworkAlone) {
    Started started;
    const auto cache =
        PixelCache::open(*started.tiny.project, 16, 1, [](auto, auto) { return true; }).value();
    const test::ChipExample example(16);
    std::vector<LabelledItem> labelled;
    const auto labels = started.tiny.project->labels().all();
    for (const LabelledImage& label : labels.value()) {
        labelled.push_back({label.image, static_cast<int>(labelled.size() % 3)});
    }
    int calls = 0;
    const auto found = measureContributions(example.chip, *cache, labelled, {}, [&](auto, auto) {
        ++calls;
        return true;
    });
    ASSERT_TRUE(found);
    EXPECT_EQ(found->biases.size(), example.chip.layers.size() + 1);
    EXPECT_EQ(found->weights.size(), example.chip.layers.size());
    EXPECT_EQ(found->biases.back(), 0);
    EXPECT_EQ(calls, 2 * static_cast<int>(example.chip.layers.size()));
    labelled.resize(1);
    EXPECT_EQ(
        measureContributions(example.chip, *cache, labelled, {}, [](auto, auto) { return true; })
            .error()
            .code,
        ErrorCode::NotEnoughLabels);
}

}  // namespace
}  // namespace seedling
