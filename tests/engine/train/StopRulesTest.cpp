#include "engine/train/StopRules.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace seedling {
namespace {

constexpr double kWh = 3600;

/// A check every watt-hour; accuracy(i) in per cent.
std::vector<EvaluatedPoint> curve(int checks, double (*accuracy)(int)) {
    std::vector<EvaluatedPoint> points;
    for (int i = 0; i < checks; ++i) {
        points.push_back({i * kWh, accuracy(i) / 100});
    }
    return points;
}

TEST(PointPrice, IsTheInverseSlopeOfAStraightRise) {
    const auto price = pointPriceWh(curve(10, [](int i) { return 50.0 + 2 * i; }));
    ASSERT_TRUE(price);
    EXPECT_NEAR(*price, 0.5, 1e-6);
}

TEST(PointPrice, LooksAtTheLatestHalf) {
    const auto bent = [](int i) { return i < 10 ? 40.0 + 4 * i : 80.0 + 0.1 * (i - 10); };
    const auto price = pointPriceWh(curve(20, bent));
    ASSERT_TRUE(price);
    EXPECT_NEAR(*price, 10, 1e-4);
}

TEST(PointPrice, IsInfiniteWhereNothingIsGained) {
    EXPECT_EQ(pointPriceWh(curve(8, [](int) { return 70.0; })),
              std::numeric_limits<double>::infinity());
    EXPECT_EQ(pointPriceWh(curve(8, [](int i) { return 70.0 - i; })),
              std::numeric_limits<double>::infinity());
}

TEST(PointPrice, ChanceMakesItCheaperNotDearer) {
    const auto price =
        pointPriceWh(curve(20, [](int i) { return 50.0 + i + (i % 2 == 0 ? 1.0 : -1.0); }));
    ASSERT_TRUE(price);
    EXPECT_LT(*price, 1);
    EXPECT_GT(*price, 0.7);
    // Five ups and downs that lead nowhere are no proof that it is over.
    const auto level = pointPriceWh(curve(5, [](int i) { return i % 2 == 0 ? 70.0 : 72.0; }));
    ASSERT_TRUE(level);
    EXPECT_TRUE(std::isfinite(*level));
}

TEST(PointPrice, IsNotKnownTooEarlyOrWithoutEnergy) {
    EXPECT_FALSE(pointPriceWh({}));
    EXPECT_FALSE(pointPriceWh(curve(4, [](int) { return 70.0; })));
    std::vector<EvaluatedPoint> free = curve(6, [](int) { return 70.0; });
    for (EvaluatedPoint& point : free) {
        point.energyJ = 100;
    }
    EXPECT_FALSE(pointPriceWh(free));
}

TEST(PointPrice, TheSeriesOfARunTellItsEvaluations) {
    const std::vector<MetricPoint> accuracies{{10, "", 0.5, 0}, {20, "", 0.6, 0}, {35, "", 0.7, 0}};
    const std::vector<MetricPoint> energies{
        {4, "", 1, 0}, {9, "", 2, 0}, {11, "", 3, 0}, {20, "", 4, 0}};
    EXPECT_EQ(evaluatedPoints(accuracies, energies),
              (std::vector<EvaluatedPoint>{{2, 0.5}, {4, 0.6}, {4, 0.7}}));
    EXPECT_TRUE(evaluatedPoints({}, energies).empty());
}

TEST(StopRules, AreOffUnlessAskedFor) {
    StopRules rules{TrainConfig{}};
    EXPECT_FALSE(rules.needEvaluations());
    EXPECT_FALSE(rules.hasEnergyBudget());
    EXPECT_FALSE(rules.isOverMemory(1LL << 50));
    EXPECT_EQ(rules.energyEndSeconds(10, 1e9), std::numeric_limits<double>::infinity());
    for (int i = 0; i < 100; ++i) {
        rules.evaluated({i * kWh, 0.5});
    }
    EXPECT_FALSE(rules.dueByEvaluations());
}

TEST(StopRules, PatienceCountsChecksSinceTheBestOne) {
    TrainConfig config;
    config.patience = 3;
    StopRules rules(config);
    EXPECT_TRUE(rules.needEvaluations());
    for (const double accuracy : {0.5, 0.6, 0.6, 0.58, 0.61, 0.6, 0.6}) {
        rules.evaluated({0, accuracy});
        EXPECT_FALSE(rules.dueByEvaluations()) << accuracy;
    }
    rules.evaluated({0, 0.61});
    EXPECT_EQ(rules.dueByEvaluations(), StopRule::Patience) << "as good is no gain";
    EXPECT_NE(rules.sentence(StopRule::Patience, 0).find(": 3."), std::string::npos);
}

TEST(StopRules, APointMayBecomeTooDear) {
    TrainConfig config;
    config.pointWh = 2;
    StopRules rules(config);
    EXPECT_TRUE(rules.needEvaluations());
    int checks = 0;
    while (!rules.dueByEvaluations() && checks < 200) {
        rules.evaluated({checks * kWh, 0.9 * (1 - std::exp(-checks / 10.0))});
        ++checks;
    }
    // The slope falls under half a point a watt-hour at the 29th; the latest half sees it later.
    EXPECT_EQ(rules.dueByEvaluations(), StopRule::PointPrice);
    EXPECT_GT(checks, 29);
    EXPECT_LT(checks, 60);
}

TEST(StopRules, TheEnergyBudgetIsForeseenAtTheMeanPower) {
    TrainConfig config;
    config.energyWh = 2;
    const StopRules rules(config);
    EXPECT_DOUBLE_EQ(rules.energyBudgetJ(), 7200);
    EXPECT_DOUBLE_EQ(rules.energyEndSeconds(100, 3600), 200);
    EXPECT_DOUBLE_EQ(rules.energyEndSeconds(100, 7200), 100);
    EXPECT_EQ(rules.energyEndSeconds(1, 0), std::numeric_limits<double>::infinity());
    EXPECT_EQ(rules.sentence(StopRule::Energy, 0), "The energy budget of 2 Wh is used up.");
}

TEST(StopRules, MemoryIsCountedInMegabytes) {
    TrainConfig config;
    config.memoryMb = 500;
    const StopRules rules(config);
    EXPECT_FALSE(rules.isOverMemory(500'000'000));
    EXPECT_TRUE(rules.isOverMemory(500'000'001));
    const std::string sentence = rules.sentence(StopRule::Memory, 612'000'000);
    EXPECT_NE(sentence.find("612 MB"), std::string::npos) << sentence;
    EXPECT_NE(sentence.find("500 MB"), std::string::npos) << sentence;
}

TEST(StopRules, EachHasAReasonOfItsOwn) {
    EXPECT_EQ(toString(StopRule::Energy), "energy");
    EXPECT_EQ(toString(StopRule::Memory), "memory");
    EXPECT_EQ(toString(StopRule::Patience), "patience");
    EXPECT_EQ(toString(StopRule::PointPrice), "price");
}

}  // namespace
}  // namespace seedling
