#include "datasets/project/AlarmStore.h"

#include "tests/datasets/project/ProjectFixture.h"

namespace seedling::test {
namespace {

AlarmRecord alarm(std::int64_t step, const char* code, std::int64_t whenMs) {
    return {step, code, "Oak swallows the rest.", "Label more maples.", whenMs};
}

class AlarmStoreTest : public ProjectTest {
protected:
    RunId addRun() {
        RunRecord run;
        run.configJson = "{}";
        return project().runs().add(run).value();
    }
};

TEST_F(AlarmStoreTest, KeepsAlarmsInTheirOrderAlsoAfterARestart) {
    const RunId run = addRun();
    const AlarmRecord later = alarm(40, "energy_budget", 2000);
    const AlarmRecord first = alarm(20, "one_class", 1000);
    ASSERT_TRUE(project().alarms().add(run, later));
    ASSERT_TRUE(project().alarms().add(run, first));
    auto again = openAgain();
    EXPECT_EQ(again->alarms().read(run).value(), (std::vector<AlarmRecord>{first, later}));
    EXPECT_TRUE(again->alarms().read(addRun()).value().empty()) << "another run's";
}

TEST_F(AlarmStoreTest, TheSameSignMayComeTwice) {
    const RunId run = addRun();
    ASSERT_TRUE(project().alarms().add(run, alarm(20, "one_class", 1000)));
    ASSERT_TRUE(project().alarms().add(run, alarm(80, "one_class", 3000)));
    EXPECT_EQ(project().alarms().read(run).value().size(), 2U);
}

TEST_F(AlarmStoreTest, ForgetsWhatAResumedRunTellsAnew) {
    const RunId run = addRun();
    const AlarmRecord kept = alarm(20, "one_class", 1000);
    ASSERT_TRUE(project().alarms().add(run, kept));
    ASSERT_TRUE(project().alarms().add(run, alarm(21, "memory_short", 1100)));
    ASSERT_TRUE(project().alarms().removeAfter(run, 20));
    EXPECT_EQ(project().alarms().read(run).value(), std::vector<AlarmRecord>{kept});
}

}  // namespace
}  // namespace seedling::test
