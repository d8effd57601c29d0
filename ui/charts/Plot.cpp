#include "ui/charts/Plot.h"

#include <QAreaSeries>
#include <QChart>
#include <QContextMenuEvent>
#include <QEvent>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QValueAxis>
#include <QWheelEvent>
#include <cmath>
#include <utility>

#include "ui/charts/NamePlace.h"

namespace seedling {
namespace {

/// An area thinner than this has no room for its name.
constexpr double kLabelHeight = 14;

Role roleOf(PlotLine::Style style) {
    switch (style) {
        case PlotLine::Style::Main:
            return Role::Accent;
        case PlotLine::Style::Second:
            return Role::Second;
        case PlotLine::Style::Earlier:
            return Role::Idle;
        case PlotLine::Style::Top:
            return Role::Text2;
    }
    return Role::Text;
}

QPen penOf(PlotLine::Style style) {
    const double width = style == PlotLine::Style::Main     ? 2
                         : style == PlotLine::Style::Second ? 1.75
                                                            : 1.5;
    QPen pen(theme::colour(roleOf(style)), width);
    // Qt Charts paints a solid line piece by piece. Round ends would make a curve of each piece,
    // which is what most of the time of a tick went into.
    pen.setCapStyle(Qt::SquareCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (style == PlotLine::Style::Earlier) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({5 / width, 3 / width});
    }
    return pen;
}

QPen thinPen(Role role, const QList<qreal>& dashes) {
    QPen pen(theme::colour(role), 1.25);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern(dashes);
    return pen;
}

/// Most series of a tick are as they were, and the new points of a line cost a layout of it.
void replace(QLineSeries* series, const QList<QPointF>& points) {
    if (series->points() != points)
        series->replace(points);
}

QFont smallFont(bool strong = false) {
    return theme::font(11, strong ? QFont::DemiBold : QFont::Normal);
}

}  // namespace

Plot::Plot(QWidget* parent)
    : QChartView(new QChart, parent), m_x(new QValueAxis), m_y(new QValueAxis), m_labels(chart()) {
    m_picture.yTicks = {0, 0.5, 1};
    setFrameShape(NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setInteractive(false);
    // A new point changes the whole line, and a line crosses the whole plot: to find out which
    // parts are to be painted costs more than it saves.
    setViewportUpdateMode(FullViewportUpdate);
    scene()->setItemIndexMethod(QGraphicsScene::NoIndex);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundBrush(Qt::NoBrush);
    setStyleSheet(QStringLiteral("background: transparent"));
    viewport()->setAutoFillBackground(false);
    setMinimumSize(theme::px(120), theme::px(60));
    chart()->setBackgroundVisible(false);
    chart()->setPlotAreaBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    makeAxes();
    makeSeries();
    applyColours();
    applyAxes();
}

void Plot::makeAxes() {
    chart()->addAxis(m_x, Qt::AlignBottom);
    chart()->addAxis(m_y, Qt::AlignLeft);
    // Grid and labels are ours: the axes only span the plot.
    m_x->setVisible(false);
    m_y->setVisible(false);
}

QLineSeries* Plot::addLine() {
    auto* line = new QLineSeries;
    chart()->addSeries(line);
    line->attachAxis(m_x);
    line->attachAxis(m_y);
    return line;
}

void Plot::makeSeries() {
    for (Area& area : m_areas) {
        // The two edges belong to the area, not to the chart.
        area.lower = new QLineSeries(this);
        area.upper = new QLineSeries(this);
        area.area = new QAreaSeries(area.upper, area.lower);
        chart()->addSeries(area.area);
        area.area->attachAxis(m_x);
        area.area->attachAxis(m_y);
    }
    for (QLineSeries*& limit : m_limits)
        limit = addLine();
    m_forecast = addLine();
    for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line)
        *line = addLine();
    for (QGraphicsEllipseItem*& marker : m_markers) {
        marker = new QGraphicsEllipseItem(-4, -4, 8, 8, chart());
        marker->setZValue(9);
        marker->setVisible(false);
    }
}

void Plot::show(PlotPicture picture) {
    if (picture.lines.size() > PlotPicture::kMostLines)
        picture.lines.resize(PlotPicture::kMostLines);
    if (picture.areas.size() > PlotPicture::kMostAreas)
        picture.areas.resize(PlotPicture::kMostAreas);
    if (picture.limits.size() > PlotPicture::kMostLimits)
        picture.limits.resize(PlotPicture::kMostLimits);
    if (picture.yTicks.size() < 2)
        picture.yTicks = {0, 1};
    if (lookAlike(picture, m_picture))
        return;
    m_picture = std::move(picture);
    applyAxes();
    applySeries();
    placeEverything();
}

qsizetype Plot::pointCount() const {
    qsizetype count = m_forecast->count();
    for (const QLineSeries* limit : m_limits)
        count += limit->count();
    for (const QLineSeries* line : m_lines)
        count += line->count();
    for (const Area& area : m_areas)
        count += area.lower->count() + area.upper->count();
    return count;
}

void Plot::applyColours() {
    for (QLineSeries* limit : m_limits)
        limit->setPen(thinPen(Role::Danger, {4, 2.4}));
    m_forecast->setPen(thinPen(Role::Idle, {1.6, 2.4}));
}

void Plot::applyAxes() {
    m_x->setRange(0, m_picture.xEnd > 0 ? m_picture.xEnd : 1);
    m_y->setRange(m_picture.yTicks.front(), m_picture.yTicks.back());
}

void Plot::applySeries() {
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const bool used = i < m_picture.lines.size();
        if (used)
            m_lines[i]->setPen(penOf(m_picture.lines[i].style));
        replace(m_lines[i], used ? m_picture.lines[i].points : QList<QPointF>());
    }
    for (std::size_t i = 0; i < m_areas.size(); ++i) {
        const bool used = i < m_picture.areas.size() && !m_picture.areas[i].upper.isEmpty();
        Area& area = m_areas[i];
        area.area->setVisible(used);
        replace(area.lower, used ? m_picture.areas[i].lower : QList<QPointF>());
        replace(area.upper, used ? m_picture.areas[i].upper : QList<QPointF>());
        if (!used)
            continue;
        QColor colour = theme::colour(m_picture.areas[i].role);
        colour.setAlphaF(static_cast<float>(m_picture.areas[i].opacity));
        area.area->setPen(Qt::NoPen);
        area.area->setBrush(colour);
    }
    for (std::size_t i = 0; i < m_limits.size(); ++i) {
        QList<QPointF> limit;
        if (i < m_picture.limits.size())
            limit = {{0, m_picture.limits[i].value}, {m_picture.xEnd, m_picture.limits[i].value}};
        replace(m_limits[i], limit);
    }
    QList<QPointF> forecast;
    if (m_picture.forecast)
        forecast = {m_picture.forecast->from, m_picture.forecast->to};
    replace(m_forecast, forecast);
}

