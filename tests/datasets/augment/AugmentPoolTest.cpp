#include "datasets/augment/AugmentPool.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "datasets/augment/GeometricOps.h"
#include "datasets/augment/StrongAugment.h"
#include "datasets/augment/WeakAugment.h"
#include "datasets/base/Hash.h"
#include "datasets/base/Random.h"

namespace seedling {
namespace {

using Pixels = std::vector<std::uint8_t>;

Pixels noise(int side, std::uint64_t seed) {
    Random random(seed);
    Pixels pixels(static_cast<std::size_t>(side * side * 3));
    std::ranges::generate(pixels, [&] { return static_cast<std::uint8_t>(random.below(256)); });
    return pixels;
}

// A batch of all three kinds of views of one picture.
struct Batch {
    explicit Batch(int count, std::uint64_t seed = 1)
        : source(noise(32, 9)), results(static_cast<std::size_t>(count), Pixels(source.size())) {
        for (int i = 0; i < count; ++i) {
            const auto kind = static_cast<ViewKind>(i % 3);
            requests.push_back({source, results[static_cast<std::size_t>(i)].data(), kind,
                                viewStream(seed, 5, i, kind)});
        }
    }
    Pixels source;
    std::vector<Pixels> results;
    std::vector<ViewRequest> requests;
};

TEST(AugmentPool, GivesTheSamePixelsForAnyNumberOfThreads) {
    Batch one(300);
    AugmentPool(AugmentSettings{}, 1).render(one.requests);
    for (const int threads : {2, 4, 7}) {
        Batch several(300);
        AugmentPool pool(AugmentSettings{}, threads);
        pool.render(several.requests);
        EXPECT_EQ(several.results, one.results) << threads;
        std::ranges::reverse(several.requests);
        for (Pixels& result : several.results)
            std::ranges::fill(result, std::uint8_t{0});
        pool.render(several.requests);
        EXPECT_EQ(several.results, one.results) << "in another order";
    }
}

TEST(AugmentPool, WorksInTheBackgroundAgainAndAgain) {
    Batch expected(64);
    AugmentPool(AugmentSettings{}, 1).render(expected.requests);
    for (const int threads : {1, 3}) {
        AugmentPool pool(AugmentSettings{}, threads);
        for (int round = 0; round < 200; ++round) {
            Batch batch(64);
            pool.start(batch.requests);
            pool.wait();
            ASSERT_EQ(batch.results, expected.results) << threads << ", round " << round;
        }
        pool.render({});
    }
}

TEST(AugmentPool, MakesPlainWeakAndStrongViews) {
    Batch batch(300);
    AugmentPool(AugmentSettings{}, 1).render(batch.requests);
    std::set<ContentHash> weak;
    std::set<ContentHash> strong;
    for (std::size_t i = 0; i < batch.results.size(); i += 3) {
        EXPECT_EQ(batch.results[i], batch.source);
        weak.insert(contentHash(batch.results[i + 1]));
        strong.insert(contentHash(batch.results[i + 2]));
    }
    // 2 mirrors x 9 x 9 shifts; 100 draws of 162.
    EXPECT_GT(weak.size(), 50U);
    EXPECT_GT(strong.size(), 95U);
    Batch other(300, 2);
    AugmentPool(AugmentSettings{}, 1).render(other.requests);
    EXPECT_NE(other.results, batch.results) << "the seed must matter";
}

TEST(AugmentPool, MixesStrongAndWarpedViewsEvenly) {
    // Without operations a strong view is the picture; a warped one is moved in any case.
    AugmentSettings settings;
    settings.mirror = false;
    settings.shiftFraction = 0;
    settings.operations = 0;
    settings.cutoutFraction = 0;
    Batch batch(300);
    for (ViewRequest& request : batch.requests)
        request.kind = ViewKind::Mixed;
    AugmentPool(settings, 1).render(batch.requests);
    const auto strong = std::ranges::count(batch.results, batch.source);
    EXPECT_GT(strong, 120);
    EXPECT_LT(strong, 180);
}

TEST(ViewStream, DiffersByEverythingThatNamesAView) {
    const std::set<std::uint64_t> streams{
        viewStream(1, 2, 3, ViewKind::Weak), viewStream(2, 2, 3, ViewKind::Weak),
        viewStream(1, 3, 3, ViewKind::Weak), viewStream(1, 2, 4, ViewKind::Weak),
        viewStream(1, 2, 3, ViewKind::Strong)};
    EXPECT_EQ(streams.size(), 5U);
}

// Column x has level 10 x, so that a row tells where each pixel came from.
Pixels ramp(int side) {
    Pixels pixels;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            pixels.insert(pixels.end(), 3, static_cast<std::uint8_t>(10 * x));
    }
    return pixels;
}

using Row = std::vector<int>;

Row firstRow(const Pixels& pixels, int side) {
    Row row;
    for (int x = 0; x < side; ++x)
        row.push_back(pixels[static_cast<std::size_t>(3 * x)]);
    return row;
}

TEST(WeakAugment, ShiftsByReflectionAndMirrors) {
    AugmentSettings settings;
    settings.side = 8;
    settings.shiftFraction = 0.25;
    const WeakAugment weak(settings);
    const Pixels source = ramp(8);
    const std::set<Row> allowed{{20, 10, 0, 10, 20, 30, 40, 50},
                                {10, 0, 10, 20, 30, 40, 50, 60},
                                {0, 10, 20, 30, 40, 50, 60, 70},
                                {10, 20, 30, 40, 50, 60, 70, 60},
                                {20, 30, 40, 50, 60, 70, 60, 50}};
    std::set<Row> seen;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Pixels view(source.size());
        Random random(seed);
        weak.apply(source, view.data(), random);
        seen.insert(firstRow(view, 8));
    }
    EXPECT_EQ(seen.size(), 10U) << "five shifts, each plain and mirrored";
    for (const Row& row : seen) {
        const Row mirrored(row.rbegin(), row.rend());
        EXPECT_TRUE(allowed.contains(row) || allowed.contains(mirrored));
    }
}

