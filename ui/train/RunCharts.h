#pragma once

#include <QWidget>
#include <functional>
#include <map>
#include <optional>

#include "ui/charts/ClassChart.h"
#include "ui/charts/MetricChart.h"
#include "ui/train/RunColumns.h"

namespace seedling {

/// The charts of a run: accuracy and trusted share large; loss, memory, energy and speed small; and
/// below them how the classes share what is trusted, the learning rate and the threshold.
/// GUI thread only.
class RunCharts : public QWidget {
    Q_OBJECT

public:
    /// Of the run that is shown; none before the first.
    using Source = std::function<std::optional<pictures::Input>()>;

    explicit RunCharts(QWidget* parent = nullptr);

    /// images: how many images there are to learn from without a label.
    void show(const pictures::Input& input, qint64 images);
    /// Where the charts' menus take their numbers from, when they are asked for.
    void setSource(Source source) { m_source = std::move(source); }
    /// Seconds without news; 0 while it is fresh.
    void setSilence(int seconds);
    [[nodiscard]] MetricChart& accuracyChart() { return *m_accuracy; }
    [[nodiscard]] MetricChart& trustedChart() { return *m_trusted; }
    [[nodiscard]] MetricChart& lossChart() { return *m_loss; }
    [[nodiscard]] MetricChart& memoryChart() { return *m_memory; }
    [[nodiscard]] MetricChart& energyChart() { return *m_energy; }
    [[nodiscard]] MetricChart& speedChart() { return *m_speed; }
    [[nodiscard]] ClassChart& classChart() { return *m_classes; }
    [[nodiscard]] MetricChart& rateChart() { return *m_rate; }
    [[nodiscard]] MetricChart& thresholdChart() { return *m_threshold; }
    [[nodiscard]] ChartFrame& chart(RunChart which) const { return *m_all.at(which); }

Q_SIGNALS:
    /// The numbers of one chart shall be shown as a table.
    void tableRequested(seedling::RunChart chart);
    /// A file could not be written; a sentence.
    void failed(const QString& sentence);

private:
    void layOut();
    void connectMenus();
    void showAccuracy(const pictures::Input& input);
    void showTrusted(const pictures::Input& input, qint64 images);
    void showLoss(const pictures::Input& input);
    void showMemory(const pictures::Input& input);
    void showEnergy(const pictures::Input& input);
    void showSpeed(const pictures::Input& input);
    void showClasses(const pictures::Input& input);
    void showRate(const pictures::Input& input);
    void showThreshold(const pictures::Input& input);

    MetricChart* m_accuracy;
    MetricChart* m_trusted;
    MetricChart* m_loss;
    MetricChart* m_memory;
    MetricChart* m_energy;
    MetricChart* m_speed;
    ClassChart* m_classes;
    MetricChart* m_rate;
    MetricChart* m_threshold;
    std::map<RunChart, ChartFrame*> m_all;
    Source m_source;
    double m_memoryLimit;
    RunId m_named;
    int m_silence = 0;
};

}  // namespace seedling
