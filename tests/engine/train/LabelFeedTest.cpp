#include "engine/train/LabelFeed.h"

#include <gtest/gtest.h>

#include "tests/engine/train/TinyProject.h"

namespace seedling {
namespace {

using test::TinyProject;

RunId newRun(Project& project) {
    return project.runs().add({}).value();
}

TEST(LabelFeed, TakesNewLabelsAndRepeatsThem) {
    TinyProject tiny(8, 2);
    const RunId run = newRun(*tiny.project);
    auto feed = LabelFeed::open(*tiny.project, run).value();
    const std::int64_t start = feed.initialPosition();
    EXPECT_EQ(feed.initial()->size(), 6U);
    EXPECT_EQ(feed.positionFor(5, start).value(), start);
    ASSERT_TRUE(revealLabels(*tiny.project, 3, 9));
    const std::int64_t later = feed.positionFor(10, start).value();
    EXPECT_GT(later, start);
    EXPECT_EQ(feed.at(later)->size(), 9U);

    // The worker dies; meanwhile more is labelled; the run goes on from before step 10.
    ASSERT_TRUE(revealLabels(*tiny.project, 4, 9));
    auto again = LabelFeed::open(*tiny.project, run).value();
    EXPECT_EQ(again.initialPosition(), start);
    EXPECT_EQ(again.initial()->size(), 6U);
    EXPECT_EQ(again.positionFor(5, start).value(), start);
    EXPECT_EQ(again.positionFor(10, start).value(), later);
    EXPECT_EQ(again.at(later)->size(), 9U);
    EXPECT_GT(again.positionFor(15, later).value(), later);
    EXPECT_EQ(tiny.project->runs().labelPickups(run)->size(), 3U);
}

}  // namespace
}  // namespace seedling