TEST(WeakAugment, NeitherMirrorsNorShiftsWhereThatIsOff) {
    AugmentSettings settings;
    settings.mirror = false;
    settings.shiftFraction = 0;
    const WeakAugment weak(settings);
    const Pixels source = noise(32, 1);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Pixels view(source.size());
        Random random(seed);
        weak.apply(source, view.data(), random);
        EXPECT_EQ(view, source);
    }
}

TEST(StrongAugment, CutsAGreySquareAndNothingElseWithoutOperations) {
    AugmentSettings settings;
    settings.operations = 0;
    const StrongAugment strong(settings);
    const Pixels source(32 * 32 * 3, 10);
    Pixels scratch;
    std::ptrdiff_t largest = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Pixels view = source;
        Random random(seed);
        strong.apply(view, scratch, random);
        const auto cut = std::ranges::count(view, kMovedInGrey);
        EXPECT_GE(cut, 8 * 8 * 3) << "at a corner a quarter stays";
        EXPECT_EQ(cut + std::ranges::count(view, 10), std::ssize(view));
        largest = std::max(largest, cut);
    }
    EXPECT_EQ(largest, 16 * 16 * 3);
}

TEST(StrongAugment, DoesNothingWhereEverythingIsOff) {
    AugmentSettings settings;
    settings.operationProbability = 0;
    settings.cutoutFraction = 0;
    const StrongAugment strong(settings);
    Pixels view = noise(32, 3);
    const Pixels source = view;
    Pixels scratch;
    Random random(1);
    strong.apply(view, scratch, random);
    EXPECT_EQ(view, source);
}

TEST(StrongAugment, ScalesTranslationWithTheSide) {
    Pixels pixels = ramp(16);
    Pixels scratch(pixels.size());
    applyOperation(AugmentOperation::TranslateX, 8, false, pixels, 16, scratch);
    EXPECT_EQ(firstRow(pixels, 16)[0], 40) << "8/32 of 16 pixels";
    EXPECT_EQ(firstRow(pixels, 16)[15], kMovedInGrey);
}

}  // namespace
}  // namespace seedling
