#include "engine/train/RunAlarms.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

#include "engine/protocol/MetricNames.h"

namespace seedling {
namespace {

using Values = std::map<std::string, double>;

RunAlarms::Facts threeClasses() {
    return {.classes = {"oak", "birch", "maple"},
            .labelShares = {1.0 / 3, 1.0 / 3, 1.0 / 3},
            .energyBudgetJ = 3600};
}

Values shares(const std::vector<double>& each) {
    Values values;
    for (std::size_t place = 0; place < each.size(); ++place) {
        values[metric::ofClass(metric::kClassShare, place)] = each[place];
    }
    return values;
}

Values check(double accuracy, double images) {
    return {{metric::kValidationAccuracy, accuracy}, {metric::kValidationImages, images}};
}

/// Codes of all alarms of a run of a hundred moments.
std::vector<std::string> codesOf(RunAlarms& alarms, const std::function<Values(int)>& at) {
    std::vector<std::string> codes;
    for (int i = 0; i < 100; ++i) {
        for (const AlarmEvent& alarm : alarms.heed(i / 100.0, at(i))) {
            EXPECT_FALSE(alarm.message.empty());
            EXPECT_FALSE(alarm.advice.empty());
            codes.push_back(alarm.code);
        }
    }
    return codes;
}

using Codes = std::vector<std::string>;

TEST(RunAlarms, AHealthyRunHasNone) {
    RunAlarms alarms(threeClasses());
    const auto healthy = [](int i) {
        Values values{{metric::kMaskRate, i < 10 ? 0.0 : 0.7 - 0.5 * std::exp(-i / 30.0)},
                      {metric::kLossSupervised, 2.0},
                      {metric::kEnergyJ, 30.0 * i}};
        if (i % 5 == 0) {
            values.merge(check(0.9 - 0.5 * std::exp(-i / 20.0) + (i % 2 == 0 ? 0.02 : -0.02), 50));
            values.merge(shares({0.5, 0.3, 0.2}));
        }
        return values;
    };
    EXPECT_EQ(codesOf(alarms, healthy), Codes{});
}

TEST(RunAlarms, NothingTrustedForAFifthOfTheRunIsToldOnce) {
    RunAlarms never(threeClasses());
    EXPECT_EQ(codesOf(never,
                      [](int) {
                          return Values{{metric::kMaskRate, 0.001}};
                      }),
              Codes{"nothing_trusted"});
    RunAlarms later(threeClasses());
    EXPECT_EQ(codesOf(later,
                      [](int i) {
                          return Values{{metric::kMaskRate, i < 50 ? 0.4 : 0.0}};
                      }),
              Codes{"nothing_trusted"});
    RunAlarms briefly(threeClasses());
    EXPECT_EQ(codesOf(briefly,
                      [](int i) {
                          return Values{{metric::kMaskRate, i % 15 == 0 ? 0.1 : 0.0}};
                      }),
              Codes{});
    RunAlarms supervised(threeClasses());
    EXPECT_EQ(codesOf(supervised,
                      [](int) {
                          return Values{{metric::kLossSupervised, 1}};
                      }),
              Codes{});
}

TEST(RunAlarms, OneClassThatSwallowsTheRestIsNamed) {
    RunAlarms alarms(threeClasses());
    EXPECT_TRUE(alarms.heed(0.3, shares({0.02, 0.97, 0.01})).empty()) << "once may be chance";
    EXPECT_TRUE(alarms.heed(0.31, {{metric::kMaskRate, 0.5}}).empty()) << "says nothing of classes";
    const auto told = alarms.heed(0.35, shares({0.01, 0.98, 0.01}));
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told.front().code, "one_class");
    EXPECT_EQ(told.front().message,
              "birch has 98 % of the trusted images, and 33 % of the labels: it seems to swallow "
              "other classes.");
    EXPECT_TRUE(alarms.heed(0.4, shares({0.01, 0.98, 0.01})).empty());
    EXPECT_TRUE(alarms.heed(0.45, shares({0.98, 0.01, 0.01})).empty());
}

TEST(RunAlarms, AtFirstAClassMayBeAlone) {
    RunAlarms alarms(threeClasses());
    for (const double fraction : {0.05, 0.1, 0.15}) {
        EXPECT_TRUE(alarms.heed(fraction, shares({0.01, 0.98, 0.01})).empty()) << fraction;
    }
}

TEST(RunAlarms, AnotherClassEachTimeIsNoAlarm) {
    RunAlarms alarms(threeClasses());
    EXPECT_EQ(
        codesOf(alarms,
                [](int i) {
                    return i % 2 == 0 ? shares({0.97, 0.02, 0.01}) : shares({0.01, 0.02, 0.97});
                }),
        Codes{});
}

TEST(RunAlarms, AClassMayHaveWhatTheLabelsGiveIt) {
    RunAlarms rare({.classes = {"sound", "cracked"}, .labelShares = {0.9, 0.1}});
    EXPECT_EQ(codesOf(rare, [](int) { return shares({0.93, 0.07}); }), Codes{});
    RunAlarms swallowed({.classes = {"sound", "cracked"}, .labelShares = {0.9, 0.1}});
    EXPECT_EQ(codesOf(swallowed, [](int) { return shares({1, 0}); }), Codes{"one_class"});
    RunAlarms ten({.classes = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"},
                   .labelShares = std::vector<double>(10, 0.1)});
    EXPECT_EQ(codesOf(ten,
                      [](int) {
                          return shares({0.6, 0.1, 0.1, 0.1, 0.1, 0, 0, 0, 0, 0});
                      }),
              Codes{"one_class"});
}

TEST(RunAlarms, AccuracyThatFallsAndStaysThere) {
    RunAlarms falls(threeClasses());
    EXPECT_EQ(
        codesOf(falls, [](int i) { return i % 5 > 0 ? Values{} : check(i < 50 ? 0.8 : 0.6, 100); }),
        Codes{"validation_falling"});
    RunAlarms dips(threeClasses());
    EXPECT_EQ(codesOf(dips, [](int i) { return check(i % 3 == 0 ? 0.8 : 0.6, 100); }), Codes{});
    // A standard error of 50 images at 80 % is 6 points.
    RunAlarms few(threeClasses());
    EXPECT_EQ(codesOf(few, [](int i) { return check(i < 50 ? 0.8 : 0.76, 50); }), Codes{});
}

TEST(RunAlarms, TheEnergyBudgetIsToldBeforeItsEnd) {
    RunAlarms alarms(threeClasses());
    EXPECT_TRUE(alarms.heed(0.8, {{metric::kEnergyJ, 3200.0}}).empty());
    const auto told = alarms.heed(0.9, {{metric::kEnergyJ, 3250.0}});
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told.front().code, "energy_budget");
    EXPECT_NE(told.front().message.find("1 Wh"), std::string::npos);
    EXPECT_TRUE(alarms.heed(0.95, {{metric::kEnergyJ, 3500.0}}).empty());
    RunAlarms without({.classes = {}, .labelShares = {}});
    EXPECT_TRUE(without.heed(0.9, {{metric::kEnergyJ, 1e9}}).empty());
}

