#include "ui/train/RunPictures.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "engine/protocol/MetricNames.h"
#include "ui/charts/Decimate.h"
#include "ui/charts/Format.h"
#include "ui/train/Foretold.h"

namespace seedling::pictures {
namespace {

constexpr double kGigabyte = 1e9;
constexpr double kJoulesPerWh = 3600;

QString tr(const char* source) {
    return QCoreApplication::translate("seedling::pictures", source);
}

/// Series in the unit of the chart, short enough for it.
QList<QPointF> scaled(const std::vector<QPointF>& points, double factor) {
    QList<QPointF> kept = decimate(points);
    for (QPointF& point : kept)
        point.ry() *= factor;
    return kept;
}

double highest(const std::vector<QPointF>& points) {
    double most = 0;
    for (const QPointF& point : points)
        most = std::max(most, point.y());
    return most;
}

PlotPicture percentPicture(const Input& input) {
    PlotPicture picture;
    picture.xEnd = input.steps;
    picture.xUnit = tr("steps");
    picture.yTicks = {0, 25, 50, 75, 100};
    picture.yText = [](double value) { return QLocale().toString(qRound(value)); };
    return picture;
}

PlotPicture plainPicture(const Input& input, double most) {
    PlotPicture picture;
    picture.xEnd = input.steps;
    picture.yTicks = calmTicks(most);
    const double step = picture.yTicks[1] - picture.yTicks[0];
    picture.yText = [step](double value) { return format::tick(value, step); };
    return picture;
}

QString named(const QString& name, const QString& value) {
    return QStringLiteral("%1, %2").arg(name, value);
}

QString lowerRunName(const ShownRun& run) {
    return tr("run %1").arg(run.id.value);
}

void addCompared(PlotPicture& picture, const Input& input, const char* series, double factor,
                 const std::function<QString(double)>& text) {
    if (!input.compared || !input.comparedHistory->has(series))
        return;
    const auto& points = input.comparedHistory->series(series);
    picture.lines.push_back({PlotLine::Style::Earlier, scaled(points, factor),
                             named(lowerRunName(*input.compared), text(points.back().y()))});
}

}  // namespace

PlotPicture accuracy(const Input& input) {
    PlotPicture picture = percentPicture(input);
    const MetricHistory& history = input.history;
    if (history.has(metric::kValidationAccuracy)) {
        const auto& points = history.series(metric::kValidationAccuracy);
        picture.lines.push_back(
            {PlotLine::Style::Main, scaled(points, 100),
             named(lowerRunName(input.run), format::percent(points.back().y()))});
        const auto& low = history.series(metric::kValidationLow);
        const auto& high = history.series(metric::kValidationHigh);
        if (low.size() == high.size() && !low.empty())
            picture.areas.push_back({scaled(low, 100), scaled(high, 100), Role::Accent, 0.16, {}});
    } else if (!input.test) {
        picture.emptyText = input.live || input.run.summary
                                ? tr("Label more of each class, and some are held back to check.")
                                : QString();
    }
    if (input.test) {
        picture.lines.push_back({PlotLine::Style::Second,
                                 {{input.steps, input.test->accuracy * 100}},
                                 named(tr("test part"), format::percent(input.test->accuracy))});
    }
    addCompared(picture, input, metric::kValidationAccuracy, 100,
                [](double value) { return format::percent(value); });
    return picture;
}

PlotPicture trusted(const Input& input) {
    PlotPicture picture = percentPicture(input);
    const MetricHistory& history = input.history;
    if (history.has(metric::kMaskRate)) {
        const auto& points = history.series(metric::kMaskRate);
        picture.lines.push_back({PlotLine::Style::Main, scaled(points, 100),
                                 named(tr("trusted"), format::percent(points.back().y()))});
    } else if (input.run.config.method == "supervised") {
        picture.emptyText = tr("This method learns from the labels alone.");
    }
    if (history.has(metric::kPseudoLabelAccuracy)) {
        const auto& points = history.series(metric::kPseudoLabelAccuracy);
        picture.lines.push_back({PlotLine::Style::Second, scaled(points, 100),
                                 named(tr("of these right"), format::percent(points.back().y()))});
    }
    addCompared(picture, input, metric::kMaskRate, 100,
                [](double value) { return format::percent(value); });
    return picture;
}

PlotPicture loss(const Input& input) {
    const auto& labelled = input.history.series(metric::kLossSupervised);
    const auto& unlabelled = input.history.series(metric::kLossUnsupervised);
    PlotPicture picture = plainPicture(input, std::max(highest(labelled), highest(unlabelled)));
    if (!labelled.empty())
        picture.lines.push_back({PlotLine::Style::Main, scaled(labelled, 1),
                                 named(tr("labelled"), format::plain(labelled.back().y()))});
    if (!unlabelled.empty())
        picture.lines.push_back({PlotLine::Style::Second, scaled(unlabelled, 1),
                                 named(tr("unlabelled"), format::plain(unlabelled.back().y()))});
    return picture;
}

PlotPicture memory(const Input& input, double limit) {
    const auto& resident = input.history.series(metric::kRssBytes);
    const auto& tensors = input.history.series(metric::kTensorBytes);
    const auto cost = foretold::costOf(input.history);
    const double told = cost ? cost->bytes / kGigabyte : 0;
    const double most = std::max(highest(resident) / kGigabyte, told);
    // A limit far above would press the curve to the ground.
    const bool limitInSight = limit > 0 && most > 0 && limit / kGigabyte < 3 * most;
    PlotPicture picture = plainPicture(input, limitInSight ? limit / kGigabyte : most);
    const auto gigabytes = [](double value) { return format::tick(value / kGigabyte, 0.1); };
    if (!resident.empty()) {
        PlotArea area{{}, scaled(resident, 1 / kGigabyte), Role::Idle, 0.22, {}};
        for (const QPointF& point : area.upper)
            area.lower.append({point.x(), 0});
        picture.areas.push_back(std::move(area));
    }
    if (!tensors.empty()) {
        PlotArea area{{}, scaled(tensors, 1 / kGigabyte), Role::Accent, 0.22, {}};
        for (const QPointF& point : area.upper)
            area.lower.append({point.x(), 0});
        area.inside = tr("tensors %1").arg(gigabytes(tensors.back().y()));
        picture.areas.push_back(std::move(area));
    }
    if (!resident.empty())
        picture.lines.push_back({PlotLine::Style::Main, scaled(resident, 1 / kGigabyte),
                                 named(tr("in all"), gigabytes(resident.back().y()))});
    if (cost && !resident.empty()) {
        picture.forecast = PlotForecast{
            {0, told}, {input.steps, told}, named(tr("foretold"), gigabytes(cost->bytes))};
    }
    if (limitInSight)
        picture.limit =
            PlotLimit{limit / kGigabyte, tr("this machine %1").arg(format::bytes(limit).joined())};
    return picture;
}

std::optional<double> energyAtEnd(const Input& input) {
    const auto& points = input.history.series(metric::kEnergyJ);
    if (!input.live || points.empty() || points.back().x() < 0.1 * input.steps)
        return std::nullopt;
    return points.back().y() * input.steps / points.back().x();
}

PlotPicture energy(const Input& input) {
    const auto& points = input.history.series(metric::kEnergyJ);
    const auto& low = input.history.series(metric::kEnergyLowJ);
    const auto& high = input.history.series(metric::kEnergyHighJ);
    const auto end = energyAtEnd(input);
    const double last = points.empty() ? 0 : points.back().y();
    // The unit is that of the figure above the plot.
    const bool milli = last / kJoulesPerWh < 0.1;
    const double factor = (milli ? 1000 : 1) / kJoulesPerWh;
    const double most = std::max({last, end.value_or(0), highest(high)}) * factor;
    PlotPicture picture = plainPicture(input, most);
    picture.showX = false;
    if (!low.empty() && low.size() == high.size())
        picture.areas.push_back(
            {scaled(low, factor), scaled(high, factor), Role::Accent, 0.16, {}});
    if (!points.empty())
        picture.lines.push_back({PlotLine::Style::Main, scaled(points, factor), {}});
    if (end) {
        const QPointF from(points.back().x(), last * factor);
        picture.forecast = PlotForecast{from,
                                        {input.steps, *end * factor},
                                        tr("%1 at the end").arg(format::energy(*end).joined())};
    }
    return picture;
}

PlotPicture power(const Input& input) {
    const auto& points = input.history.series(metric::kPowerW);
    PlotPicture picture = plainPicture(input, highest(points));
    picture.yTicks = {0, picture.yTicks.back()};
    const double top = picture.yTicks.back();
    picture.yText = [top](double value) { return format::tick(value, top); };
    if (!points.empty())
        picture.lines.push_back({PlotLine::Style::Second, scaled(points, 1),
                                 input.live ? tr("%1 now").arg(format::power(points.back().y()))
                                            : format::power(points.back().y())});
    return picture;
}

PlotPicture speed(const Input& input) {
    const auto& points = input.history.series(metric::kImagesPerSecond);
    PlotPicture picture = plainPicture(input, highest(points));
    if (!points.empty())
        picture.lines.push_back({PlotLine::Style::Main, scaled(points, 1), {}});
    return picture;
}

}  // namespace seedling::pictures
