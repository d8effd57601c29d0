// A run that was stopped or paused goes on as if nothing had happened.
#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <filesystem>

#include "datasets/project/RunLock.h"
#include "engine/protocol/OptionTable.h"
#include "tests/engine/train/TinyProject.h"
#include "tests/engine/train/TrainedRuns.h"

namespace seedling {
namespace {

using test::bitwiseEqual;
using test::EventList;
using test::shortRun;
using test::TinyProject;
using test::trained;
using test::weightsOf;

/// Asks for a checkpoint at the first report, and to stop at the last of `reports`.
class StopAfter : public EventList {
public:
    StopAfter(RunControl& control, int reports) : m_control(control), m_left(reports) {
        m_control.post(Command::Checkpoint);
    }
    void send(const Event& event) override {
        EventList::send(event);
        if (std::holds_alternative<ProgressEvent>(event) && --m_left == 0) {
            m_control.post(Command::Stop);
        }
    }

private:
    RunControl& m_control;
    int m_left;
};

/// Trains once in one go and once with a stop between.
void expectTheSameAfterAStop(const TrainConfig& config) {
    TinyProject tiny(12, 3);
    const auto whole = trained(tiny, config);
    ASSERT_TRUE(whole);

    RunControl control;
    StopAfter stopper(control, 1);
    const auto stopped = train(*tiny.project, {config, {}}, control, stopper);
    ASSERT_TRUE(stopped) << toText(stopped.error());
    EXPECT_EQ(stopped->reason, "stopped");
    EXPECT_LT(stopped->summary.steps, config.steps);
    const RunId run = stopped->summary.run;
    EXPECT_EQ(tiny.project->runs().newestUsable()->id, run);
    EXPECT_FALSE(tiny.project->predictions().read(run)->empty());

    RunControl again;
    EventList events;
    const auto resumed = train(*tiny.project, {{}, run}, again, events);
    ASSERT_TRUE(resumed) << toText(resumed.error());
    EXPECT_EQ(resumed->summary.steps, config.steps);
    EXPECT_TRUE(
        bitwiseEqual(weightsOf(*tiny.project, whole->summary.run), weightsOf(*tiny.project, run)));
    EXPECT_DOUBLE_EQ(resumed->summary.flopTotal, whole->summary.flopTotal);
    EXPECT_EQ(resumed->summary.imagesSeen, whole->summary.imagesSeen);
    EXPECT_GT(resumed->summary.energyJ, stopped->summary.energyJ);
    EXPECT_GT(resumed->summary.seconds, stopped->summary.seconds);
    EXPECT_EQ(tiny.project->runs().get(run)->status, RunStatus::Finished);
}

class StoppedRun : public testing::TestWithParam<std::string> {};

TEST_P(StoppedRun, GoesOnAsIfNothingHadHappened) {
    for (const bool skipMasked : {true, false}) {
        TrainConfig config = shortRun(8);
        config.method = GetParam();
        if (config.method == "equilibrium") {
            config.network = "hopfield";
        }
        config.skipMasked = skipMasked;
        expectTheSameAfterAStop(config);
    }
}

/// All but rounds, which keep a start in the project and so differ from run to run: RoundsRunTest.
std::vector<std::string> methodsAlikeFromRunToRun() {
    std::vector<std::string> methods = findOption("method")->choices;
    std::erase(methods, "rounds");
    return methods;
}

INSTANTIATE_TEST_SUITE_P(Methods, StoppedRun, testing::ValuesIn(methodsAlikeFromRunToRun()),
                         [](const auto& given) {
                             std::string name = given.param;
                             std::erase(name, '-');
                             return name;
                         });

TEST(ResumedRun, GoesOnWithAllThatCanBeAdded) {
    TrainConfig config = shortRun(8);
    config.method = "freematch";
    config.alignment = "estimated";
    config.fairnessWeight = 0.01;
    config.mixupWeight = 1;
    config.logitAdjustment = 1;
    config.balancedHead = true;
    expectTheSameAfterAStop(config);
}

TEST(ResumedRun, AStopIsHeardWhileEveryImageIsPredicted) {
    TinyProject tiny(12, 3);
    RunControl control;
    EventList events;
    events.onEvent = [&](const Event& event) {
        const auto* state = std::get_if<StateEvent>(&event);
        if (state && state->state == RunState::Evaluating) {
            control.post(Command::Stop);
        }
    };
    const auto stopped = train(*tiny.project, {shortRun(8), {}}, control, events);
    ASSERT_TRUE(stopped) << toText(stopped.error());
    EXPECT_EQ(stopped->reason, "stopped");
    EXPECT_EQ(stopped->summary.steps, 8) << "all that was to be learnt";
    const RunId run = stopped->summary.run;
    EXPECT_EQ(tiny.project->runs().get(run)->status, RunStatus::Stopped);
    EXPECT_TRUE(loadRunModel(*tiny.project, run)) << "the model is kept";
    EXPECT_TRUE(tiny.project->predictions().read(run)->empty()) << "none rather than some";
    EXPECT_EQ(events.of<WarningEvent>().back().code, "not_predicted");

    RunControl again;
    EventList later;
    const auto resumed = train(*tiny.project, {{}, run}, again, later);
    ASSERT_TRUE(resumed) << toText(resumed.error());
    EXPECT_EQ(resumed->reason, "steps");
    EXPECT_EQ(resumed->summary.steps, 8);
    EXPECT_EQ(tiny.project->predictions().read(run)->size(), 36U);
    EXPECT_EQ(tiny.project->runs().get(run)->status, RunStatus::Finished);
}

TEST(ResumedRun, ASecondStopEndsWhatAStoppedRunStillDoes) {
    TinyProject tiny(12, 3);
    RunControl control;
    EventList events;
    // The first report comes with the first step, the next one when the run is being ended.
    events.onEvent = [&](const Event& event) {
        if (std::holds_alternative<ProgressEvent>(event)) {
            control.post(Command::Stop);
        }
    };
    const auto stopped = train(*tiny.project, {shortRun(200), {}}, control, events);
    ASSERT_TRUE(stopped) << toText(stopped.error());
    EXPECT_EQ(stopped->reason, "stopped");
    EXPECT_LT(stopped->summary.steps, 200);
    const RunId run = stopped->summary.run;
    EXPECT_TRUE(tiny.project->predictions().read(run)->empty());
    EXPECT_EQ(tiny.project->runs().newestUsable()->id, run);
}

TEST(ResumedRun, GoesOnWithAllThatSavesMemory) {
    for (const char* optimizer : {"sgd", "muon"}) {
        TrainConfig config = shortRun(8);
        config.optimizer = optimizer;
        config.recompute = "on";
        config.microBatch = 10;
        config.kept = "4-bit";
        config.optimizerState = "8-bit";
        expectTheSameAfterAStop(config);
    }
}

TEST(ResumedRun, GoesOnWithAllThatSavesWork) {
    for (const char* optimizer : {"sgd", "muon"}) {
        TrainConfig config = shortRun(54);
        config.optimizer = optimizer;
        config.imageSide = 20;
        config.labelledBatch = 16;
        config.unlabelledRatio = 3;
        config.threads = 2;
        config.ratioGrowth = 0.8;
        config.imageGrowth = 0.8;
        config.freezeLayers = 0.5;
        config.dropImages = 1;
        config.sparse = 0.8;
        expectTheSameAfterAStop(config);
    }
}

TEST(ResumedRun, AnOlderCheckpointStandsInForADamagedOne) {
    TinyProject tiny(12, 3);
    const TrainConfig config = shortRun(200);
    const auto whole = trained(tiny, config);
    ASSERT_TRUE(whole);

    RunControl control;
    StopAfter stopper(control, 2);
    const auto stopped = train(*tiny.project, {config, {}}, control, stopper);
    ASSERT_TRUE(stopped);
    const RunId run = stopped->summary.run;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(tiny.project->runFolder(run))) {
        if (entry.path().extension() == ".pt") {
            files.push_back(entry.path());
        }
    }
    ASSERT_EQ(files.size(), 2U);
    std::ranges::sort(files);
    std::filesystem::resize_file(files.back(), 1000);

