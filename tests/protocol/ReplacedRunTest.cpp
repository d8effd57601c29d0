#include "engine/protocol/ReplacedRun.h"

#include <gtest/gtest.h>

namespace seedling {
namespace {

RunRecord runThatEnded(RunStatus status, const std::string& reason) {
    RunRecord run;
    run.status = status;
    run.reason = reason;
    return run;
}

TEST(ReplacedRun, IsKnownByItsReason) {
    EXPECT_EQ(replacedReason(RunId{4}), "Replaced by run 4.");
    EXPECT_TRUE(isReplaced(runThatEnded(RunStatus::Failed, replacedReason(RunId{4}))));
    EXPECT_TRUE(isReplaced(runThatEnded(RunStatus::Failed, replacedReason({}))));
    EXPECT_FALSE(isReplaced(runThatEnded(RunStatus::Failed, "The loss became infinite.")));
    EXPECT_FALSE(isReplaced(runThatEnded(RunStatus::Finished, "budget")));
}

}  // namespace
}  // namespace seedling
