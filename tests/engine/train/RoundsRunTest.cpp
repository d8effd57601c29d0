#include <gtest/gtest.h>
#include <torch/torch.h>

#include "engine/protocol/MetricNames.h"
#include "engine/train/Checkpoint.h"
#include "engine/train/TrainJob.h"
#include "engine/warm/WarmStart.h"
#include "tests/engine/train/TinyProject.h"
#include "tests/engine/train/TrainedRuns.h"

namespace seedling {
namespace {

using test::bitwiseEqual;
using test::EventList;
using test::shortRun;
using test::TinyProject;

TrainConfig roundsRun() {
    TrainConfig config = shortRun(40);
    config.method = "rounds";
    config.optimizer = "muon";
    config.momentum = 0.6;
    config.warmShare = 0.5;
    return config;
}

std::vector<torch::Tensor> weightsOf(const Project& project, RunId run) {
    return loadRunModel(project, run).value().network->parameters();
}

/// Stops a run while it learns without labels, or as soon as its second round has begun.
class Stopping : public EventList {
public:
    Stopping(RunControl& control, bool early) : m_control(control), m_early(early) {}
    void send(const Event& event) override {
        EventList::send(event);
        const auto* metrics = std::get_if<MetricsEvent>(&event);
        const auto* state = std::get_if<StateEvent>(&event);
        if (m_early && metrics && metrics->values.contains(metric::kLossContrastive)) {
            m_control.post(Command::Stop);
        }
        if (!m_early && state) {
            if (m_rounds == 2) {
                m_control.post(Command::Stop);
            }
            m_rounds += state->reason == "choosing pseudo-labels" ? 1 : 0;
        }
    }

private:
    RunControl& m_control;
    bool m_early;
    int m_rounds = 0;
};

TEST(RoundsRun, LearnsFromAFewLabelsOnAStartWithoutAny) {
    TinyProject tiny(20, 2);
    RunControl control;
    EventList events;
    const auto outcome = train(*tiny.project, {roundsRun(), {}}, control, events);
    ASSERT_TRUE(outcome) << toText(outcome.error());
    EXPECT_EQ(outcome->summary.steps, 40);
    const RunId run = outcome->summary.run;
    EXPECT_FALSE(tiny.project->metrics().read(run, metric::kLossContrastive).value().empty());
    EXPECT_TRUE(
        std::filesystem::exists(warmStartPath(*tiny.project, {"frugal", 16, 3}, /*mirror=*/false)));
    std::size_t right = 0;
    const auto predictions = tiny.project->predictions().read(run).value();
    for (const Prediction& prediction : predictions) {
        const ImageRecord image = tiny.project->images().get(prediction.image).value();
        right += image.hiddenTruth == prediction.classId ? 1 : 0;
    }
    EXPECT_GE(right, 40U);  // Of 60.
}

TEST(RoundsRun, ASecondRunStartsFromTheSameStart) {
    TinyProject tiny(20, 2);
    RunControl control;
    EventList first;
    ASSERT_TRUE(train(*tiny.project, {roundsRun(), {}}, control, first));
    EventList second;
    const auto outcome = train(*tiny.project, {roundsRun(), {}}, control, second);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->summary.steps, 20);
    EXPECT_TRUE(tiny.project->metrics()
                    .read(outcome->summary.run, metric::kLossContrastive)
                    .value()
                    .empty());
}

TEST(RoundsRun, StoppedAnywhereItGoesOnWithTheSameNumbers) {
    std::vector<torch::Tensor> expected;
    {
        TinyProject tiny(12, 2);
        RunControl control;
        EventList events;
        const auto whole = train(*tiny.project, {roundsRun(), {}}, control, events);
        ASSERT_TRUE(whole);
        expected = weightsOf(*tiny.project, whole->summary.run);
    }
    for (const bool early : {true, false}) {
        TinyProject tiny(12, 2);
        RunControl control;
        Stopping stopping(control, early);
        const auto stopped = train(*tiny.project, {roundsRun(), {}}, control, stopping);
        const RunId run = stopping.of<StateEvent>().front().run;
        ASSERT_EQ(stopped.has_value(), !early);
        RunControl again;
        EventList events;
        const auto resumed = train(*tiny.project, {{}, run}, again, events);
        ASSERT_TRUE(resumed) << toText(resumed.error());
        EXPECT_EQ(resumed->summary.steps, 40);
        EXPECT_TRUE(bitwiseEqual(weightsOf(*tiny.project, run), expected)) << early;
    }
}

}  // namespace
}  // namespace seedling
