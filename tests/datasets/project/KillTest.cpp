// A process that labels or imports is killed at a moment of chance, again and again: what it was
// told to be saved must be there, and the project must open. SEEDLING_KILLS sets how often.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <functional>

#include "datasets/base/Random.h"
#include "datasets/project/Import.h"
#include "tests/datasets/project/ProjectFixture.h"

namespace seedling::test {
namespace {

int killCount() {
    const char* asked = std::getenv("SEEDLING_KILLS");
    return asked == nullptr ? 30 : std::atoi(asked);
}

/// Runs `work` in a child that reports each finished piece with `tell`, kills it after some
/// microseconds, and returns how many pieces were reported.
int piecesBeforeKill(int microseconds,
                     const std::function<void(const std::function<void()>&)>& work) {
    std::array<int, 2> pipe{};
    EXPECT_EQ(::pipe(pipe.data()), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(pipe[0]);
        work([&] { (void)!::write(pipe[1], "x", 1); });
        ::pause();
        ::_exit(0);
    }
    ::close(pipe[1]);
    // Counted from the first piece on: starting up is not what is tested.
    char mark = 0;
    int pieces = ::read(pipe[0], &mark, 1) == 1 ? 1 : 0;
    ::usleep(static_cast<useconds_t>(microseconds));
    ::kill(child, SIGKILL);
    int state = 0;
    EXPECT_EQ(::waitpid(child, &state, 0), child);
    EXPECT_TRUE(WIFSIGNALED(state));
    while (::read(pipe[0], &mark, 1) == 1)
        ++pieces;
    ::close(pipe[0]);
    return pieces;
}

using KillTest = ProjectTest;

TEST_F(KillTest, NoLabelThatWasSavedIsLost) {
    constexpr int kImages = 400;
    const auto images = addImages(kImages);
    const auto oak = addClass("oak");
    owned.reset();
    Random random(11);
    for (int round = 0; round < killCount(); ++round) {
        const int start = round % 2 == 0 ? 0 : kImages / 2;
        const int saved = piecesBeforeKill(random.integer(0, 20'000), [&](const auto& tell) {
            auto project = Project::open(folder / "leaves.seedling").value();
            for (int i = 0; i < kImages / 2; ++i) {
                ProjectEdit edit;
                edit.labels.push_back({images[static_cast<std::size_t>(start + i)],
                                       {},
                                       Label{Verdict::Class, oak, Author::Person, round + 1}});
                if (project->edits().perform({EditKind::Label, "oak", {}}, edit))
                    tell();
            }
        });
        auto project = openAgain();
        ASSERT_NE(project, nullptr) << "round " << round;
        const auto labels = project->labels().all().value();
        int found = 0;
        for (const LabelledImage& each : labels)
            found += each.label.whenMs == round + 1 ? 1 : 0;
        EXPECT_GE(found, saved) << "round " << round;
        EXPECT_LE(found, saved + 1) << "one may have been saved without being told";
        // Away with them, so that the next round labels anew.
        std::vector<LabelChange> cleared;
        for (const LabelledImage& each : labels)
            cleared.push_back({each.image, std::nullopt});
        ASSERT_TRUE(project->labels().apply(cleared));
    }
}

TEST_F(KillTest, AnImportThatWasKilledCanBeDoneAgain) {
    for (int i = 0; i < 300; ++i)
        folder.write("photos/img" + std::to_string(i) + ".png", "not decoded on import");
    owned.reset();
    Random random(12);
    const auto import = [&](Project& project) {
        return importSource(project, (folder / "photos").string(), {},
                            [](std::int64_t) { return true; });
    };
    for (int round = 0; round < killCount(); ++round) {
        (void)piecesBeforeKill(random.integer(0, 10'000), [&](const auto& tell) {
            auto project = Project::open(folder / "leaves.seedling").value();
            tell();
            while (true)
                (void)import(*project);
        });
        ASSERT_NE(openAgain(), nullptr) << "round " << round;
    }
    auto project = openAgain();
    ASSERT_TRUE(import(*project));
    EXPECT_EQ(project->images().count().value(), 300);
}

}  // namespace
}  // namespace seedling::test
