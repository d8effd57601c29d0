#include "engine/select/ProjectStacks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "datasets/project/Import.h"
#include "engine/eval/Evaluate.h"
#include "tests/engine/train/TinyProject.h"

namespace seedling {
namespace {

using test::EventList;
using test::TinyProject;

class ProjectStacksTest : public testing::Test {
protected:
    ProjectStacksTest() : m_tiny(12, 4) {}

    std::filesystem::path picture(const std::string& name) {
        return m_tiny.folder / ("images/" + name);
    }
    Project& project() { return *m_tiny.project; }

    void findStacks() {
        const Status found = findProjectStacks(project(), 1, [](auto, auto) { return true; });
        ASSERT_TRUE(found) << toText(found.error());
    }

    TinyProject m_tiny;
};

TEST_F(ProjectStacksTest, CopiesAreFoundAndNoisyBarsAtOtherPlacesAreNot) {
    findStacks();
    const std::size_t before = project().stacks().all().value().size();
    std::filesystem::copy_file(picture("lying/3.png"), picture("lying/copy.png"));
    ASSERT_TRUE(refreshSource(project(), project().images().sources().value()[0].id,
                              [](std::int64_t) { return true; }));
    findStacks();
    const auto stacks = project().stacks().all().value();
    EXPECT_EQ(stacks.size(), before + 2);
    const auto images = project().images().all().value();
    const auto pathOf = [&](ImageId id) {
        return std::ranges::find(images, id, &ImageRecord::id)->path;
    };
    EXPECT_EQ(pathOf(stacks.back().image), "lying/copy.png");
    EXPECT_EQ(pathOf(stacks.back().first), "lying/3.png");
}

TEST_F(ProjectStacksTest, TestImagesThatTrainingKnowsAreLeftOutOfTheEvaluation) {
    const auto test = m_tiny.folder / "check";
    for (const char* name : {"lying", "standing", "leaning"})
        std::filesystem::create_directories(test / name);
    std::filesystem::copy_file(picture("lying/3.png"), test / "lying/known.png");
    std::filesystem::copy_file(picture("standing/3.png"), test / "standing/known.png");
    TinyProject others(14, 0);
    std::filesystem::copy_file(others.folder / "images/leaning/13.png", test / "leaning/new.png");
    ImportOptions options;
    options.asTest = true;
    ASSERT_TRUE(importSource(project(), test.string(), options, [](std::int64_t) { return true; }));
    RunControl control;
    EventList events;
    const auto outcome = train(project(), {test::shortRun(5), {}}, control, events);
    ASSERT_TRUE(outcome) << toText(outcome.error());
    const RunId run = project().runs().newestUsable().value().id;

    EXPECT_EQ(evaluate(project(), run, {}).value().images, 3) << "nobody has looked yet";
    findStacks();
    const auto judged = evaluate(project(), run, {}).value();
    EXPECT_EQ(judged.images, 1);
    EXPECT_EQ(judged.leftOut, 2);
    const auto all = evaluate(project(), run, {1, true}).value();
    EXPECT_EQ(all.images, 3);
    EXPECT_EQ(all.leftOut, 0);
}

}  // namespace
}  // namespace seedling
