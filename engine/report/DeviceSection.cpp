#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/meters/DeviceCatalog.h"
#include "engine/meters/DeviceForecast.h"
#include "engine/meters/RunWork.h"
#include "engine/protocol/FigureText.h"
#include "engine/report/Parts.h"
#include "engine/report/ReportSections.h"

namespace seedling::report {
namespace {

/// A forecast may be of far less than a second.
std::string timeText(double seconds) {
    return seconds < 10 ? fmt::format("{:.2g} s", seconds) : figures::durationText(seconds);
}

std::string energyText(const DeviceForecast& forecast, double joules) {
    return figures::energyText(joules, forecast.joules.value);
}

void writeForecast(HtmlWriter& html, const DeviceForecast& forecast) {
    const auto row = html.open("tr");
    html.element("th", forecast.name, {{"scope", "row"}});
    writeFigure(html, timeText(forecast.seconds.value));
    writeFigure(html, timeText(forecast.seconds.low) + " to " + timeText(forecast.seconds.high));
    writeFigure(html, energyText(forecast, forecast.joules.value));
    writeFigure(html, energyText(forecast, forecast.joules.low) + " to " +
                          energyText(forecast, forecast.joules.high));
    writeFigure(html, figures::bytesText(std::llround(forecast.peakBytes)));
    html.element("td", toString(forecast.format));
    html.element("td", toString(forecast.bound));
    writeFigure(html, fmt::format("× {:g}", forecast.uncertainty));
}

void writeFitting(HtmlWriter& html, const std::vector<DeviceForecast>& forecasts) {
    const auto wide = html.open("div", {{"class", "wide"}});
    const auto table = html.open("table");
    {
        const auto row = html.open("tr");
        writeHead(html, "device");
        writeHead(html, "time", true);
        writeHead(html, "between", true);
        writeHead(html, "energy", true);
        writeHead(html, "between", true);
        writeHead(html, "memory", true);
        writeHead(html, "precision");
        writeHead(html, "bound by");
        writeHead(html, "uncertain", true);
    }
    for (const DeviceForecast& forecast : forecasts) {
        if (forecast.fits)
            writeForecast(html, forecast);
    }
}

/// One sentence of every device that has one.
void writeSentences(HtmlWriter& html, const char* heading,
                    const std::vector<DeviceForecast>& forecasts,
                    std::string DeviceForecast::*sentence) {
    std::vector<Fact> facts;
    for (const DeviceForecast& forecast : forecasts) {
        if (!(forecast.*sentence).empty())
            facts.push_back({forecast.name, forecast.*sentence});
    }
    if (facts.empty())
        return;
    html.element("h3", heading);
    writeFacts(html, facts);
}

std::vector<DeviceForecast> forecastsOf(const RunWork& work) {
    std::vector<DeviceForecast> forecasts;
    for (const DeviceProfile& device : readDevices(builtInDevices()).devices)
        forecasts.push_back(simulate(work, device));
    return forecasts;
}

/// None where the run does not say how much work it did.
std::optional<RunWork> countedWork(const RunFacts& facts) {
    if (!facts.summary)
        return std::nullopt;
    auto work = workOf(*facts.summary);
    return work ? std::optional(*std::move(work)) : std::nullopt;
}

}  // namespace

void writeDevices(HtmlWriter& html, const RunFacts& facts) {
    {
        const auto heading = html.open("h2");
        html.text("What it would take elsewhere");
        writeChip(html, "simulated");
    }
    const auto work = countedWork(facts);
    if (!work) {
        writeSentence(html, "Not known: the run does not say how much work it did.");
        return;
    }
    writeSentence(
        html, fmt::format("Simulated, not measured: {} (counted), and about {} moved ({}). Each "
                          "device's figures may be wrong by its factor either way.",
                          figures::operationsText(work->totalOperations()),
                          figures::bytesText(std::llround(work->totalBytes(work->format))),
                          work->bytesUncertainty > 1 ? "modelled" : "measured"));
    const std::vector<DeviceForecast> forecasts = forecastsOf(*work);
    writeFitting(html, forecasts);
    writeSentences(html, "Notes", forecasts, &DeviceForecast::remark);
    writeSentences(html, "Where it does not fit", forecasts, &DeviceForecast::whyNot);
}

}  // namespace seedling::report
