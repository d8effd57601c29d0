#include "engine/train/CostForecast.h"

#include <algorithm>

#include "engine/meters/ProcessMemory.h"
#include "engine/profile/TensorMemory.h"
#include "engine/protocol/MetricNames.h"

namespace seedling {

MemoryAtHand memoryAtHand() {
    return {.tensorBytes = TensorMemory::currentBytes(),
            .tensorPeakBytes = TensorMemory::peakBytes(),
            .peakRssBytes = readProcessMemory().peakRssBytes};
}

CostForecast forecastOf(const MemoryAtHand& now, const MemoryToCome& come, double seconds) {
    const auto tensors = static_cast<std::int64_t>(std::max(come.tensors, 0.0));
    const auto others = static_cast<std::int64_t>(std::max(come.others, 0.0));
    return {.tensorPeakBytes = std::max(now.tensorPeakBytes, now.tensorBytes + tensors),
            .rssBytes = std::max(now.peakRssBytes, now.tensorBytes + tensors + others),
            .seconds = seconds};
}

CostForecast withEnergyEnd(CostForecast forecast, double energyEndSeconds) {
    forecast.endsWithEnergy = energyEndSeconds < forecast.seconds;
    forecast.seconds = std::min(forecast.seconds, energyEndSeconds);
    return forecast;
}

CostForecast withPower(CostForecast forecast, double watts) {
    forecast.joules = std::max(watts, 0.0) * forecast.seconds;
    return forecast;
}

std::map<std::string, double> metricsOf(const CostForecast& forecast) {
    std::map<std::string, double> values{
        {metric::kForecastTensorPeakBytes, static_cast<double>(forecast.tensorPeakBytes)},
        {metric::kForecastRssBytes, static_cast<double>(forecast.rssBytes)},
        {metric::kForecastSeconds, forecast.seconds}};
    if (forecast.joules > 0) {
        values[metric::kForecastEnergyJ] = forecast.joules;
    }
    return values;
}

}  // namespace seedling
