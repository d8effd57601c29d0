#include "ui/train/MetricHistory.h"

#include <algorithm>
#include <cmath>

#include "engine/protocol/MetricNames.h"

namespace seedling {

void MetricHistory::clear() {
    m_series.clear();
    m_drawn.clear();
}

void MetricHistory::add(std::span<const MetricPoint> points) {
    for (const MetricPoint& point : points)
        add(point.name, static_cast<double>(point.step), point.value);
}

void MetricHistory::add(const std::string& name, double step, double value) {
    // Qt Charts cannot place a value that is not finite.
    if (!std::isfinite(value))
        return;
    std::vector<QPointF>& points = m_series[name];
    SeriesThinner& thinner = m_drawn[name];
    if (points.empty() || points.back().x() < step) {
        points.emplace_back(step, value);
        thinner.grown(points);
        return;
    }
    const auto place = std::lower_bound(points.begin(), points.end(), step,
                                        [](const QPointF& p, double x) { return p.x() < x; });
    if (place != points.end() && place->x() == step) {
        place->setY(value);
        thinner.changed(points, static_cast<std::size_t>(place - points.begin()));
    } else {
        points.insert(place, QPointF(step, value));
        thinner.rebuild(points);
    }
}

void MetricHistory::add(const MetricsEvent& event) {
    for (const auto& [name, value] : event.values)
        add(name, static_cast<double>(event.step), value);
}

void MetricHistory::add(const ResourcesEvent& event) {
    const auto step = static_cast<double>(event.step);
    add(metric::kRssBytes, step, static_cast<double>(event.rssBytes));
    add(metric::kTensorBytes, step, static_cast<double>(event.tensorBytes));
    add(metric::kTensorPeakBytes, step, static_cast<double>(event.tensorPeakBytes));
    add(metric::kEnergyJ, step, event.energyJ);
    add(metric::kEnergyLowJ, step, event.energyLowJ);
    add(metric::kEnergyHighJ, step, event.energyHighJ);
    add(metric::kPowerW, step, event.powerW);
    add(metric::kFlopTotal, step, event.flopTotal);
    if (event.telemetryCpuS > 0)
        add(metric::kTelemetryCpuS, step, event.telemetryCpuS);
    // Earlier versions did not tell tensors apart.
    if (event.memory == MemorySplit{})
        return;
    for (const MemoryKind& kind : kMemoryKinds) {
        add(kind.name, step, static_cast<double>(event.memory.*kind.bytes));
        add(kind.peakName, step, static_cast<double>(event.memoryPeak.*kind.bytes));
    }
}

const std::vector<QPointF>& MetricHistory::series(const std::string& name) const {
    static const std::vector<QPointF> none;
    const auto found = m_series.find(name);
    return found == m_series.end() ? none : found->second;
}

QList<QPointF> MetricHistory::drawn(const std::string& name) const {
    const auto found = m_drawn.find(name);
    return found == m_drawn.end() ? QList<QPointF>() : found->second.drawn(series(name));
}

double MetricHistory::highest(const std::string& name) const {
    const auto found = m_drawn.find(name);
    return found == m_drawn.end() ? 0 : found->second.highest();
}

double MetricHistory::last(const std::string& name, double fallback) const {
    const std::vector<QPointF>& points = series(name);
    return points.empty() ? fallback : points.back().y();
}

double MetricHistory::typical(const std::string& name) const {
    std::vector<double> values;
    for (const QPointF& point : series(name)) {
        if (point.y() > 0)
            values.push_back(point.y());
    }
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace seedling
