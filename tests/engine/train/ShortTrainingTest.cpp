#include "engine/train/ShortTraining.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/protocol/OptionTable.h"
#include "engine/train/Checkpoint.h"
#include "engine/train/TrainJob.h"
#include "engine/train/ValidationCheck.h"
#include "tests/engine/train/TinyProject.h"

namespace seedling {
namespace {

using test::EventList;
using test::TinyProject;

constexpr const char* kLooking = "finding out how hard the images are to tell apart";

TrainConfig fiveMinutes() {
    TrainConfig config = test::shortRun(0);
    config.method = "auto";
    config.minutes = 5;
    return config;
}

/// Asks for a stop as soon as it hears that sentence.
class StopAt : public EventList {
public:
    StopAt(RunControl& control, std::string reason)
        : m_control(control), m_reason(std::move(reason)) {}

    void send(const Event& event) override {
        EventList::send(event);
        const auto* state = std::get_if<StateEvent>(&event);
        if (state && state->reason.starts_with(m_reason)) {
            m_control.post(Command::Stop);
        }
    }

    [[nodiscard]] bool heard(const std::string& begin) const {
        return std::ranges::any_of(of<StateEvent>(), [&](const StateEvent& state) {
            return state.reason.starts_with(begin);
        });
    }

private:
    RunControl& m_control;
    std::string m_reason;
};

TEST(ShortTraining, IsASmallPartOfTheRun) {
    EXPECT_DOUBLE_EQ(shortTrainingSeconds(5), 15);
    EXPECT_DOUBLE_EQ(shortTrainingSeconds(10), 30);
    EXPECT_DOUBLE_EQ(shortTrainingSeconds(600), 60);
}

TEST(ShortTraining, LooksAtTheImagesBeforeRoundsAndEndsWhenAskedTo) {
    TinyProject tiny(70, 3);
    RunControl control;
    StopAt events(control, kLooking);
    const auto outcome = train(*tiny.project, {fiveMinutes(), {}}, control, events);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(events.heard(kLooking));
}

TEST(ShortTraining, TakesTheMethodAndTheTimeThatItIsGiven) {
    TinyProject tiny(70, 3);
    RunControl control;
    EventList events;
    RunRecord record;
    record.configJson = configToJson(fiveMinutes());
    record.id = tiny.project->runs().add(record).value();
    RunRecorder recorder(*tiny.project, record, events);
    TrainConfig config = fiveMinutes();
    config.minutes = 0.02;
    const auto setup = prepareTraining(*tiny.project, config, recorder, control);
    ASSERT_TRUE(setup) << toText(setup.error());
    const auto goOn = [](const ShortTraining&) { return true; };

    const TrainingClock clock(100);
    const ShortTraining look = trainShortly(*setup, "fixmatch", 0.5, clock, goOn);
    EXPECT_NEAR(clock.seconds(), 100.5, 0.5);
    EXPECT_GT(look.trustedShare, 0);
    EXPECT_LE(look.trustedShare, 1);
    EXPECT_GT(look.flop, 0);
    EXPECT_GT(look.imagesSeen, 0);
    EXPECT_FALSE(look.network->is_training());

    int steps = 0;
    const ShortTraining alone = trainShortly(*setup, "supervised", 5, TrainingClock(0),
                                             [&](const ShortTraining&) { return ++steps < 4; });
    EXPECT_EQ(alone.imagesSeen, 3 * setup->config.labelledBatch);
    EXPECT_EQ(alone.trustedShare, 0);
}

TrainConfig seconds(double count) {
    TrainConfig config = test::shortRun(0);
    config.minutes = count / 60;
    config.validationShare = 0.5;
    // Three steps of labels alone are enough to know these pictures.
    config.labelledBatch = 16;
    config.learningRate = 0.1;
    config.batchNormMomentum = 0.5;
    return config;
}

TEST(SupervisedFloor, ReplacesAModelThatIsWorse) {
    TinyProject tiny(40, 30);
    TrainConfig config = seconds(4);
    // The average, which becomes the model, hardly leaves the random weights it begins with.
    config.averageDecay = 0.99999;
    config.averageWarmup = false;
    RunControl control;
    EventList events;
    const auto outcome = train(*tiny.project, {config, {}}, control, events);
    ASSERT_TRUE(outcome) << toText(outcome.error());
    const auto warnings = events.of<WarningEvent>();
    ASSERT_EQ(warnings.size(), 1U);
    EXPECT_EQ(warnings.front().code, "labels_alone_better");
    EXPECT_GT(outcome->summary.validation->accuracy, 0.5);
    EXPECT_NEAR(outcome->summary.seconds, 4, 1);
    // What was kept is the model that the run answers with, not only what it was checked by.
    const auto model = loadRunModel(*tiny.project, outcome->summary.run);
    ASSERT_TRUE(model);
    EXPECT_EQ(model->header.progress.fraction, 1);
}

TEST(SupervisedFloor, LeavesAGoodModelAlone) {
    TinyProject tiny(40, 30);
    RunControl control;
    EventList events;
    const auto outcome = train(*tiny.project, {seconds(3), {}}, control, events);
    ASSERT_TRUE(outcome) << toText(outcome.error());
    EXPECT_TRUE(events.of<WarningEvent>().empty());
}

TEST(SupervisedFloor, AsksForMoreThanChance) {
    EXPECT_FALSE(isBeyondChance(0, 0));
    EXPECT_FALSE(isBeyondChance(1, 0));
    EXPECT_TRUE(isBeyondChance(2, 0));
    EXPECT_FALSE(isBeyondChance(6, 3));
    EXPECT_TRUE(isBeyondChance(7, 3));
    EXPECT_FALSE(isBeyondChance(3, 30));
}

}  // namespace
}  // namespace seedling
