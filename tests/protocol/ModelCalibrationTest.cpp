#include "engine/protocol/ModelCalibration.h"

#include <gtest/gtest.h>

namespace seedling::test {
namespace {

ModelCalibration some() {
    ModelCalibration made;
    made.temperature = 1.5;
    made.images = 40;
    made.errorBefore = 0.125;
    made.errorAfter = 0.03125;
    made.bins = {{10, 0.5, 0.25}, {30, 0.875, 0.75}};
    made.unknownBelow = 0.375;
    made.unknownBasis = UnknownBasis::Labels;
    made.unknownImages = 12;
    made.knownKept = 0.9375;
    made.unknownCaught = 0.75;
    made.confusion = {{19, 1}, {3, 17}};
    made.classes = {"oak", "elm"};
    return made;
}

TEST(ModelCalibration, IsReadAsItWasWritten) {
    for (const ModelCalibration& made : {some(), ModelCalibration{}}) {
        const auto read = calibrationFromJson(toJson(made));
        ASSERT_TRUE(read) << toText(read.error());
        EXPECT_EQ(*read, made);
    }
    EXPECT_EQ(calibrationSetting(RunId{3}), "calibration_3");
}

TEST(ModelCalibration, FewImagesDoNotCalibrate) {
    ModelCalibration made;
    made.images = kFewestCalibrationImages - 1;
    EXPECT_FALSE(made.isFitted());
    made.images = kFewestCalibrationImages;
    EXPECT_TRUE(made.isFitted());
}

TEST(ModelCalibration, RefusesWhatIsDamaged) {
    std::string negative = toJson(some());
    negative.replace(negative.find("1.5"), 3, "-15");
    std::string lopsided = toJson(some());
    lopsided.replace(lopsided.find("[3,17]"), 6, "[3]");
    for (const std::string& text : {std::string(), std::string("[]"), std::string("{}"),
                                    std::string(R"({"temperature":1})"), negative, lopsided}) {
        const auto read = calibrationFromJson(text);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().code, ErrorCode::Corrupt);
    }
}

}  // namespace
}  // namespace seedling::test
