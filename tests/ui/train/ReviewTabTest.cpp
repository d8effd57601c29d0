#include "ui/train/ReviewTab.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/ui/support/SessionFixture.h"
#include "ui/charts/ChartFeed.h"
#include "ui/gallery/ThumbnailLoader.h"
#include "ui/train/DisagreementStrip.h"

namespace seedling {
namespace {

class ReviewTabTest : public test::SessionFixture {
protected:
    ReviewTabTest()
        : oak(project.classes()[0].id),
          maple(project.classes()[1].id),
          oakRun(files.addRun(oak)),
          mapleRun(files.addRun(maple)) {
        project.reloadRuns();
        test::showRun(project, mapleRun);
        tab.resize(1000, 700);
        tab.show();
    }

    [[nodiscard]] const std::vector<int>& rows() { return tab.disagreements().rows(); }
    [[nodiscard]] bool allAre(ClassId id) {
        return rows().size() == 2 && std::ranges::all_of(rows(), [&](int row) {
                   return project.labelAt(row)->classId == id;
               });
    }
    void show(RunId run) {
        selection.show(run);
        feed.poke();
        feed.flush();
    }

    ClassId oak;
    ClassId maple;
    RunId oakRun;
    RunId mapleRun;
    test::FakeWorkers workers;
    SpotChecks checks{project};
    ThumbnailLoader thumbnails{project};
    RunSelection selection{*session};
    RunEvaluations evaluations{project, checks, workers.factory()};
    ChartFeed feed;
    ReviewTab tab{selection, evaluations, checks, thumbnails, feed};
};

TEST_F(ReviewTabTest, AnotherRunIsReadAside) {
    show(mapleRun);
    EXPECT_TRUE(allAre(oak)) << "those of the run that the window shows are in memory";
    show(oakRun);
    EXPECT_TRUE(rows().empty()) << "nothing of the run before, and nobody waits";
    EXPECT_TRUE(test::waitFor([&] { return allAre(maple); }));
    show(mapleRun);
    EXPECT_TRUE(allAre(oak));
}

}  // namespace
}  // namespace seedling
