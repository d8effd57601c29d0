#include "engine/distributed/Communicator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <torch/torch.h>

#include <csignal>

#include "engine/distributed/C10dCommunicator.h"
#include "engine/distributed/LocalCommunicator.h"
#include "engine/distributed/OwnAddress.h"
#include "tests/engine/distributed/ThreadRanks.h"
#include "tests/support/TempFolder.h"

namespace seedling {
namespace {

using testing::HasSubstr;

using Tensors = std::vector<torch::Tensor>;

TEST(LocalCommunicator, IsAlone) {
    LocalCommunicator ranks;
    EXPECT_EQ(ranks.rank(), 0);
    EXPECT_EQ(ranks.size(), 1);
    const torch::Tensor numbers = torch::arange(3, torch::kFloat);
    EXPECT_TRUE(ranks.sum(Tensors(1, numbers)));
    EXPECT_TRUE(ranks.broadcast(Tensors(1, numbers)));
    EXPECT_TRUE(numbers.equal(torch::arange(3, torch::kFloat)));
    const auto all = ranks.gather(numbers);
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 1U);
    EXPECT_TRUE(all->front().equal(numbers));
    EXPECT_TRUE(ranks.barrier());
    EXPECT_TRUE(ranks.tell("on"));
    EXPECT_FALSE(ranks.hear(std::chrono::milliseconds(1)));
    const Status own = failure(ErrorCode::DiskFull, "The disk is full.");
    EXPECT_EQ(ranks.meet(own, std::chrono::milliseconds(1)).error().code, ErrorCode::DiskFull);
}

TEST(C10dCommunicator, RefusesInWordsWhatItHasNot) {
    EXPECT_EQ(C10dCommunicator::open("nccl", {}).error().code, ErrorCode::Unsupported);
    EXPECT_THAT(C10dCommunicator::open("mpi", {}).error().message, HasSubstr("mpi"));
    EXPECT_EQ(C10dCommunicator::open("pigeon", {}).error().code, ErrorCode::InvalidArgument);
    if (!hasGloo()) {
        EXPECT_EQ(C10dCommunicator::open("gloo", {}).error().code, ErrorCode::Unsupported);
    }
}

TEST(OwnAddress, IsTheOneThatLeadsThere) {
    EXPECT_EQ(ownAddressTowards("127.0.0.1", 29500), "127.0.0.1");
    EXPECT_TRUE(isLoopback("127.0.1.1"));
    EXPECT_TRUE(isLoopback("::1"));
    EXPECT_FALSE(isLoopback("192.168.1.127"));
    // No name that anybody would be asked for: it is too long for one.
    EXPECT_EQ(ownAddressTowards(std::string(300, 'a'), 29500), "");
}

/// Every rank on a thread of its own, joined by Gloo over the loopback network.
class Gloo : public testing::TestWithParam<int> {
protected:
    void SetUp() override {
        if (!hasGloo()) {
            GTEST_SKIP() << "built without Gloo";
        }
        std::signal(SIGPIPE, SIG_IGN);  // As the program does.
    }

