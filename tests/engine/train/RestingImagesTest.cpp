#include "engine/train/RestingImages.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <vector>

namespace seedling {
namespace {

constexpr int kLooks = 3;

std::vector<ImageId> idsUpTo(std::int64_t last) {
    std::vector<ImageId> ids;
    for (std::int64_t id = 1; id <= last; ++id) {
        ids.push_back(ImageId{id});
    }
    return ids;
}

/// The same of all of them.
PseudoLabels answers(std::size_t count, bool isTrusted, std::int64_t classIndex) {
    const auto rows = static_cast<std::int64_t>(count);
    return {torch::full({rows}, classIndex, torch::kLong), torch::full({rows}, 0.9),
            torch::full({rows}, isTrusted ? 1.0 : 0.0)};
}

void lookAt(RestingImages& resting, const std::vector<ImageId>& images, bool isTrusted,
            std::int64_t classIndex, double fraction) {
    for (int i = 0; i < kLooks; ++i) {
        resting.note(images, answers(images.size(), isTrusted, classIndex), fraction);
    }
}

TEST(RestingImages, AnImageThatIsTrustedAsTheSameForLongRests) {
    const auto all = idsUpTo(64);
    RestingImages resting(all, kLooks);
    const std::vector<ImageId> some = idsUpTo(32);
    lookAt(resting, some, true, 1, 0.1);
    resting.beginStep(49);
    EXPECT_EQ(resting.restingCount(), 0) << "decided at every 50th step";
    const std::int64_t version = resting.version();
    resting.beginStep(50);
    EXPECT_EQ(resting.restingCount(), 32);
    EXPECT_TRUE(resting.rests(ImageId{1}));
    EXPECT_FALSE(resting.rests(ImageId{40}));
    EXPECT_NE(resting.version(), version);
    const std::int64_t now = resting.version();
    resting.beginStep(100);
    EXPECT_EQ(resting.version(), now) << "nothing has changed";
}

TEST(RestingImages, OneThatIsNeverTrustedRestsInTheSecondHalfAlone) {
    const auto all = idsUpTo(8);
    RestingImages resting(all, kLooks);
    lookAt(resting, all, false, 0, 0.4);
    resting.beginStep(50);
    EXPECT_EQ(resting.restingCount(), 0);
    lookAt(resting, all, false, 2, 0.6);
    resting.beginStep(100);
    EXPECT_EQ(resting.restingCount(), 8);
}

TEST(RestingImages, AnotherAnswerWakesIt) {
    const auto all = idsUpTo(8);
    RestingImages resting(all, kLooks);
    lookAt(resting, all, true, 1, 0.1);
    resting.beginStep(50);
    resting.note(std::vector<ImageId>{ImageId{3}}, answers(1, true, 2), 0.2);
    resting.note(std::vector<ImageId>{ImageId{4}}, answers(1, false, 1), 0.2);
    EXPECT_TRUE(resting.rests(ImageId{3})) << "until it is decided anew";
    resting.beginStep(100);
    EXPECT_FALSE(resting.rests(ImageId{3}));
    EXPECT_FALSE(resting.rests(ImageId{4}));
    EXPECT_EQ(resting.restingCount(), 6);
}

TEST(RestingImages, AllAreTakenThatDoNotRest) {
    const auto all = idsUpTo(64);
    RestingImages resting(all, kLooks);
    EXPECT_EQ(resting.taken(all, 1, 7), all);
    lookAt(resting, idsUpTo(40), true, 1, 0.1);
    resting.beginStep(50);
    const std::vector<ImageId> taken = resting.taken(all, 1, 7);
    EXPECT_EQ(taken, resting.taken(all, 1, 7)) << "the same every time";
    EXPECT_EQ(std::set<ImageId>(taken.begin(), taken.end()).size(), taken.size());
    for (std::int64_t id = 41; id <= 64; ++id) {
        EXPECT_EQ(std::ranges::count(taken, ImageId{id}), 1);
    }
}

TEST(RestingImages, NoneIsLostForGood) {
    const auto all = idsUpTo(256);
    RestingImages resting(all, kLooks);
    lookAt(resting, all, true, 1, 0.1);
    resting.beginStep(50);
    std::set<ImageId> seen;
    std::size_t taken = 0;
    for (std::int64_t step = 50; step < 100; ++step) {
        const auto chosen = resting.taken(all, 1, step);
        EXPECT_EQ(chosen.size() % 32, 0U);
        taken += chosen.size();
        seen.insert(chosen.begin(), chosen.end());
    }
    EXPECT_EQ(seen.size(), all.size());
    // A quarter, and what it is rounded up by.
    EXPECT_GT(taken, 50U * 64);
    EXPECT_LT(taken, 50U * 96);
}

TEST(RestingImages, GoOnFromTheirState) {
    const auto all = idsUpTo(64);
    RestingImages resting(all, kLooks);
    lookAt(resting, idsUpTo(10), true, 300, 0.1);
    resting.beginStep(50);
    resting.note(idsUpTo(20), answers(20, true, 300), 0.1);
    auto more = all;
    more.push_back(ImageId{99});
    RestingImages again(more, kLooks);
    again.restore(resting.state());
    EXPECT_EQ(again.taken(all, 5, 51), resting.taken(all, 5, 51));
    EXPECT_FALSE(again.rests(ImageId{99}));
    for (RestingImages* each : {&resting, &again}) {
        each->note(idsUpTo(20), answers(20, true, 300), 0.1);
        each->note(idsUpTo(20), answers(20, true, 300), 0.1);
        each->beginStep(100);
        EXPECT_EQ(each->restingCount(), 20);
    }
}

}  // namespace
}  // namespace seedling
