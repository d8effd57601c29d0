#pragma once

#include <QChartView>
#include <QGraphicsEllipseItem>
#include <QGraphicsLineItem>
#include <array>

#include "ui/charts/PlotLabels.h"
#include "ui/charts/PlotPicture.h"
#include "ui/charts/PlotScale.h"

class QAreaSeries;
class QLineSeries;
class QValueAxis;

namespace seedling {

/// One plot: lines, areas, a limit, a forecast, with the names written at the lines. All of Qt
/// Charts that the program uses is in here. Series are made once and then only replaced.
/// GUI thread only.
class Plot : public QChartView {
    Q_OBJECT

public:
    explicit Plot(QWidget* parent = nullptr);

    /// Shows a picture instead of the last one. Cost depends on kMostChartPoints alone; one that
    /// looks like the last is not painted again.
    void show(PlotPicture picture);
    [[nodiscard]] const PlotPicture& picture() const { return m_picture; }
    /// Points that Qt Charts holds now, over all lines and areas.
    [[nodiscard]] qsizetype pointCount() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct Area {
        QLineSeries* lower;
        QLineSeries* upper;
        QAreaSeries* area;
    };
    void makeAxes();
    void makeSeries();
    QLineSeries* addLine();
    void applyColours();
    void applyAxes();
    void applySeries();
    void placeEverything();
    void placeGrid(const QRectF& plot);
    void placeAxisLabels(const QRectF& plot);
    void placeLineLabels(const QRectF& plot);
    void placeAreaLabels(const QRectF& plot);
    void placeMarkers();
    [[nodiscard]] QRectF plotRect() const;

    PlotPicture m_picture;
    QValueAxis* m_x;
    QValueAxis* m_y;
    std::array<QLineSeries*, PlotPicture::kMostLines> m_lines{};
    std::array<Area, PlotPicture::kMostAreas> m_areas{};
    std::array<QGraphicsEllipseItem*, PlotPicture::kMostLines> m_markers{};
    std::array<QLineSeries*, PlotPicture::kMostLimits> m_limits{};
    QLineSeries* m_forecast;
    std::vector<QGraphicsLineItem*> m_grid;
    PlotScale m_scale;
    PlotLabels m_labels;
};

}  // namespace seedling
