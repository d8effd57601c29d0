#include "engine/protocol/RunForecast.h"

#include <gtest/gtest.h>

namespace seedling {
namespace {

RunForecast made() {
    RunForecast forecast;
    forecast.rssBytes = 470'000'000;
    forecast.tensorPeakBytes = 1LL << 33;
    forecast.seconds = 600.5;
    forecast.joules = 22'800;
    forecast.endsWithEnergy = true;
    forecast.fits = false;
    forecast.leastMegabytes = 512;
    forecast.choices.emplace_back("Every step learns from 8 labelled images.");
    return forecast;
}

TEST(RunForecast, IsReadAsItWasWritten) {
    const auto read = runForecastFromJson(toJson(made()));
    ASSERT_TRUE(read) << toText(read.error());
    EXPECT_EQ(*read, made());
}

TEST(RunForecast, WhatIsNoForecastIsSaidToBeNone) {
    for (const char* text : {"", "[]", "{}", R"({"forecast_rss_bytes":"much"})"}) {
        const auto read = runForecastFromJson(text);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().code, ErrorCode::Corrupt);
    }
}

}  // namespace
}  // namespace seedling
