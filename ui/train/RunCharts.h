#pragma once

#include <QWidget>

#include "ui/charts/MetricChart.h"
#include "ui/train/RunPictures.h"

namespace seedling {

/// The six charts of a run: accuracy and trusted share large, loss, memory, energy and speed small.
/// GUI thread only.
class RunCharts : public QWidget {
    Q_OBJECT

public:
    explicit RunCharts(QWidget* parent = nullptr);

    /// images: how many images there are to learn from without a label.
    void show(const pictures::Input& input, qint64 images);
    /// Seconds without news; 0 while it is fresh.
    void setSilence(int seconds);
    [[nodiscard]] MetricChart& accuracyChart() { return *m_accuracy; }
    [[nodiscard]] MetricChart& trustedChart() { return *m_trusted; }
    [[nodiscard]] MetricChart& lossChart() { return *m_loss; }
    [[nodiscard]] MetricChart& memoryChart() { return *m_memory; }
    [[nodiscard]] MetricChart& energyChart() { return *m_energy; }
    [[nodiscard]] MetricChart& speedChart() { return *m_speed; }

private:
    void showAccuracy(const pictures::Input& input);
    void showTrusted(const pictures::Input& input, qint64 images);
    void showLoss(const pictures::Input& input);
    void showMemory(const pictures::Input& input);
    void showEnergy(const pictures::Input& input);
    void showSpeed(const pictures::Input& input);

    MetricChart* m_accuracy;
    MetricChart* m_trusted;
    MetricChart* m_loss;
    MetricChart* m_memory;
    MetricChart* m_energy;
    MetricChart* m_speed;
    double m_memoryLimit;
    int m_silence = 0;
};

}  // namespace seedling
