#pragma once

#include <QWidget>
#include <memory>

#include "ui/charts/ChartFeed.h"
#include "ui/charts/MetricChart.h"
#include "ui/train/RunSelection.h"

namespace seedling {

/// Whether a run learns by equilibrium propagation, so that there is something to show here.
[[nodiscard]] bool learnsBySettling(const ShownRun& run);

/// How the network of the shown run settles: its energy and its largest move over the sweeps, first
/// and latest; what this costs beside backpropagation, why it is studied, and what the run would
/// take on analog hardware (simulated). GUI thread only.
class SettlingTab : public QWidget {
    Q_OBJECT

public:
    SettlingTab(RunSelection& selection, ChartFeed& feed, QWidget* parent = nullptr);
    ~SettlingTab() override;

    [[nodiscard]] MetricChart& energyChart() const;
    [[nodiscard]] MetricChart& residualChart() const;
    /// What is said: why nothing is shown, or the figures as lines, cells apart by tabs.
    [[nodiscard]] QString text() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace seedling
