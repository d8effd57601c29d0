#include "ui/train/LabelCurve.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/charts/Format.h"
#include "ui/main/Theme.h"

namespace seedling {
namespace {

constexpr int kHeight = 120;
constexpr int kLeft = 36;  // For the accuracies.
constexpr int kRight = 8;
constexpr int kBelow = 22;  // For the numbers of labels.
constexpr int kDot = 4;
constexpr double kEdge = 0.1;  // Of an accuracy, to which the edges are rounded.

/// The newest run of each number of labels.
std::vector<CurvePoint> newestOfEach(const std::vector<CurvePoint>& points) {
    std::vector<CurvePoint> newest;
    for (const CurvePoint& point : points) {
        if (!newest.empty() && newest.back().labels == point.labels)
            newest.back() = point;
        else
            newest.push_back(point);
    }
    return newest;
}

}  // namespace

std::vector<CurvePoint> curvePoints(ProjectModel& project, RunEvaluations& evaluations) {
    std::vector<CurvePoint> points;
    for (const RunRecord& run : project.runs()) {
        const auto summary = summaryFromJson(run.summaryJson);
        if (!summary)
            continue;
        if (const auto known = evaluations.accuracyOf(run.id, summary->validation))
            points.push_back({run.id, run.labelCount, *known});
    }
    std::ranges::stable_sort(points, {}, &CurvePoint::labels);
    return points;
}

QString whatLabelsBrought(const std::vector<CurvePoint>& points) {
    const std::vector<CurvePoint> newest = newestOfEach(points);
    if (newest.size() < 2)
        return {};
    const CurvePoint& before = newest[newest.size() - 2];
    const CurvePoint& now = newest.back();
    const QString more =
        format::counted(now.labels - before.labels, LabelCurve::tr("The newest label"),
                        LabelCurve::tr("The newest %1 labels"));
    const bool apart = now.accuracy.low > before.accuracy.high;
    const bool below = now.accuracy.high < before.accuracy.low;
    if (!apart && !below)
        return LabelCurve::tr("%1 made no difference that can be told.").arg(more);
    const auto points100 = std::lround(100 * (now.accuracy.accuracy - before.accuracy.accuracy));
    return apart
               ? LabelCurve::tr("%1 brought about %2 points. More may help.")
                     .arg(more)
                     .arg(points100)
               : LabelCurve::tr("%1 cost about %2 points. Look at what the model says about them.")
                     .arg(more)
                     .arg(-points100);
}

LabelCurve::LabelCurve(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Accuracy over labels"));
}

QSize LabelCurve::sizeHint() const {
    return {theme::px(200), theme::px(kHeight)};
}

void LabelCurve::setPoints(std::vector<CurvePoint> points, RunId shown) {
    m_points = std::move(points);
    m_shown = shown;
    m_low = 1;
    m_high = 0;
    QStringList words;
    for (const CurvePoint& point : m_points) {
        m_low = std::min(m_low, std::floor(point.accuracy.low / kEdge) * kEdge);
        m_high = std::max(m_high, std::ceil(point.accuracy.high / kEdge) * kEdge);
        words << tr("%1: %2, likely %3 %")
                     .arg(format::labels(point.labels), format::percent(point.accuracy.accuracy),
                          format::percentRange(point.accuracy.low, point.accuracy.high));
    }
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    setToolTip(words.join(QLatin1Char('\n')));
    update();
}

QPointF LabelCurve::placeOf(int labels, double accuracy) const {
    const int first = m_points.front().labels;
    const int span = std::max(1, m_points.back().labels - first);
    const QRectF plot(theme::px(kLeft), theme::px(6), width() - theme::px(kLeft + kRight),
                      height() - theme::px(kBelow + 6));
    // A dot at the very edge would be cut.
    const double x =
        plot.left() + theme::px(8) + (plot.width() - theme::px(16)) * (labels - first) / span;
    const double y =
        plot.bottom() - plot.height() * (accuracy - m_low) / std::max(kEdge, m_high - m_low);
    return {x, y};
}

void LabelCurve::paintEvent(QPaintEvent*) {
    if (m_points.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme::font(11));
    for (const double edge : {m_low, m_high}) {
        const double y = placeOf(m_points.front().labels, edge).y();
        painter.fillRect(QRectF(theme::px(kLeft), y, width() - theme::px(kLeft + kRight), 1),
                         theme::colour(Role::Grid));
        painter.setPen(theme::colour(Role::Text2));
        painter.drawText(QRectF(0, y - theme::px(8), theme::px(kLeft - 6), theme::px(16)),
                         Qt::AlignRight | Qt::AlignVCenter, format::percent(edge));
    }
    const std::vector<CurvePoint> newest = newestOfEach(m_points);
    QPainterPath line;
    for (std::size_t i = 0; i < newest.size(); ++i) {
        const QPointF place = placeOf(newest[i].labels, newest[i].accuracy.accuracy);
        i == 0 ? line.moveTo(place) : line.lineTo(place);
    }
    painter.setPen(QPen(theme::colour(Role::Accent), 1.5));
    painter.drawPath(line);
    for (const CurvePoint& point : m_points) {
        const QPointF dot = placeOf(point.labels, point.accuracy.accuracy);
        painter.setPen(QPen(theme::colour(Role::Idle), 2));
        painter.drawLine(placeOf(point.labels, point.accuracy.low),
                         placeOf(point.labels, point.accuracy.high));
        const bool shown = point.run == m_shown;
        painter.setPen(QPen(theme::colour(Role::Accent), 1.5));
        painter.setBrush(theme::colour(shown ? Role::Accent : Role::Canvas));
        painter.drawEllipse(dot, theme::px(kDot), theme::px(kDot));
    }
    painter.setPen(theme::colour(Role::Text2));
    const double base = height() - theme::px(kBelow) + 2;
    const QRectF below(theme::px(kLeft), base, width() - theme::px(kLeft + kRight), theme::px(18));
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                     format::count(m_points.front().labels));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter,
                     format::labels(m_points.back().labels));
}

}  // namespace seedling
