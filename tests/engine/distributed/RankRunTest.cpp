#include "engine/distributed/RankFollower.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <torch/torch.h>

#include <thread>

#include "engine/distributed/RankOrder.h"
#include "engine/protocol/MetricNames.h"
#include "engine/train/Checkpoint.h"
#include "engine/train/TrainJob.h"
#include "tests/engine/distributed/ThreadRanks.h"
#include "tests/engine/train/TinyProject.h"
#include "tests/engine/train/TrainedRuns.h"

namespace seedling {
namespace {

using test::EventList;
using test::Meeting;
using test::shortRun;
using test::ThreadCommunicator;
using test::TinyProject;
using testing::HasSubstr;

/// A run of rank 0 on this thread, and of the others on threads of their own.
class RankRun : public testing::Test {
protected:
    using Work = std::function<Status(Communicator&)>;

    Result<TrainOutcome> lead(const TrainRequest& request, const Work& others, int size = 2,
                              std::chrono::milliseconds patience = std::chrono::minutes(1)) {
        Meeting meeting(size);
        m_ends.assign(static_cast<std::size_t>(size), Status());
        std::vector<std::thread> threads;
        for (int rank = 1; rank < size; ++rank) {
            threads.emplace_back([this, &meeting, &others, rank] {
                ThreadCommunicator ranks(meeting, rank, std::chrono::minutes(1));
                m_ends[static_cast<std::size_t>(rank)] = others(ranks);
            });
        }
        ThreadCommunicator ranks(meeting, 0, patience);
        RunControl control;
        auto outcome = train(*m_tiny.project, request, control, m_events, ranks);
        for (std::thread& thread : threads) {
            thread.join();
        }
        return outcome;
    }

    /// With the project that rank 0 has.
    Status followAlong(Communicator& ranks, bool stops = false) {
        return followIn(m_tiny.folder / "tiny.seedling", ranks, stops);
    }

    static Status followIn(const std::filesystem::path& file, Communicator& ranks, bool stops) {
        auto project = Project::open(file);
        if (!project) {
            return failureOf(project);
        }
        RunControl control;
        FollowSettings settings;
        settings.threads = 1;
        settings.tell = [&](const std::string& what) {
            if (stops && what == "training") {
                control.post(Command::Stop);
            }
        };
        return trainAlong(**project, ranks, control, settings);
    }

    RunRecord newest() { return m_tiny.project->runs().all().value().back(); }

