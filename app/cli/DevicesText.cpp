#include "app/cli/DevicesText.h"

#include <fmt/format.h>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "app/cli/Format.h"

namespace seedling::cli {
namespace {

using Json = nlohmann::json;

constexpr double kPicojoules = 1e12;

std::string memoryText(double bytes) {
    return bytesText(static_cast<std::int64_t>(std::llround(bytes)));
}

std::string rateText(double operationsPerSecond) {
    return operationsPerSecond < 1e12 ? fmt::format("{:.3g} G/s", operationsPerSecond * 1e-9)
                                      : fmt::format("{:.3g} T/s", operationsPerSecond * 1e-12);
}

/// A figure of a device in words.
struct StatedFigure {
    std::string what;
    std::string value;
    const DeviceFigure& figure;
};

void add(std::vector<StatedFigure>& figures, const std::string& where, const DeviceMemory& memory) {
    figures.push_back({"memory " + where, memoryText(memory.bytes.value), memory.bytes});
    figures.push_back({"bandwidth " + where, memoryText(memory.bytesPerSecond.value) + "/s",
                       memory.bytesPerSecond});
    figures.push_back({"energy of a byte " + where,
                       fmt::format("{:.3g} pJ", memory.joulesPerByte.value * kPicojoules),
                       memory.joulesPerByte});
}

std::vector<StatedFigure> figuresOf(const DeviceProfile& device) {
    std::vector<StatedFigure> figures;
    for (const auto& [format, of] : device.formats) {
        figures.push_back({"peak operations in " + toString(format),
                           rateText(of.operationsPerSecond.value), of.operationsPerSecond});
        figures.push_back({"energy of one in " + toString(format),
                           fmt::format("{:.3g} pJ", of.joulesPerOperation.value * kPicojoules),
                           of.joulesPerOperation});
    }
    figures.push_back({"sustained operations", percentText(device.sustainedOperations.value),
                       device.sustainedOperations});
    figures.push_back({"sustained bandwidth", percentText(device.sustainedBandwidth.value),
                       device.sustainedBandwidth});
    add(figures, "on the chip", device.onChip);
    if (device.offChip) {
        add(figures, "off the chip", *device.offChip);
    }
    figures.push_back(
        {"idle power", fmt::format("{:g} W", device.idleWatts.value), device.idleWatts});
    figures.push_back(
        {"uncertainty", fmt::format("factor {:g}", device.uncertainty.value), device.uncertainty});
    return figures;
}

std::string trainedFormats(const DeviceProfile& device) {
    std::string text;
    for (const auto& [format, figures] : device.formats) {
        if (figures.trains) {
            text += (text.empty() ? "" : ", ") + toString(format);
        }
    }
    return text.empty() ? "none" : text;
}

std::string deviceText(const DeviceProfile& device) {
    std::string text = fmt::format("{}: {} ({})\n", device.id, device.name, device.year);
    text += fmt::format("    {}\n", device.notes);
    text += fmt::format("    trains in {} ({}): {}\n", trainedFormats(device),
                        toString(device.support), device.supportSource);
    for (const auto& [what, value, figure] : figuresOf(device)) {
        text += fmt::format("      {:<29} {:>10}  {} {}: {}\n", what, value, toString(figure.kind),
                            figure.year, figure.source);
    }
    return text;
}

Json memoryJson(const DeviceMemory& memory) {
    return {{"bytes", memory.bytes.value},
            {"bytes_per_s", memory.bytesPerSecond.value},
            {"pj_per_byte", memory.joulesPerByte.value * kPicojoules}};
}

Json formatsJson(const DeviceProfile& device) {
    Json formats = Json::object();
    for (const auto& [format, figures] : device.formats) {
        formats[toString(format)] = {
            {"trains", figures.trains},
            {"operations_per_s", figures.operationsPerSecond.value},
            {"pj_per_operation", figures.joulesPerOperation.value * kPicojoules}};
    }
    return formats;
}

Json sourcesJson(const DeviceProfile& device) {
    Json sources = Json::array();
    for (const auto& [what, value, figure] : figuresOf(device)) {
        sources.push_back({{"figure", what},
                           {"value", value},
                           {"kind", toString(figure.kind)},
                           {"year", figure.year},
                           {"source", figure.source}});
    }
    return sources;
}

/// A forecast may be of far less than a second.
std::string timeText(double seconds) {
    return seconds < 10 ? fmt::format("{:.2g} s", seconds) : durationText(seconds);
}

std::string rowOf(const DeviceForecast& forecast) {
    return fmt::format("{:<16} {:>10}  {:<24} {:>9}  {:<22} {:>8}  {:<9} {:<10} x{:g}\n",
                       forecast.id, timeText(forecast.seconds.value),
                       timeText(forecast.seconds.low) + " to " + timeText(forecast.seconds.high),
                       energyText(forecast.joules.value, forecast.joules.value),
                       energyText(forecast.joules.low, forecast.joules.value) + " to " +
                           energyText(forecast.joules.high, forecast.joules.value),
                       memoryText(forecast.peakBytes), toString(forecast.format),
                       toString(forecast.bound), forecast.uncertainty);
}

std::string tableOf(const std::vector<DeviceForecast>& forecasts) {
    std::string text = fmt::format("{:<16} {:>10}  {:<24} {:>9}  {:<22} {:>8}  {:<9} {:<10} {}\n",
                                   "device", "time", "between", "energy", "between", "memory",
                                   "precision", "bound by", "uncertain");
    for (const DeviceForecast& forecast : forecasts) {
        if (forecast.fits) {
            text += rowOf(forecast);
        }
    }
    return text;
}

/// "  id  sentence" below a heading, empty when there is none.
std::string sentencesOf(const std::string& heading, const std::vector<DeviceForecast>& forecasts,
                        std::string DeviceForecast::*sentence) {
    std::string lines;
    for (const DeviceForecast& forecast : forecasts) {
        if (!(forecast.*sentence).empty()) {
            lines += fmt::format("  {:<16} {}\n", forecast.id, forecast.*sentence);
        }
    }
    return lines.empty() ? lines : "\n" + heading + "\n" + lines;
}

Json bandJson(const DeviceForecast& forecast, double value) {
    return forecast.fits ? Json(value) : Json();
}

}  // namespace

std::string devicesText(const std::vector<DeviceProfile>& devices) {
    std::string text;
    for (const DeviceProfile& device : devices) {
        text += (text.empty() ? "" : "\n") + deviceText(device);
    }
    return text;
}

Json deviceJson(const DeviceProfile& device) {
    Json operations = Json::array();
    for (const TrainingOperation operation : device.operations) {
        operations.push_back(toString(operation));
    }
    return {{"id", device.id},
            {"name", device.name},
            {"class", toString(device.kind)},
            {"year", device.year},
            {"notes", device.notes},
            {"training", toString(device.support)},
            {"training_source", device.supportSource},
            {"operations", std::move(operations)},
            {"formats", formatsJson(device)},
            {"on_chip", memoryJson(device.onChip)},
            {"off_chip", device.offChip ? memoryJson(*device.offChip) : Json()},
            {"sustained_operations", device.sustainedOperations.value},
            {"sustained_bandwidth", device.sustainedBandwidth.value},
            {"idle_w", device.idleWatts.value},
            {"uncertainty_factor", device.uncertainty.value},
            {"sources", sourcesJson(device)}};
}

std::string forecastsText(std::int64_t run, const RunWork& work,
                          const std::vector<DeviceForecast>& forecasts) {
    std::string text = fmt::format(
        "Run {} on other devices: simulated, not measured. It took {:.3g} operations (counted) and "
        "moved about {} ({}).\n\n",
        run, work.totalOperations(), memoryText(work.totalBytes(work.format)),
        work.bytesUncertainty > 1 ? "modelled" : "measured");
    text += tableOf(forecasts);
    text += sentencesOf("Notes:", forecasts, &DeviceForecast::remark);
    text += sentencesOf("It does not fit:", forecasts, &DeviceForecast::whyNot);
    return text;
}

Json forecastJson(const DeviceForecast& forecast) {
    return {{"id", forecast.id},
            {"name", forecast.name},
            {"fits", forecast.fits},
            {"why_not", forecast.whyNot},
            {"precision", toString(forecast.format)},
            {"peak_bytes", forecast.peakBytes},
            {"place", forecast.fits ? Json(toString(forecast.place)) : Json()},
            {"bound_by", forecast.fits ? Json(toString(forecast.bound)) : Json()},
            {"seconds", bandJson(forecast, forecast.seconds.value)},
            {"seconds_low", bandJson(forecast, forecast.seconds.low)},
            {"seconds_high", bandJson(forecast, forecast.seconds.high)},
            {"energy_j", bandJson(forecast, forecast.joules.value)},
            {"energy_low_j", bandJson(forecast, forecast.joules.low)},
            {"energy_high_j", bandJson(forecast, forecast.joules.high)},
            {"uncertainty_factor", forecast.uncertainty},
            {"remark", forecast.remark}};
}

Json workJson(const RunWork& work) {
    return {{"precision", toString(work.format)},
            {"operations", work.totalOperations()},
            {"bytes", work.totalBytes(work.format)},
            {"bytes_uncertainty_factor", work.bytesUncertainty},
            {"parameters", work.parameters},
            {"peak_bytes", work.peakBytes(work.format)},
            {"images", work.images},
            {"steps", work.steps}};
}

}  // namespace seedling::cli
