#include "engine/train/FirstLook.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/protocol/OptionTable.h"
#include "engine/train/TrainJob.h"
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

TEST(FirstLook, IsASmallPartOfTheRun) {
    EXPECT_DOUBLE_EQ(firstLookSeconds(5), 15);
    EXPECT_DOUBLE_EQ(firstLookSeconds(10), 30);
    EXPECT_DOUBLE_EQ(firstLookSeconds(600), 60);
}

TEST(FirstLook, IsTakenBeforeRoundsAndEndsWhenAskedTo) {
    TinyProject tiny(70, 3);
    RunControl control;
    StopAt events(control, kLooking);
    const auto outcome = train(*tiny.project, {fiveMinutes(), {}}, control, events);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(events.heard(kLooking));
}

TEST(FirstLook, CountsForTheRun) {
    TinyProject tiny(70, 3);
    TrainConfig config = fiveMinutes();
    config.minutes = 0.02;
    RunControl control;
    EventList events;
    RunRecord record;
    record.configJson = configToJson(config);
    record.id = tiny.project->runs().add(record).value();
    RunRecorder recorder(*tiny.project, record, events);
    const auto setup = prepareTraining(*tiny.project, config, recorder, control);
    ASSERT_TRUE(setup) << toText(setup.error());
    const FirstLook look = takeFirstLook(*setup, 0.5, control);
    EXPECT_GT(look.trustedShare, 0);
    EXPECT_LE(look.trustedShare, 1);
    EXPECT_NEAR(look.spent.elapsedSeconds, 0.5, 0.5);
    EXPECT_GT(look.spent.flop, 0);
    EXPECT_GT(look.spent.imagesSeen, 0);
    EXPECT_GT(look.spent.energyJ, 0);
    EXPECT_EQ(look.spent.step, 0);
}

}  // namespace
}  // namespace seedling
