#pragma once

#include "ui/charts/ChartFrame.h"
#include "ui/charts/FigureLabel.h"
#include "ui/charts/Plot.h"

namespace seedling {

/// A chart with one message: icon and name, the present value large, a note, and under them the
/// plot (with a second, low one on the same x axis where two figures belong together).
/// GUI thread only.
class MetricChart : public ChartFrame {
    Q_OBJECT

public:
    enum class Size { Large, Small };

    /// term: the word of the field and what it means, for the tooltip.
    MetricChart(Size size, const QString& icon, const QString& title, const QString& term,
                QWidget* parent = nullptr);

    [[nodiscard]] FigureLabel& figure() { return *m_figure; }
    [[nodiscard]] Plot& plot() { return *m_plot; }
    /// The low plot under the main one; made when first asked for.
    Plot& secondPlot();

protected:
    void paintContent(QPainter& painter) override;

private:
    FigureLabel* m_figure;
    Plot* m_plot;
    Plot* m_second = nullptr;
};

}  // namespace seedling
