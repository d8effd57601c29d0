// The picture of a run's memory: of RunPictures.h, by itself because of its stack.
#include <QStringList>
#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "engine/protocol/MemorySplit.h"
#include "engine/protocol/MetricNames.h"
#include "ui/charts/Format.h"
#include "ui/train/Foretold.h"
#include "ui/train/PictureParts.h"

namespace seedling::pictures {
namespace {

/// A stack is wide and changes slowly: each of its areas is a polygon to be filled.
constexpr int kMostStackPoints = 160;

/// A part of the stack: its place in kMemoryKinds, and how it is drawn.
struct Layer {
    std::size_t kind;
    Role role;
    double opacity;
};

/// From below.
constexpr std::array<Layer, kMemoryKinds.size()> kLayers{{{4, Role::Idle, 0.34},
                                                          {3, Role::Accent, 0.22},
                                                          {1, Role::Second, 0.22},
                                                          {2, Role::Second, 0.34},
                                                          {0, Role::Second, 0.45}}};

/// In the order of kMemoryKinds.
QString partName(std::size_t kind) {
    switch (kind) {
        case 0:
            return tr("weights");
        case 1:
            return tr("gradients");
        case 2:
            return tr("optimizer");
        case 3:
            return tr("activations");
        default:
            return tr("data");
    }
}

QString gigabytes(double bytes) {
    return format::tick(bytes / kGigabyte, 0.1);
}

/// The value of a series at a step: the last one up to there.
double valueAt(const std::vector<QPointF>& points, double step) {
    const auto after = std::upper_bound(points.begin(), points.end(), step,
                                        [](double x, const QPointF& p) { return x < p.x(); });
    return after == points.begin() ? 0 : std::prev(after)->y();
}

bool hasParts(const MetricHistory& history) {
    return history.has(kMemoryKinds[kLayers[0].kind].name);
}

/// One area on top of another; returns its upper edge.
QList<QPointF> raised(const QList<QPointF>& edge, const std::vector<QPointF>& points) {
    QList<QPointF> upper = edge;
    for (QPointF& point : upper)
        point.ry() += valueAt(points, point.x()) / kGigabyte;
    return upper;
}

/// What is resident above all parts: the program and its libraries.
QList<QPointF> upToResident(const QList<QPointF>& edge, const std::vector<QPointF>& resident) {
    QList<QPointF> upper = edge;
    for (QPointF& point : upper)
        point.setY(std::max(point.y(), valueAt(resident, point.x()) / kGigabyte));
    return upper;
}

void addParts(PlotPicture& picture, const MetricHistory& history) {
    const char* first = kMemoryKinds[kLayers[0].kind].name;
    QList<QPointF> edge = thinned(history.drawn(first), kMostStackPoints);
    for (QPointF& point : edge)
        point.setY(0);
    for (const Layer& layer : kLayers) {
        const char* series = kMemoryKinds[layer.kind].name;
        QList<QPointF> upper = raised(edge, history.series(series));
        const QString inside =
            QStringLiteral("%1 %2").arg(partName(layer.kind), gigabytes(history.last(series, 0)));
        picture.areas.push_back({edge, upper, layer.role, layer.opacity, inside});
        edge = upper;
    }
    const double above =
        history.last(metric::kRssBytes, 0) - (edge.isEmpty() ? 0 : edge.back().y() * kGigabyte);
    picture.areas.push_back(
        {edge, upToResident(edge, history.series(metric::kRssBytes)), Role::Idle, 0.22,
         QStringLiteral("%1 %2").arg(tr("program"), gigabytes(std::max(above, 0.0)))});
}

PlotArea fromZero(QList<QPointF> upper, Role role, const QString& inside) {
    QList<QPointF> lower = upper;
    for (QPointF& point : lower)
        point.setY(0);
    return {std::move(lower), std::move(upper), role, 0.22, inside};
}

void addTensors(PlotPicture& picture, const MetricHistory& history) {
    if (history.has(metric::kRssBytes))
        picture.areas.push_back(
            fromZero(scaled(history, metric::kRssBytes, 1 / kGigabyte), Role::Idle, {}));
    if (history.has(metric::kTensorBytes))
        picture.areas.push_back(
            fromZero(scaled(history, metric::kTensorBytes, 1 / kGigabyte), Role::Accent,
                     tr("tensors %1").arg(gigabytes(history.last(metric::kTensorBytes, 0)))));
}

/// A limit far above would press the curve to the ground.
bool isInSight(double limit, double most) {
    return limit > 0 && most > 0 && limit < 3 * most;
}

std::vector<PlotLimit> limitsInSight(const Input& input, double machine, double most) {
    constexpr double kMegabyte = 1e6;
    const double budget = input.run.config.memoryMb * kMegabyte;
    std::vector<PlotLimit> limits;
    if (isInSight(budget, most))
        limits.push_back({budget / kGigabyte, tr("budget %1").arg(format::bytes(budget).joined())});
    if (isInSight(machine, most))
        limits.push_back(
            {machine / kGigabyte, tr("this machine %1").arg(format::bytes(machine).joined())});
    return limits;
}

}  // namespace

PlotPicture memory(const Input& input, double limit) {
    const MetricHistory& history = input.history;
    const double most = history.highest(metric::kRssBytes);
    const auto cost = foretold::costOf(history);
    const double told = cost ? cost->bytes / kGigabyte : 0;
    std::vector<PlotLimit> limits = limitsInSight(input, limit, most);
    double top = std::max(most / kGigabyte, told);
    for (const PlotLimit& each : limits)
        top = std::max(top, each.value);
    PlotPicture picture = plainPicture(input, top);
    picture.limits = std::move(limits);
    if (hasParts(history))
        addParts(picture, history);
    else
        addTensors(picture, history);
    if (history.has(metric::kRssBytes))
        picture.lines.push_back(
            {PlotLine::Style::Top, scaled(history, metric::kRssBytes, 1 / kGigabyte),
             named(tr("in all"), gigabytes(history.last(metric::kRssBytes, 0)))});
    if (cost && history.has(metric::kRssBytes))
        picture.forecast = PlotForecast{
            {0, told}, {input.steps, told}, named(tr("foretold"), gigabytes(cost->bytes))};
    return picture;
}

QString memoryParts(const Input& input) {
    if (!hasParts(input.history))
        return {};
    QStringList parts;
    for (std::size_t i = 0; i < kMemoryKinds.size(); ++i)
        parts << QStringLiteral("%1 %2").arg(
            partName(i), format::bytes(input.history.last(kMemoryKinds[i].name, 0)).joined());
    return parts.join(QStringLiteral(", "));
}

}  // namespace seedling::pictures
