#include "engine/meters/DeviceForecast.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace seedling {
namespace {

// Formats in which a run of the given one can be done, best first.
std::vector<NumberFormat> choicesFor(NumberFormat format) {
    using enum NumberFormat;
    switch (format) {
        case Fp32:
            return {Fp32, Bf16, Fp16};
        case Bf16:
            return {Bf16, Fp16, Fp32};
        case Fp16:
            return {Fp16, Bf16, Fp32};
        case Int8:
            return {Int8, Bf16, Fp16, Fp32};
    }
    return {format};
}

std::optional<NumberFormat> formatOn(const DeviceProfile& profile, NumberFormat wanted) {
    for (const NumberFormat choice : choicesFor(wanted)) {
        const auto found = profile.formats.find(choice);
        if (found != profile.formats.end() && found->second.trains)
            return choice;
    }
    return std::nullopt;
}

// "1.4 MB": powers of 1000, three digits.
std::string sizeText(double bytes) {
    static constexpr std::array<const char*, 5> kUnits = {"B", "kB", "MB", "GB", "TB"};
    std::size_t unit = 0;
    while (bytes >= 999.5 && unit + 1 < kUnits.size()) {
        bytes /= 1000;
        ++unit;
    }
    return fmt::format("{:.3g} {}", bytes, kUnits[unit]);
}

std::string inWords(TrainingOperation operation) {
    std::string text = toString(operation);
    std::ranges::replace(text, '_', ' ');
    return text;
}

// Why no run of this kind can be trained there, whatever its size; empty when one can.
std::string whyNoTraining(const RunWork& work, const DeviceProfile& profile) {
    if (profile.support == TrainingSupport::InferenceOnly)
        return "It only runs networks that were trained elsewhere.";
    for (const TrainingOperation operation : work.needs) {
        if (!profile.operations.contains(operation))
            return fmt::format("It lacks a part of training that this run needs: {}.",
                               inWords(operation));
    }
    std::vector<NumberFormat> formats = {work.format};
    for (const auto& [format, counts] : work.operations) {
        if (counts.total() > 0)
            formats.push_back(format);
    }
    for (const NumberFormat format : formats) {
        if (!formatOn(profile, format))
            return fmt::format(
                "It trains neither in {} nor in a format that could stand in for it.",
                toString(format));
    }
    return {};
}

std::string whyTooLarge(double bytes, const DeviceProfile& profile) {
    const double off = profile.offChip ? profile.offChip->bytes.value : 0;
    return fmt::format("It has {} of memory, and this run needs {} at its peak.",
                       sizeText(std::max(profile.onChip.bytes.value, off)), sizeText(bytes));
}

std::optional<MemoryPlace> placeFor(double bytes, const DeviceProfile& profile) {
    if (bytes <= profile.onChip.bytes.value)
        return MemoryPlace::OnChip;
    if (profile.offChip && bytes <= profile.offChip->bytes.value)
        return MemoryPlace::OffChip;
    return std::nullopt;
}

struct Cost {
    double seconds = 0;
    double joules = 0;
};

Cost costOfOperations(const RunWork& work, const DeviceProfile& profile) {
    Cost cost;
    for (const auto& [format, counts] : work.operations) {
        const auto used = formatOn(profile, format);
        if (!used)
            continue;
        const FormatFigures& figures = profile.formats.at(*used);
        cost.seconds += counts.total() /
                        (profile.sustainedOperations.value * figures.operationsPerSecond.value);
        cost.joules += counts.total() * figures.joulesPerOperation.value;
    }
    return cost;
}

Cost costOfBytes(double bytes, const DeviceMemory& memory, const DeviceProfile& profile) {
    return {bytes / (profile.sustainedBandwidth.value * memory.bytesPerSecond.value),
            bytes * memory.joulesPerByte.value};
}

// The cost when operations take `operationsFactor` and bytes `bytesFactor` times what is thought.
Cost together(const Cost& operations, double operationsFactor, const Cost& bytes,
              double bytesFactor, double idleWatts) {
    const double seconds =
        std::max(operations.seconds * operationsFactor, bytes.seconds * bytesFactor);
    return {seconds, operations.joules * operationsFactor + bytes.joules * bytesFactor +
                         idleWatts * seconds};
}

std::string remarkOn(const RunWork& work, const DeviceProfile& profile, NumberFormat format) {
    std::string remark;
    if (format != work.format)
        remark = fmt::format("In {}, because it does not train in {}.", toString(format),
                             toString(work.format));
    if (profile.support == TrainingSupport::Research)
        remark += std::string(remark.empty() ? "" : " ") + "Training on it is research so far.";
    return remark;
}

void addCosts(const RunWork& work, const DeviceProfile& profile, DeviceForecast& forecast) {
    const bool isOnChip = forecast.place == MemoryPlace::OnChip;
    const Cost operations = costOfOperations(work, profile);
    const Cost bytes = costOfBytes(work.totalBytes(forecast.format),
                                   isOnChip ? profile.onChip : *profile.offChip, profile);
    const double u = profile.uncertainty.value;
    const double uBytes = u * work.bytesUncertainty;
    const double idle = profile.idleWatts.value;
    const Cost likely = together(operations, 1, bytes, 1, idle);
    const Cost low = together(operations, 1 / u, bytes, 1 / uBytes, idle);
    const Cost high = together(operations, u, bytes, uBytes, idle);
    forecast.seconds = {likely.seconds, low.seconds, high.seconds};
    forecast.joules = {likely.joules, low.joules, high.joules};
    forecast.bound =
        operations.seconds >= bytes.seconds ? ForecastBound::Operations : ForecastBound::Bytes;
}

}  // namespace

std::string toString(ForecastBound bound) {
    return bound == ForecastBound::Operations ? "operations" : "bytes";
}

std::string toString(MemoryPlace place) {
    return place == MemoryPlace::OnChip ? "on_chip" : "off_chip";
}

DeviceForecast simulate(const RunWork& work, const DeviceProfile& profile) {
    DeviceForecast forecast;
    forecast.id = profile.id;
    forecast.name = profile.name;
    forecast.uncertainty = profile.uncertainty.value;
    forecast.format = formatOn(profile, work.format).value_or(work.format);
    forecast.peakBytes = work.peakBytes(forecast.format);
    forecast.whyNot = whyNoTraining(work, profile);
    if (!forecast.whyNot.empty())
        return forecast;
    const auto place = placeFor(forecast.peakBytes, profile);
    if (!place) {
        forecast.whyNot = whyTooLarge(forecast.peakBytes, profile);
        return forecast;
    }
    forecast.fits = true;
    forecast.place = *place;
    forecast.remark = remarkOn(work, profile, forecast.format);
    addCosts(work, profile, forecast);
    return forecast;
}

}  // namespace seedling
