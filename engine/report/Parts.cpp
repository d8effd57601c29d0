#include "engine/report/Parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace seedling::report {

void writeFacts(HtmlWriter& html, std::span<const Fact> facts) {
    if (std::ranges::all_of(facts, [](const Fact& fact) { return fact.value.empty(); }))
        return;
    const auto table = html.open("table");
    for (const Fact& fact : facts) {
        if (fact.value.empty())
            continue;
        const auto row = html.open("tr");
        html.element("th", fact.name, {{"scope", "row"}});
        {
            const auto cell = html.open("td");
            html.foreignText(fact.value);
        }
        html.element("td", fact.note, {{"class", "note"}});
    }
}

void writeChip(HtmlWriter& html, std::string_view kind) {
    html.element("span", kind, {{"class", kind == "measured" ? "chip" : "chip soft"}});
}

void writeSentence(HtmlWriter& html, std::string_view sentence, const char* tone) {
    html.element("p", sentence, {{"class", tone}});
}

void writeInterval(HtmlWriter& html, double share, double low, double high) {
    constexpr double kWidth = 160;
    const auto place = [](double value) {
        return fmt::format("{:.1f}", kWidth * std::clamp(value, 0.0, 1.0));
    };
    const auto svg =
        html.open("svg", {{"viewBox", "0 0 160 12"},
                          {"width", "160"},
                          {"height", "12"},
                          {"role", "img"},
                          {"aria-label", fmt::format("{:.1f} %, likely {:.1f} to {:.1f} %",
                                                     share * 100, low * 100, high * 100)}});
    const auto bar = [&](const char* tone, const std::string& x, const std::string& width,
                         const char* y, const char* height) {
        html.single("rect",
                    {{"class", tone}, {"x", x}, {"width", width}, {"y", y}, {"height", height}});
    };
    bar("track", "0", "160", "4", "4");
    bar("range", place(low), place(high - low), "2", "8");
    bar("mark", place(std::min(share, 1 - 2.5 / kWidth)), "2.5", "0", "12");
}

void writeHead(HtmlWriter& html, std::string_view name, bool isNumber) {
    html.element("th", name, {{"scope", "col"}, {"class", isNumber ? "number" : ""}});
}

void writeFigure(HtmlWriter& html, std::string_view figure) {
    html.element("td", figure, {{"class", "number"}});
}

std::string momentText(std::int64_t ms) {
    if (ms == 0)
        return {};
    using namespace std::chrono;
    const sys_time<milliseconds> moment{milliseconds(ms)};
    const auto midnight = std::chrono::floor<days>(moment);
    const year_month_day date(midnight);
    const hh_mm_ss clock(moment - midnight);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02} UTC", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       clock.hours().count(), clock.minutes().count());
}

}  // namespace seedling::report