    TinyProject m_tiny{20, 4};
    EventList m_events;
    std::vector<Status> m_ends;
};

TEST_F(RankRun, RanksTrainARunTogether) {
    TrainConfig config = shortRun(30);
    config.skipMasked = false;
    const auto alone = test::trained(m_tiny, config);
    ASSERT_TRUE(alone) << toText(alone.error());
    const auto outcome =
        lead({config, {}}, [this](Communicator& ranks) { return followAlong(ranks); });
    ASSERT_TRUE(outcome) << toText(outcome.error());
    EXPECT_TRUE(m_ends[1]) << toText(m_ends[1].error());
    EXPECT_EQ(outcome->reason, "steps");
    EXPECT_EQ(outcome->summary.steps, 30);
    // What is counted is the work of all ranks.
    EXPECT_EQ(outcome->summary.imagesSeen, alone->summary.imagesSeen);
    EXPECT_DOUBLE_EQ(outcome->summary.flopTotal, alone->summary.flopTotal);
    const auto waited =
        m_tiny.project->metrics().read(outcome->summary.run, metric::kExchangeShare).value();
    ASSERT_FALSE(waited.empty());
    EXPECT_GT(waited.back().value, 0);
    EXPECT_LE(waited.back().value, 1);
    EXPECT_EQ(newest().status, RunStatus::Finished);
    EXPECT_EQ(m_tiny.project->predictions().read(outcome->summary.run).value().size(), 60U);
}

TEST_F(RankRun, TermsThatPairAndDrawRowsAreTrainedToo) {
    TrainConfig config = shortRun(10);
    config.method = std::string("freematch");
    config.fairnessWeight = 0.01;
    config.mixupWeight = 1;
    config.balancedHead = true;
    const auto outcome =
        lead({config, {}}, [this](Communicator& ranks) { return followAlong(ranks); });
    ASSERT_TRUE(outcome) << toText(outcome.error());
    EXPECT_TRUE(m_ends[1]) << toText(m_ends[1].error());
    EXPECT_EQ(outcome->summary.steps, 10);
}

TEST_F(RankRun, StepsThatGrowAreTheSameForAllRanks) {
    TrainConfig config = shortRun(12);
    config.skipMasked = false;
    config.imageSide = 32;
    config.unlabelledRatio = 4;
    config.ratioGrowth = 0.8;
    config.imageGrowth = 0.8;
    const auto alone = test::trained(m_tiny, config);
    ASSERT_TRUE(alone) << toText(alone.error());
    const auto outcome =
        lead({config, {}}, [this](Communicator& ranks) { return followAlong(ranks); });
    ASSERT_TRUE(outcome) << toText(outcome.error());
    EXPECT_TRUE(m_ends[1]) << toText(m_ends[1].error());
    EXPECT_EQ(outcome->summary.imagesSeen, alone->summary.imagesSeen);
    EXPECT_DOUBLE_EQ(outcome->summary.flopTotal, alone->summary.flopTotal);
}

TEST_F(RankRun, RanksFollowRoundsOnAStartWithoutLabels) {
    TrainConfig config = shortRun(40);
    config.method = std::string("rounds");
    config.warmShare = 0.5;
    const auto outcome =
        lead({config, {}}, [this](Communicator& ranks) { return followAlong(ranks); });
    ASSERT_TRUE(outcome) << toText(outcome.error());
    EXPECT_TRUE(m_ends[1]) << toText(m_ends[1].error());
    EXPECT_EQ(outcome->summary.steps, 40);
    const auto learnt =
        m_tiny.project->metrics().read(outcome->summary.run, metric::kLossContrastive);
    EXPECT_FALSE(learnt.value().empty()) << "rank 0 has started without labels";
}

TEST_F(RankRun, ARunGoesOnWithAnotherNumberOfRanks) {
    const TrainConfig config = shortRun(40);
    const auto begun = lead(
        {config, {}}, [this](Communicator& ranks) { return followAlong(ranks, /*stops=*/true); });
    ASSERT_TRUE(begun) << toText(begun.error());
    EXPECT_EQ(begun->reason, "stopped") << "a rank was asked to stop";
    EXPECT_TRUE(m_ends[1]);
    const auto outcome = lead(
        {{}, begun->summary.run}, [this](Communicator& ranks) { return followAlong(ranks); }, 4);
    ASSERT_TRUE(outcome) << toText(outcome.error());
    EXPECT_EQ(outcome->summary.steps, 40);
    for (const Status& end : m_ends) {
        EXPECT_TRUE(end) << toText(end.error());
    }
}

TEST_F(RankRun, ARankWithoutTheImagesEndsTheRun) {
    const TinyProject other(5, 2);
    const auto outcome = lead({shortRun(30), {}}, [&](Communicator& ranks) {
        return followIn(other.folder / "tiny.seedling", ranks, false);
    });
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::NotFound);
    EXPECT_THAT(outcome.error().message, HasSubstr("Rank 1 lacks images"));
    EXPECT_FALSE(m_ends[1]);
    EXPECT_EQ(newest().status, RunStatus::Failed);
}

TEST_F(RankRun, ALostRankEndsTheRunInTime) {
    const auto leaves = [](Communicator& ranks) -> Status {
        const auto order = rankOrderFromJson(ranks.hear(std::chrono::minutes(1)).value_or(""));
        if (!order || order->kind != RankOrder::Kind::Begin) {
            return failure(ErrorCode::Corrupt, "The first order is another one.");
        }
        EXPECT_TRUE(ranks.meet({}, std::chrono::minutes(1)));
        EXPECT_TRUE(ranks.broadcast({torch::empty({order->images}, torch::kLong),
                                     torch::empty({order->bytes}, torch::kByte)}));
        return ranks.barrier();
    };
    const auto outcome = lead({shortRun(30), {}}, leaves, 2, std::chrono::seconds(3));
    EXPECT_TRUE(m_ends[1]) << toText(m_ends[1].error());
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::Io);
    EXPECT_EQ(newest().status, RunStatus::Failed);
}

TEST_F(RankRun, WhatRanksCannotTrainIsRefusedBeforeTheRun) {
    TrainConfig config = shortRun(30);
    config.labelledBatch = 9;
    const auto outcome =
        lead({config, {}}, [this](Communicator& ranks) { return followAlong(ranks); });
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::InvalidArgument);
    ASSERT_FALSE(m_ends[1]);
    EXPECT_THAT(m_ends[1].error().message, HasSubstr("cannot be shared out evenly"));
    EXPECT_TRUE(m_tiny.project->runs().all().value().empty());
}

}  // namespace
}  // namespace seedling
