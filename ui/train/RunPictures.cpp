#include "ui/train/RunPictures.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "engine/protocol/MetricNames.h"
#include "ui/charts/Format.h"
#include "ui/train/PictureParts.h"

namespace seedling::pictures {
namespace {

constexpr double kJoulesPerWh = 3600;

QString lowerRunName(const ShownRun& run) {
    return tr("run %1").arg(run.id.value);
}

void addCompared(PlotPicture& picture, const Input& input, const char* series, double factor,
                 const std::function<QString(double)>& text) {
    if (!input.compared || !input.comparedHistory->has(series))
        return;
    const MetricHistory& history = *input.comparedHistory;
    picture.lines.push_back({PlotLine::Style::Earlier, scaled(history, series, factor),
                             named(lowerRunName(*input.compared), text(history.last(series, 0)))});
}

}  // namespace

QString tr(const char* source) {
    return QCoreApplication::translate("seedling::pictures", source);
}

QList<QPointF> scaled(const MetricHistory& history, const char* series, double factor) {
    QList<QPointF> points = history.drawn(series);
    for (QPointF& point : points)
        point.ry() *= factor;
    return points;
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

QString notYet(const Input& input) {
    return input.live ? tr("Known after the first check.") : tr("Not recorded in this run.");
}

PlotPicture accuracy(const Input& input) {
    PlotPicture picture = percentPicture(input);
    const MetricHistory& history = input.history;
    if (history.has(metric::kValidationAccuracy)) {
        const auto& points = history.series(metric::kValidationAccuracy);
        picture.lines.push_back(
            {PlotLine::Style::Main, scaled(history, metric::kValidationAccuracy, 100),
             named(lowerRunName(input.run), format::percent(points.back().y()))});
        const auto& low = history.series(metric::kValidationLow);
        const auto& high = history.series(metric::kValidationHigh);
        if (low.size() == high.size() && !low.empty())
            picture.areas.push_back({scaled(history, metric::kValidationLow, 100),
                                     scaled(history, metric::kValidationHigh, 100),
                                     Role::Accent,
                                     0.16,
                                     {}});
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
        picture.lines.push_back(
            {PlotLine::Style::Main, scaled(history, metric::kMaskRate, 100),
             named(tr("trusted"), format::percent(history.last(metric::kMaskRate, 0)))});
    } else if (input.run.config.method == "supervised") {
        picture.emptyText = tr("This method learns from the labels alone.");
    }
    if (history.has(metric::kPseudoLabelAccuracy)) {
        picture.lines.push_back(
            {PlotLine::Style::Second, scaled(history, metric::kPseudoLabelAccuracy, 100),
             named(tr("of these right"),
                   format::percent(history.last(metric::kPseudoLabelAccuracy, 0)))});
    }
    addCompared(picture, input, metric::kMaskRate, 100,
                [](double value) { return format::percent(value); });
    return picture;
}

PlotPicture loss(const Input& input) {
    const MetricHistory& history = input.history;
    PlotPicture picture = plainPicture(input, std::max(history.highest(metric::kLossSupervised),
                                                       history.highest(metric::kLossUnsupervised)));
    if (history.has(metric::kLossSupervised))
        picture.lines.push_back(
            {PlotLine::Style::Main, scaled(history, metric::kLossSupervised, 1),
             named(tr("labelled"), format::plain(history.last(metric::kLossSupervised, 0)))});
    if (history.has(metric::kLossUnsupervised))
        picture.lines.push_back(
            {PlotLine::Style::Second, scaled(history, metric::kLossUnsupervised, 1),
             named(tr("unlabelled"), format::plain(history.last(metric::kLossUnsupervised, 0)))});
    return picture;
}

std::optional<double> energyAtEnd(const Input& input) {
    const auto& points = input.history.series(metric::kEnergyJ);
    if (!input.live || points.empty() || points.back().x() < 0.1 * input.steps)
        return std::nullopt;
    return points.back().y() * input.steps / points.back().x();
}

PlotPicture energy(const Input& input) {
    const MetricHistory& history = input.history;
    const auto& points = history.series(metric::kEnergyJ);
    const auto& low = history.series(metric::kEnergyLowJ);
    const auto& high = history.series(metric::kEnergyHighJ);
    const auto end = energyAtEnd(input);
    const double last = points.empty() ? 0 : points.back().y();
    // The unit is that of the figure above the plot.
    const bool milli = last / kJoulesPerWh < 0.1;
    const double factor = (milli ? 1000 : 1) / kJoulesPerWh;
    const double most =
        std::max({last, end.value_or(0), history.highest(metric::kEnergyHighJ)}) * factor;
    PlotPicture picture = plainPicture(input, most);
    picture.showX = false;
    if (!low.empty() && low.size() == high.size())
        picture.areas.push_back({scaled(history, metric::kEnergyLowJ, factor),
                                 scaled(history, metric::kEnergyHighJ, factor),
                                 Role::Accent,
                                 0.16,
                                 {}});
    if (!points.empty())
        picture.lines.push_back(
            {PlotLine::Style::Main, scaled(history, metric::kEnergyJ, factor), {}});
    if (end) {
        const QPointF from(points.back().x(), last * factor);
        picture.forecast = PlotForecast{from,
                                        {input.steps, *end * factor},
                                        tr("%1 at the end").arg(format::energy(*end).joined())};
    }
    return picture;
}

PlotPicture power(const Input& input) {
    const MetricHistory& history = input.history;
    PlotPicture picture = plainPicture(input, history.highest(metric::kPowerW));
    picture.yTicks = {0, picture.yTicks.back()};
    const double top = picture.yTicks.back();
    picture.yText = [top](double value) { return format::tick(value, top); };
    const double now = history.last(metric::kPowerW, 0);
    if (history.has(metric::kPowerW))
        picture.lines.push_back(
            {PlotLine::Style::Second, scaled(history, metric::kPowerW, 1),
             input.live ? tr("%1 now").arg(format::power(now)) : format::power(now)});
    return picture;
}

PlotPicture speed(const Input& input) {
    const MetricHistory& history = input.history;
    PlotPicture picture = plainPicture(input, history.highest(metric::kImagesPerSecond));
    if (history.has(metric::kImagesPerSecond))
        picture.lines.push_back(
            {PlotLine::Style::Main, scaled(history, metric::kImagesPerSecond, 1), {}});
    return picture;
}

PlotPicture learningRate(const Input& input) {
    const MetricHistory& history = input.history;
    PlotPicture picture = plainPicture(input, history.highest(metric::kLearningRate));
    if (history.has(metric::kLearningRate))
        picture.lines.push_back(
            {PlotLine::Style::Main, scaled(history, metric::kLearningRate, 1), {}});
    return picture;
}

PlotPicture threshold(const Input& input) {
    const MetricHistory& history = input.history;
    PlotPicture picture = percentPicture(input);
    picture.xUnit.clear();
    if (history.has(metric::kThreshold))
        picture.lines.push_back(
            {PlotLine::Style::Main, scaled(history, metric::kThreshold, 100), {}});
    else
        picture.emptyText =
            hasNoThreshold(input) ? tr("This method has no threshold.") : notYet(input);
    return picture;
}

bool hasNoThreshold(const Input& input) {
    // What is written at evaluation points is there, and no threshold with it.
    const bool known = input.history.has(metric::ofClass(metric::kClassShare, 0));
    return !input.history.has(metric::kThreshold) &&
           (known || input.run.config.method == "supervised");
}

}  // namespace seedling::pictures