QRectF Plot::plotRect() const {
    // Plots in a row share their left edge, unless a label needs more room.
    double widest = theme::px(30);
    const QFontMetricsF metrics(smallFont());
    for (const double tick : m_picture.yTicks) {
        if (m_picture.yText)
            widest = qMax(widest, metrics.horizontalAdvance(m_picture.yText(tick)));
    }
    const double left = widest + theme::px(10);
    const double bottom = m_picture.showX ? theme::px(24) : theme::px(8);
    return {left, static_cast<double>(theme::px(9)), qMax(10.0, width() - left - theme::px(10)),
            qMax(10.0, height() - bottom - theme::px(9))};
}

void Plot::placeEverything() {
    const QRectF plot = plotRect();
    m_scale = {plot, m_picture.xEnd > 0 ? m_picture.xEnd : 1, m_picture.yTicks.front(),
               m_picture.yTicks.back()};
    chart()->setPlotArea(plot);
    placeGrid(plot);
    m_labels.begin();
    placeAxisLabels(plot);
    placeAreaLabels(plot);
    placeLineLabels(plot);
    if (!m_picture.emptyText.isEmpty()) {
        m_labels.place(m_picture.emptyText, theme::font(12), theme::colour(Role::Text2),
                       plot.center() - QPointF(0, plot.height() / 8),
                       Qt::AlignHCenter | Qt::AlignVCenter);
    }
    m_labels.end();
    placeMarkers();
}

void Plot::placeGrid(const QRectF& plot) {
    while (m_grid.size() < m_picture.yTicks.size()) {
        m_grid.push_back(new QGraphicsLineItem(chart()));
        m_grid.back()->setZValue(-1);
    }
    for (std::size_t i = 0; i < m_grid.size(); ++i) {
        m_grid[i]->setVisible(i < m_picture.yTicks.size());
        if (i >= m_picture.yTicks.size())
            continue;
        // On whole pixels, or a line of one pixel blurs over two.
        const double y = std::floor(m_scale.position({0, m_picture.yTicks[i]}).y()) + 0.5;
        m_grid[i]->setLine(plot.left(), y, plot.right(), y);
        m_grid[i]->setPen(QPen(theme::colour(i == 0 ? Role::Control : Role::Grid), 1));
    }
}

