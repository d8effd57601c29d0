#include "engine/eval/Calibration.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace seedling {
namespace {

/// Images that all get the same two scores, some of them truly of the first class.
JudgedScores alike(int right, int wrong, const ClassScores& scores = {1, 0}) {
    JudgedScores judged;
    for (int i = 0; i < right + wrong; ++i) {
        judged.scores.push_back(ImageScores(1, scores));
        judged.truth.push_back(i < right ? 0 : 1);
    }
    return judged;
}

JudgedScores one(const ClassScores& scores, int truth) {
    JudgedScores judged;
    judged.scores.push_back(ImageScores(1, scores));
    judged.truth.push_back(truth);
    return judged;
}

std::vector<double> probabilities(const ClassScores& scores, double temperature) {
    return probabilitiesAt(ImageScores(1, scores), temperature);
}

TEST(Calibration, ATemperatureFlattensProbabilities) {
    const double odds = std::exp(2.0);
    EXPECT_NEAR(probabilities({2, 0}, 1)[0], odds / (odds + 1), 1e-12);
    EXPECT_NEAR(probabilities({2, 0}, 2)[0], std::exp(1.0) / (std::exp(1.0) + 1), 1e-12);
    const auto certain = probabilities({0, -std::numeric_limits<double>::infinity()}, 2);
    EXPECT_NEAR(certain[0], 1, 1e-12);
    EXPECT_NEAR(certain[0] + certain[1], 1, 1e-12);
}

TEST(Calibration, TwoViewsAnswerWithTheMeanOfTheirProbabilities) {
    ImageScores views;
    views.push_back({std::log(3.0), 0});
    views.push_back({0, 0});
    EXPECT_NEAR(probabilitiesAt(views, 1)[0], (0.75 + 0.5) / 2, 1e-12);
    EXPECT_NEAR(probabilitiesAt(views, 1)[1], (0.25 + 0.5) / 2, 1e-12);
    const double root = std::sqrt(3.0);
    EXPECT_NEAR(probabilitiesAt(views, 2)[0], (root / (root + 1) + 0.5) / 2, 1e-12);
}

TEST(Calibration, TheLossIsThatOfSoftenedTargets) {
    // One image of three classes with equal scores: whatever the targets, log 3.
    EXPECT_NEAR(calibrationLoss(one({4, 4, 4}, 1), 1), std::log(3.0), 1e-12);
    // One image: its class counts 2/3, the other 1/3.
    const double first = std::exp(1.0) / (std::exp(1.0) + 1);
    EXPECT_NEAR(calibrationLoss(one({1, 0}, 0), 1),
                -2 * std::log(first) / 3 - std::log(1 - first) / 3, 1e-12);
    EXPECT_EQ(calibrationLoss({}, 1), 0);
}

TEST(Calibration, FindsTheTemperatureThatCanBeComputedByHand) {
    // 15 of 20 right: the first class counts (15 * 21 + 5) / (20 * 22) = 8/11, and the best
    // probability is the same, so 1 / T = log(8/3).
    EXPECT_NEAR(fittedTemperature(alike(15, 5)), 1 / std::log(8.0 / 3), 1e-4);
    // Twice the scores need twice the temperature.
    EXPECT_NEAR(fittedTemperature(alike(15, 5, {2, 0})), 2 / std::log(8.0 / 3), 1e-4);
    // All of 20 right: 21/22, not certainty.
    EXPECT_NEAR(fittedTemperature(alike(20, 0)), 1 / std::log(21.0), 1e-4);
}

TEST(Calibration, FewImagesLeaveTheTemperatureAt1) {
    EXPECT_EQ(fittedTemperature(alike(15, 4)), 1);
    EXPECT_EQ(fittedTemperature({}), 1);
}

TEST(Calibration, BinsCompareConfidenceWithAccuracy) {
    // 0.731 for all, of which three in four are right: all in the 11th part, 0.667 to 0.733.
    const auto bins = calibrationBins(alike(15, 5), 1);
    ASSERT_EQ(bins.size(), 15U);
    const double confidence = std::exp(1.0) / (std::exp(1.0) + 1);
    EXPECT_EQ(bins[10].images, 20);
    EXPECT_NEAR(bins[10].confidence, confidence, 1e-12);
    EXPECT_NEAR(bins[10].accuracy, 0.75, 1e-12);
    EXPECT_NEAR(expectedCalibrationError(bins), 0.75 - confidence, 1e-12);
}

TEST(Calibration, TheErrorWeighsBinsByTheirImages) {
    const CalibrationBin bins[] = {{30, 0.5, 0.4}, {}, {10, 0.9, 1.0}};
    EXPECT_NEAR(expectedCalibrationError(bins), (30 * 0.1 + 10 * 0.1) / 40, 1e-12);
    EXPECT_EQ(expectedCalibrationError({}), 0);
}

TEST(Calibration, ACertainAnswerLiesInTheLastBin) {
    const auto bins = calibrationBins(alike(1, 0, {500, 0}), 1);
    EXPECT_EQ(bins.back().images, 1);
}

std::vector<double> hundredths(int first, int count) {
    std::vector<double> values;
    for (int i = 0; i < count; ++i) {
        values.push_back((first + i) / 100.0);
    }
    return values;
}

TEST(UnknownBound, WithoutUnknownImagesKeeps95PercentOfTheKnown) {
    const UnknownBound bound = unknownBound(hundredths(40, 40), {});
    EXPECT_EQ(bound.below, 0.42);
    EXPECT_EQ(bound.basis, UnknownBasis::Known);
    EXPECT_NEAR(bound.knownKept, 0.95, 1e-12);
    EXPECT_EQ(bound.unknownCaught, 0);
}

TEST(UnknownBound, ItIsNotMovedByAFewUnknownImages) {
    const UnknownBound bound = unknownBound(hundredths(40, 40), hundredths(60, 9));
    EXPECT_EQ(bound.below, 0.42);
    EXPECT_EQ(bound.basis, UnknownBasis::Known);
}

TEST(UnknownBound, LiesWhereUnknownAndKnownPartBest) {
    // 0.50 to 0.69 known, 0.43 to 0.52 unknown: from 0.53 on all unknown are caught, and 17 of 20
    // known kept: 1.85. At 0.50 it is 1 + 7/10, at 0.52 18/20 + 9/10.
    const UnknownBound bound = unknownBound(hundredths(50, 20), hundredths(43, 10));
    EXPECT_EQ(bound.below, 0.53);
    EXPECT_EQ(bound.basis, UnknownBasis::Labels);
    EXPECT_NEAR(bound.knownKept, 0.85, 1e-12);
    EXPECT_NEAR(bound.unknownCaught, 1, 1e-12);
}

TEST(UnknownBound, ThereIsNoneWhereNothingTellsThemApart) {
    // Unknown images that look surer than all known ones.
    const UnknownBound bound = unknownBound(hundredths(50, 20), hundredths(80, 10));
    EXPECT_EQ(bound.below, 0);
    EXPECT_EQ(bound.basis, UnknownBasis::None);
    EXPECT_EQ(bound.knownKept, 1);
    EXPECT_EQ(unknownBound(hundredths(50, 19), hundredths(43, 10)).below, 0) << "too few known";
}

TEST(Calibration, AllOfItTogether) {
    const JudgedScores judged = alike(15, 5);
    const std::vector<ImageScores> unknown(10, ImageScores(1, ClassScores{0.1, 0}));
    const ModelCalibration made = calibrate(judged, unknown, {"oak", "elm"});
    EXPECT_TRUE(made.isFitted());
    EXPECT_NEAR(made.temperature, 1 / std::log(8.0 / 3), 1e-4);
    EXPECT_NEAR(made.errorAfter, 0.75 - 8.0 / 11, 1e-4);
    EXPECT_EQ(made.confusion, (std::vector<std::vector<std::int64_t>>{{15, 0}, {5, 0}}));
    EXPECT_EQ(made.unknownBasis, UnknownBasis::Labels);
    EXPECT_EQ(made.unknownImages, 10);
    EXPECT_NEAR(made.unknownBelow, 8.0 / 11, 1e-4);
    EXPECT_EQ(made.knownKept, 1);
    EXPECT_EQ(made.unknownCaught, 1);
}

TEST(Calibration, OfFewImagesOnlyCountsTheAnswers) {
    const ModelCalibration made = calibrate(alike(3, 1), {}, {"oak", "elm"});
    EXPECT_FALSE(made.isFitted());
    EXPECT_EQ(made.images, 4);
    EXPECT_EQ(made.temperature, 1);
    EXPECT_EQ(made.unknownBelow, 0);
    EXPECT_TRUE(made.bins.empty());
    EXPECT_EQ(made.confusion, (std::vector<std::vector<std::int64_t>>{{3, 0}, {1, 0}}));
}

}  // namespace
}  // namespace seedling