TEST(RunAlarms, MemoryThatWillNotSuffice) {
    constexpr std::int64_t kMega = 1'000'000;
    RunAlarms foretold(threeClasses());
    EXPECT_TRUE(foretold.heedMemory(3000 * kMega, 500 * kMega, 0).empty()) << "not known";
    EXPECT_TRUE(foretold.heedMemory(3000 * kMega, 500 * kMega, 7000 * kMega).empty());
    const auto told = foretold.heedMemory(3000 * kMega, 500 * kMega, 1500 * kMega);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told.front().code, "memory_short");
    EXPECT_NE(told.front().message.find("3000 MB"), std::string::npos) << told.front().message;
    EXPECT_NE(told.front().message.find("2000 MB"), std::string::npos) << told.front().message;
    EXPECT_TRUE(foretold.heedMemory(1900 * kMega, 1900 * kMega, 100 * kMega).empty()) << "told";

    RunAlarms grown(threeClasses());
    EXPECT_TRUE(grown.heedMemory(1500 * kMega, 1500 * kMega, 500 * kMega).empty());
    EXPECT_TRUE(grown.heedMemory(15'000 * kMega, 15'000 * kMega, 300 * kMega).empty());
    const auto near = grown.heedMemory(1900 * kMega, 1900 * kMega, 100 * kMega);
    ASSERT_EQ(near.size(), 1U);
    EXPECT_NE(near.front().message.find("only 100 MB"), std::string::npos) << near.front().message;
}

TEST(RunAlarms, KnowsTheBatchThatWouldFit) {
    constexpr std::int64_t kMega = 1'000'000;
    const MemoryShortage batch{
        .labelledBatch = 64, .unlabelledRatio = 3, .bytesPerLabelled = 40.0 * kMega};
    RunAlarms foretold(threeClasses());
    EXPECT_TRUE(foretold.heedMemory(3000 * kMega, 500 * kMega, 7000 * kMega, batch).empty());
    const auto told = foretold.heedMemory(3000 * kMega, 500 * kMega, 1500 * kMega, batch);
    ASSERT_EQ(told.size(), 1U);
    ASSERT_TRUE(told.front().shortage);
    EXPECT_EQ(told.front().shortage->neededBytes, 3000 * kMega);
    EXPECT_EQ(told.front().shortage->roomBytes, 1800 * kMega) << "a tenth is left";
    EXPECT_EQ(smallerBatch(*told.front().shortage), 34);
    EXPECT_NE(told.front().advice.find("a labelled_batch of 34 would fit"), std::string::npos)
        << told.front().advice;

    RunAlarms large(threeClasses());
    MemoryShortage network = batch;
    network.bytesPerLabelled = kMega;
    const auto helpless = large.heedMemory(3000 * kMega, 500 * kMega, 1500 * kMega, network);
    ASSERT_EQ(helpless.size(), 1U);
    EXPECT_FALSE(helpless.front().shortage) << "no batch would do";
    EXPECT_NE(helpless.front().advice.find("image_side"), std::string::npos);
}

}  // namespace
}  // namespace seedling
