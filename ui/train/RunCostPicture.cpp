#include "ui/train/RunCostPicture.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

#include "ui/charts/Format.h"
#include "ui/charts/ParetoFront.h"
#include "ui/charts/PlotPicture.h"

namespace seedling::runs {
namespace {

constexpr double kJoulesPerWh = 3600;

QString tr(const char* source) {
    return QCoreApplication::translate("seedling::runs", source);
}

/// In the unit of the axis; none when it is not known.
std::optional<double> costOf(const RunFigures& run, RunCost cost) {
    switch (cost) {
        case RunCost::Energy:
            return run.joules ? std::optional(*run.joules / kJoulesPerWh) : std::nullopt;
        case RunCost::Time:
            return run.seconds ? std::optional(*run.seconds / 60) : std::nullopt;
        case RunCost::Labels:
            return run.labels > 0 ? std::optional<double>(run.labels) : std::nullopt;
    }
    return std::nullopt;
}

QString unitOf(RunCost cost) {
    switch (cost) {
        case RunCost::Energy:
            return QStringLiteral("Wh");
        case RunCost::Time:
            return tr("min");
        case RunCost::Labels:
            return tr("labels");
    }
    return {};
}

QString costText(const RunFigures& run, RunCost cost) {
    switch (cost) {
        case RunCost::Energy:
            return tr("%1, %2").arg(format::energy(*run.joules).joined(),
                                    format::energyKind(run.energyKind));
        case RunCost::Time:
            return format::duration(*run.seconds);
        case RunCost::Labels:
            return format::labels(run.labels);
    }
    return {};
}

ScatterPoint pointOf(const RunFigures& run, RunCost cost) {
    ScatterPoint point;
    point.id = run.id.value;
    point.x = *costOf(run, cost);
    point.y = run.accuracy->accuracy;
    point.low = run.accuracy->low;
    point.high = run.accuracy->high;
    point.name = format::runNameInText(run.id);
    point.help = tr("%1, %2: %3, likely %4 %, %5; %6")
                     .arg(format::runName(run.id), run.name, format::percent(point.y),
                          format::percentRange(point.low, point.high), knownFrom(*run.accuracy),
                          costText(run, cost));
    point.hollow = cost == RunCost::Energy && (run.energyKind == EnergyKind::Modelled ||
                                               run.energyKind == EnergyKind::Estimated);
    return point;
}

void markFront(std::vector<ScatterPoint>& points) {
    std::vector<CostAndGain> places;
    for (const ScatterPoint& point : points)
        places.push_back({point.x, point.y});
    for (const std::size_t i : paretoFront(places))
        points[i].onFront = true;
}

QString kindsText(const std::map<EnergyKind, qint64>& kinds) {
    if (kinds.empty())
        return {};
    if (kinds.size() == 1)
        return tr("Energy of the whole machine, %1.").arg(format::energyKind(kinds.begin()->first));
    QStringList words;
    for (const auto& [kind, count] : kinds)
        words << tr("%1 %2").arg(format::count(count), format::energyKind(kind));
    return tr("Energy is not known alike for all (%1): compare runs of one kind. Hollow dots are "
              "modelled or estimated.")
        .arg(words.join(QStringLiteral(", ")));
}

QString missingText(qint64 missing, RunCost cost) {
    if (missing == 0)
        return {};
    const QString they = format::counted(missing, tr("1 run is"), tr("%1 runs are"));
    return cost == RunCost::Energy ? tr("%1 not shown: accuracy or energy is not known.").arg(they)
                                   : tr("%1 not shown: accuracy is not known.").arg(they);
}

}  // namespace

RunCostPicture costPicture(const std::vector<RunFigures>& all, RunCost cost) {
    RunCostPicture result;
    ScatterPicture& picture = result.picture;
    std::map<EnergyKind, qint64> kinds;
    qint64 missing = 0;
    double highest = 0;
    for (const RunFigures& run : all) {
        if (run.live)
            continue;
        const auto x = costOf(run, cost);
        if (!x || !run.accuracy) {
            ++missing;
            continue;
        }
        highest = std::max(highest, *x);
        if (cost == RunCost::Energy)
            ++kinds[run.energyKind];
        picture.points.push_back(pointOf(run, cost));
    }
    std::ranges::stable_sort(picture.points, {}, &ScatterPoint::x);
    markFront(picture.points);
    picture.xTicks = calmTicks(highest);
    const double step = picture.xTicks[1];
    picture.xText = [step](double value) { return format::tick(value, step); };
    picture.xUnit = unitOf(cost);
    picture.emptyText =
        tr("Here is how accurate each run is for what it took, once one has ended.");
    QStringList notes{kindsText(kinds), missingText(missing, cost)};
    notes.removeAll(QString());
    result.note = notes.join(QLatin1Char(' '));
    return result;
}

}  // namespace seedling::runs