    RunControl again;
    EventList events;
    const auto resumed = train(*tiny.project, {{}, run}, again, events);
    ASSERT_TRUE(resumed) << toText(resumed.error());
    EXPECT_TRUE(
        bitwiseEqual(weightsOf(*tiny.project, whole->summary.run), weightsOf(*tiny.project, run)));
}

TEST(ResumedRun, PausesAndGoesOn) {
    TinyProject tiny(12, 3);
    RunControl control;
    EventList events;
    control.post(Command::Pause);
    events.onEvent = [&](const Event& event) {
        const auto* state = std::get_if<StateEvent>(&event);
        if (state && state->state == RunState::Paused) {
            control.post(Command::Resume);
        }
    };
    const auto outcome = train(*tiny.project, {shortRun(4), {}}, control, events);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->summary.steps, 4);
}

TEST(ResumedRun, ARunInOtherHandsIsBusy) {
    TinyProject tiny(4, 2);
    RunControl control;
    StopAfter stopper(control, 1);
    const auto stopped = train(*tiny.project, {shortRun(20), {}}, control, stopper);
    ASSERT_TRUE(stopped);
    const auto lock = RunLock::acquire(*tiny.project, stopped->summary.run);
    ASSERT_TRUE(lock);
    RunControl again;
    EventList events;
    const auto resumed = train(*tiny.project, {{}, stopped->summary.run}, again, events);
    ASSERT_FALSE(resumed);
    EXPECT_EQ(resumed.error().code, ErrorCode::Busy);
}

}  // namespace
}  // namespace seedling
