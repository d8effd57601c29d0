#include "ui/train/LabelCurve.h"

#include <gtest/gtest.h>

namespace seedling {
namespace {

CurvePoint point(std::int64_t run, int labels, double accuracy, double low, double high) {
    return {RunId{run}, labels, {accuracy, low, high, 50, "spot_check"}};
}

TEST(LabelCurve, OneNumberOfLabelsTellsNothing) {
    EXPECT_TRUE(whatLabelsBrought({}).isEmpty());
    EXPECT_TRUE(
        whatLabelsBrought({point(1, 40, 0.8, 0.7, 0.9), point(2, 40, 0.9, 0.8, 0.95)}).isEmpty());
}

TEST(LabelCurve, SaysWhatTheNewestLabelsBroughtWhereThatIsKnown) {
    const auto before = point(1, 40, 0.70, 0.62, 0.77);
    EXPECT_EQ(whatLabelsBrought({before, point(2, 60, 0.90, 0.82, 0.95)}),
              QStringLiteral("The newest 20 labels brought about 20 points. More may help."));
    EXPECT_EQ(whatLabelsBrought({before, point(2, 60, 0.75, 0.66, 0.83)}),
              QStringLiteral("The newest 20 labels made no difference that can be told."));
    EXPECT_TRUE(whatLabelsBrought({before, point(2, 41, 0.40, 0.30, 0.52)})
                    .startsWith(QStringLiteral("The newest label cost about 30 points.")));
}

TEST(LabelCurve, OfEachNumberTheNewestRunCounts) {
    const QString said = whatLabelsBrought(
        {point(1, 40, 0.5, 0.4, 0.6), point(3, 40, 0.8, 0.7, 0.9), point(2, 60, 0.85, 0.75, 0.93)});
    EXPECT_TRUE(said.contains(QStringLiteral("no difference"))) << said.toStdString();
}

}  // namespace
}  // namespace seedling