void Plot::placeAxisLabels(const QRectF& plot) {
    const QColor colour = theme::colour(Role::Text2);
    const auto text = [this](double value) {
        return m_picture.yText ? m_picture.yText(value) : QLocale().toString(value);
    };
    for (const double tick : m_picture.yTicks) {
        m_labels.place(text(tick), smallFont(), colour,
                       {plot.left() - theme::px(8), m_scale.position({0, tick}).y()},
                       Qt::AlignRight | Qt::AlignVCenter);
    }
    if (!m_picture.showX)
        return;
    const double y = plot.bottom() + theme::px(5);
    const QLocale locale;
    m_labels.place(QStringLiteral("0"), smallFont(), colour, {plot.left(), y}, Qt::AlignLeft);
    QString end = locale.toString(qRound64(m_picture.xEnd));
    if (!m_picture.xUnit.isEmpty())
        end += QLatin1Char(' ') + m_picture.xUnit;
    m_labels.place(end, smallFont(), colour, {plot.right(), y}, Qt::AlignRight);
    if (plot.width() > theme::px(320)) {
        m_labels.place(locale.toString(qRound64(m_picture.xEnd / 2)), smallFont(), colour,
                       {plot.center().x(), y}, Qt::AlignHCenter);
    }
}

void Plot::placeAreaLabels(const QRectF& plot) {
    for (const PlotArea& area : m_picture.areas) {
        if (area.inside.isEmpty() || area.upper.isEmpty())
            continue;
        const qsizetype middle = area.upper.size() / 2;
        const QPointF top = m_scale.position(area.upper[middle]);
        const QPointF base = m_scale.position(area.lower[qMin(middle, area.lower.size() - 1)]);
        const double width = m_scale.position(area.upper.back()).x() - plot.left();
        const double need = QFontMetricsF(smallFont()).horizontalAdvance(area.inside) + 8;
        if (base.y() - top.y() < kLabelHeight || width < need)
            continue;
        m_labels.place(area.inside, smallFont(), theme::colour(Role::Text),
                       {plot.left() + width / 2, (top.y() + base.y()) / 2},
                       Qt::AlignHCenter | Qt::AlignVCenter);
    }
}

void Plot::placeLineLabels(const QRectF& plot) {
    for (const PlotLimit& limit : m_picture.limits) {
        m_labels.place(limit.label, smallFont(true), theme::colour(Role::Danger),
                       {plot.right(), m_scale.position({0, limit.value}).y() - 2},
                       Qt::AlignRight | Qt::AlignBottom);
    }
    if (m_picture.forecast) {
        m_labels.place(m_picture.forecast->label, smallFont(), theme::colour(Role::Text2),
                       {plot.right(), m_scale.position(m_picture.forecast->to).y() - 4},
                       Qt::AlignRight | Qt::AlignBottom);
    }
    NameSurroundings around{m_scale, m_picture.lines, static_cast<double>(width())};
    const QFontMetricsF metrics(smallFont(true));
    for (const PlotLine& line : m_picture.lines) {
        if (line.points.isEmpty() || line.label.isEmpty())
            continue;
        const bool earlier = line.style == PlotLine::Style::Earlier;
        const QSizeF size(metrics.horizontalAdvance(line.label), metrics.height());
        const QPointF corner = placeForName(m_scale.position(line.points.back()), size, around);
        around.taken.push_back(m_labels.place(
            line.label, smallFont(true), theme::colour(earlier ? Role::Text2 : roleOf(line.style)),
            corner, Qt::AlignLeft | Qt::AlignTop));
    }
}

void Plot::placeMarkers() {
    for (std::size_t i = 0; i < m_markers.size(); ++i) {
        const bool used = i < m_picture.lines.size() && !m_picture.lines[i].points.isEmpty();
        m_markers[i]->setVisible(used);
        if (!used)
            continue;
        const PlotLine& line = m_picture.lines[i];
        if (line.style == PlotLine::Style::Top) {
            m_markers[i]->setVisible(false);
            continue;
        }
        const bool small = line.style == PlotLine::Style::Earlier;
        m_markers[i]->setScale(small ? 0.75 : 1);
        m_markers[i]->setBrush(theme::colour(roleOf(line.style)));
        m_markers[i]->setPen(QPen(theme::colour(Role::Canvas), 1.5));
        m_markers[i]->setPos(m_scale.position(line.points.back()));
    }
}

void Plot::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    placeEverything();
}

void Plot::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyColours();
        applySeries();
        placeEverything();
    }
}

void Plot::wheelEvent(QWheelEvent* event) {
    event->ignore();  // The page scrolls, the plot does not.
}

void Plot::contextMenuEvent(QContextMenuEvent* event) {
    event->ignore();  // The chart around it has the menu.
}

}  // namespace seedling
