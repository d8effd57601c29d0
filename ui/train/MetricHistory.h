#pragma once

#include <QList>
#include <QPointF>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "datasets/project/Records.h"
#include "engine/protocol/Event.h"
#include "ui/charts/SeriesThinner.h"

namespace seedling {

/// The series of one run, by the names of engine/protocol/MetricNames.h: x is the step, y the value
/// as the engine gave it. Steps ascend; a point at a known step replaces it, so that lines of the
/// file and live events may overlap.
class MetricHistory {
public:
    void clear();
    void add(std::span<const MetricPoint> points);
    void add(const std::string& name, double step, double value);
    void add(const MetricsEvent& event);
    void add(const ResourcesEvent& event);

    /// Empty for a name that was never seen. The reference holds until the next change.
    [[nodiscard]] const std::vector<QPointF>& series(const std::string& name) const;
    /// The same with no more points than a chart takes, at a cost that does not grow with the run.
    [[nodiscard]] QList<QPointF> drawn(const std::string& name) const;
    /// Largest value; 0 for a name that was never seen. As cheap.
    [[nodiscard]] double highest(const std::string& name) const;
    /// Newest value, or `fallback`.
    [[nodiscard]] double last(const std::string& name, double fallback) const;
    /// Median of the values above zero, 0 without any: what a run that has ended was mostly like.
    [[nodiscard]] double typical(const std::string& name) const;
    [[nodiscard]] bool has(const std::string& name) const { return !series(name).empty(); }
    [[nodiscard]] bool isEmpty() const { return m_series.empty(); }
    [[nodiscard]] const std::map<std::string, std::vector<QPointF>>& all() const {
        return m_series;
    }

private:
    std::map<std::string, std::vector<QPointF>> m_series;
    std::map<std::string, SeriesThinner> m_drawn;  ///< Of each series.
};

}  // namespace seedling