    void asRanks(int size, std::chrono::milliseconds patience,
                 const std::function<void(Communicator&)>& work) {
        test::onThreads(size, [&](int rank) {
            GroupSettings settings;
            settings.rank = rank;
            settings.size = size;
            settings.file = m_folder / "meeting";
            settings.patience = patience;
            const auto ranks = C10dCommunicator::open("gloo", settings);
            ASSERT_TRUE(ranks) << toText(ranks.error());
            work(**ranks);
        });
    }

private:
    test::TempFolder m_folder;
};

TEST_P(Gloo, ExchangesTensors) {
    const int size = GetParam();
    asRanks(size, std::chrono::seconds(60), [size](Communicator& ranks) {
        const auto own = static_cast<double>(ranks.rank());
        const torch::Tensor floats = torch::full({3, 2}, own);
        const torch::Tensor whole = torch::full({1}, ranks.rank(), torch::kLong);
        ASSERT_TRUE(ranks.sum({floats, whole}));
        const double total = size * (size - 1) / 2.0;
        EXPECT_TRUE(floats.eq(total).all().item<bool>());
        EXPECT_EQ(whole.item<std::int64_t>(), static_cast<std::int64_t>(total));

        Tensors begun;
        for (int i = 0; i < 5; ++i) {
            begun.push_back(torch::full({1000 * (i + 1)}, own + i));
            ASSERT_TRUE(ranks.beginSum(begun.back()));
        }
        ASSERT_TRUE(ranks.finishSums());
        for (int i = 0; i < 5; ++i) {
            EXPECT_TRUE(begun[static_cast<std::size_t>(i)].eq(total + size * i).all().item<bool>());
        }

        const torch::Tensor bytes = torch::full({5}, 7 - ranks.rank(), torch::kUInt8);
        const torch::Tensor scalar = torch::tensor(own + 1, torch::kDouble);
        ASSERT_TRUE(ranks.broadcast({bytes, scalar}));
        EXPECT_TRUE(bytes.eq(7).all().item<bool>());
        EXPECT_EQ(scalar.item<double>(), 1);

        const auto all = ranks.gather(torch::full({2}, own, torch::kDouble));
        ASSERT_TRUE(all);
        ASSERT_EQ(std::ssize(*all), size);
        for (int rank = 0; rank < size; ++rank) {
            EXPECT_TRUE((*all)[static_cast<std::size_t>(rank)].eq(rank).all().item<bool>());
        }
    });
}

TEST_P(Gloo, PassesMessagesAndFailuresOn) {
    asRanks(GetParam(), std::chrono::seconds(60), [](Communicator& ranks) {
        for (int i = 0; i < 100; ++i) {
            if (ranks.rank() == 0) {
                ASSERT_TRUE(ranks.tell(std::to_string(i)));
            } else {
                ASSERT_EQ(ranks.hear(ranks.patience()).value_or(""), std::to_string(i));
            }
            ASSERT_TRUE(ranks.barrier());
        }
        const Status own =
            ranks.rank() == 1
                ? Status(failure(ErrorCode::DiskFull, "The disk is full.", "Make room."))
                : Status();
        const Status met = ranks.meet(own, ranks.patience());
        ASSERT_FALSE(met);
        EXPECT_EQ(met.error().code, ErrorCode::DiskFull);
        EXPECT_EQ(met.error().message, "The disk is full.");
        EXPECT_EQ(met.error().advice, "Make room.");
        EXPECT_TRUE(ranks.barrier()) << "a failure of one's own is not one of the ranks";
    });
}

TEST_P(Gloo, RefusesNumbersThatCannotBeSent) {
    asRanks(GetParam(), std::chrono::seconds(60), [](Communicator& ranks) {
        const Status sent = ranks.sum(Tensors(1, torch::ones({2}, torch::kBFloat16)));
        ASSERT_FALSE(sent);
        EXPECT_EQ(sent.error().code, ErrorCode::InvalidArgument);
        EXPECT_TRUE(ranks.barrier());
    });
}

TEST_P(Gloo, WhatIsLongInComingIsHeard) {
    asRanks(GetParam(), std::chrono::seconds(30), [](Communicator& ranks) {
        for (int i = 0; i < 3; ++i) {
            if (ranks.rank() == 0) {
                ASSERT_TRUE(ranks.tell(std::to_string(i)));
            } else {
                ASSERT_EQ(ranks.hear(std::chrono::hours(1)).value_or(""), std::to_string(i));
            }
        }
        EXPECT_TRUE(ranks.meet({}, std::chrono::minutes(1)));
    });
}

TEST_P(Gloo, ARankThatHasGoneIsAFailure) {
    asRanks(GetParam(), std::chrono::seconds(30), [](Communicator& ranks) {
        ASSERT_TRUE(ranks.barrier());
        if (ranks.rank() == 0) {
            return;  // Gone, once all have met it.
        }
        const Status summed = ranks.sum(Tensors(1, torch::ones({4})));
        ASSERT_FALSE(summed);
        EXPECT_EQ(summed.error().code, ErrorCode::Io);
        EXPECT_FALSE(ranks.barrier()) << "nothing is exchanged after a failure";
    });
}

INSTANTIATE_TEST_SUITE_P(Sizes, Gloo, testing::Values(2, 4));

}  // namespace
}  // namespace seedling
