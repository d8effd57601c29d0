#include "ui/train/AlarmLine.h"

#include <QPushButton>

#include "tests/ui/support/SessionFixture.h"

namespace seedling {
namespace {

constexpr std::int64_t kMega = 1'000'000;

class AlarmLineTest : public test::SessionFixture {
protected:
    AlarmLineTest() : line(*session) {
        line.resize(700, 60);
        line.show();
    }

    static AlarmEvent tooLarge() {
        return {"memory_short", "This run may come to 900 MB.", "Close other programs.",
                MemoryShortage{900 * kMega, 500 * kMega, 64, 3, 10e6}};
    }
    static AlarmEvent oneClass() {
        return {"one_class", "Oak swallows the rest.", "Label more maples."};
    }

    /// Null when it is not offered.
    QPushButton* link(const QString& text) {
        for (auto* button : line.findChildren<QPushButton*>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }

    AlarmLine line;
};

TEST_F(AlarmLineTest, SaysTheNewestAlarmWhileTheRunGoesOn) {
    const RunId run = startRun();
    EXPECT_TRUE(line.text().isEmpty());
    worker->say(oneClass());
    EXPECT_EQ(line.text(), QStringLiteral("Oak swallows the rest. Label more maples."));
    EXPECT_FALSE(link(QStringLiteral("Use a smaller batch")));
    worker->say(tooLarge());
    EXPECT_TRUE(line.text().startsWith(QStringLiteral("This run may come to 900 MB.")));
    finishRun(run);
    EXPECT_TRUE(line.text().isEmpty());
}

TEST_F(AlarmLineTest, LeadsToTheRun) {
    int requests = 0;
    QObject::connect(&line, &AlarmLine::runRequested, &line, [&] { ++requests; });
    startRun();
    worker->say(oneClass());
    ASSERT_TRUE(link(QStringLiteral("Show the run")));
    link(QStringLiteral("Show the run"))->click();
    EXPECT_EQ(requests, 1);
    EXPECT_TRUE(line.text().isEmpty()) << "it was seen";
    worker->say(script.progress(300));
    EXPECT_TRUE(line.text().isEmpty()) << "and stays closed";
    worker->say(tooLarge());
    EXPECT_FALSE(line.text().isEmpty()) << "another one is said";
}

TEST_F(AlarmLineTest, ARunThatMayNotFitIsReplacedFromHere) {
    startRun();
    worker->say(tooLarge());
    ASSERT_TRUE(link(QStringLiteral("Use a smaller batch")));
    link(QStringLiteral("Use a smaller batch"))->click();
    EXPECT_TRUE(worker->wasKilled);
    EXPECT_EQ(worker->starts.size(), 2U);
    EXPECT_TRUE(line.text().isEmpty()) << "the new run has shown nothing yet";
}

TEST_F(AlarmLineTest, OffersNoOtherRunOnceSomethingIsLearnt) {
    startRun();
    worker->say(tooLarge());
    ASSERT_TRUE(link(QStringLiteral("Use a smaller batch")));
    worker->say(script.progress(600));
    EXPECT_FALSE(link(QStringLiteral("Use a smaller batch")));
    EXPECT_FALSE(line.text().isEmpty());
}

}  // namespace
}  // namespace seedling
