#include "engine/report/SvgChart.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "engine/report/ChartAxis.h"
#include "tests/report/HtmlCheck.h"

namespace seedling::report {
namespace {

using test::HtmlCheck;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string pageOf(const Chart& chart, double steps = 100) {
    HtmlWriter html;
    writeChart(html, chart, steps);
    EXPECT_EQ(HtmlCheck::complaint(html.html()), "");
    return html.html();
}

std::size_t countOf(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

TEST(ChartAxis, TicksAreRound) {
    EXPECT_THAT(calmTicks(0, 100, 3), ElementsAre(0, 50, 100));
    EXPECT_THAT(calmTicks(0, 7, 3), ElementsAre(0, 5, 10));
    EXPECT_THAT(calmTicks(-1, 2, 3), ElementsAre(-1, 0, 1, 2));
    EXPECT_THAT(calmTicks(0, 0, 3), ElementsAre(0, 1));
    EXPECT_THAT(calmTicks(0, std::numeric_limits<double>::infinity(), 3), ElementsAre(0, 1));
    EXPECT_EQ(valueText(0.1 + 0.2), "0.3");
    EXPECT_EQ(valueText(1650.4), "1,650");
    EXPECT_EQ(valueText(0.000005), "5e-06");
}

TEST(Decimate, KeepsSpikesAndEnds) {
    std::vector<ChartPoint> points;
    for (int i = 0; i < 10'000; ++i)
        points.push_back({static_cast<double>(i), i == 4321 ? 9.0 : i == 7777 ? -9.0 : 1.0});
    const auto kept = decimate(points, 100);
    EXPECT_LE(kept.size(), 100U);
    EXPECT_EQ(kept.front(), points.front());
    EXPECT_EQ(kept.back(), points.back());
    EXPECT_NE(std::ranges::find(kept, points[4321]), kept.end());
    EXPECT_NE(std::ranges::find(kept, points[7777]), kept.end());
    EXPECT_TRUE(std::ranges::is_sorted(kept, {}, &ChartPoint::x));
    EXPECT_EQ(decimate(std::span(points).first(50), 100).size(), 50U);
    EXPECT_EQ(decimate(std::span(points).first(100), 100),
              std::vector(points.begin(), points.begin() + 100));
    EXPECT_TRUE(decimate({}, 100).empty());
}

TEST(Decimate, TakesPointsOfAnyKind) {
    const std::vector<int> heights{0, 5, 1, 1, -3, 1, 1, 2};
    const auto kept = decimate<int>(heights, 4, [](int height) { return height; });
    EXPECT_THAT(kept, ElementsAre(0, 5, -3, 2));
}

TEST(SvgChart, DrawsLinesWithTheirNames) {
    const std::string page = pageOf({.title = "Losses",
                                     .unit = "nat",
                                     .note = "of a step",
                                     .lines = {{"labelled", LineTone::Main, {{0, 2}, {100, 0.5}}},
                                               {"others", LineTone::Second, {{0, 1}, {100, 1}}}}});
    EXPECT_EQ(countOf(page, "class=\"curve "), 2U);
    EXPECT_THAT(page, HasSubstr(">labelled 0.5<"));
    EXPECT_THAT(page, HasSubstr(">others 1<"));
    EXPECT_THAT(page, HasSubstr(">nat<"));
    EXPECT_THAT(page, HasSubstr(">steps<"));
    EXPECT_THAT(page, HasSubstr("labelled, nat"));  // The head of its column.
    EXPECT_THAT(page, HasSubstr("<summary>Data table"));
}

TEST(SvgChart, PlacesValuesByTheAxes) {
    // The plot goes from 48 to 344 and from 166 up to 18: a half lies in the middle.
    const std::string page = pageOf({.title = "Half",
                                     .unit = "%",
                                     .note = "",
                                     .yEnd = 100,
                                     .lines = {{"half", LineTone::Main, {{50, 50}}}}});
    EXPECT_THAT(page, HasSubstr("cx=\"196.0\" cy=\"92.0\""));
    EXPECT_EQ(countOf(page, "class=\"curve "), 0U) << "one point is no line";
    EXPECT_THAT(page, HasSubstr(">half 50<"));
}

TEST(SvgChart, SaysWhyItIsEmpty) {
    const std::string page = pageOf({.title = "Accuracy",
                                     .unit = "%",
                                     .note = "",
                                     .lines = {{"held back", LineTone::Main, {}}},
                                     .band = ChartBand{"from", "to", {}, {}},
                                     .emptyText = "Too few labels."});
    EXPECT_THAT(page, HasSubstr("Too few labels."));
    EXPECT_THAT(page, Not(HasSubstr("<svg")));
    EXPECT_THAT(page, Not(HasSubstr("<table")));
}

TEST(SvgChart, StaysSmallForALongRun) {
    std::vector<ChartPoint> points;
    for (int i = 0; i < 100'000; ++i)
        points.push_back({static_cast<double>(i), i == 54'321 ? 777.0 : std::sin(i * 0.01)});
    const std::string page = pageOf(
        {.title = "Long", .unit = "", .note = "", .lines = {{"line", LineTone::Main, points}}},
        100'000);
    EXPECT_LT(page.size(), 40'000U);
    EXPECT_THAT(page, HasSubstr(">777<")) << "the spike is in the table";
    EXPECT_LE(countOf(page, "<tr>"), 101U);
    EXPECT_THAT(page, HasSubstr("lowest and highest of each stretch"));
}

TEST(SvgChart, KeepsEndLabelsApart) {
    const std::string page = pageOf({.title = "Close",
                                     .unit = "",
                                     .note = "",
                                     .lines = {{"one", LineTone::Main, {{0, 0}, {100, 0}}},
                                               {"two", LineTone::Second, {{0, 0}, {100, 0}}}}});
    // Both end at the foot of the plot, 166: one of them gives way by 14.
    EXPECT_THAT(page, HasSubstr("y=\"170.0\" text-anchor=\"start\" class=\"second\""));
    EXPECT_THAT(page, HasSubstr("y=\"156.0\" text-anchor=\"start\" class=\"main\""));
}

}  // namespace
}  // namespace seedling::report
