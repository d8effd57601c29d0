#include "ui/train/SettlingPictures.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/charts/Format.h"
#include "ui/train/PictureParts.h"

namespace seedling::pictures {
namespace {

/// Less than what rounding leaves of a unit of 1.
constexpr double kLeastResidual = 1e-8;
constexpr double kMostPowers = 5;
constexpr double kPushedOpacity = 0.06;

using Values = std::vector<double> SettlingPhase::*;

double logarithm(double residual) {
    return std::log10(std::max(residual, kLeastResidual));
}

double asItIs(double value) {
    return value;
}

using Scale = double (*)(double);

void append(const SettlingPhase& phase, Values values, double after, Scale scale,
            QList<QPointF>& points) {
    double sweep = after;
    for (const double value : phase.*values)
        points.append({++sweep, scale(value)});
}

/// The free phase and, behind it, one of the nudged ones.
QList<QPointF> wholeOf(const SettlingLook& look, std::size_t nudge, Values values, Scale scale) {
    QList<QPointF> points;
    append(look.free, values, 0, scale, points);
    if (nudge < look.nudged.size())
        append(look.nudged[nudge], values, static_cast<double>(look.free.sweeps), scale, points);
    return points;
}

/// The other nudged phase, from where the free one ended; empty where there is one alone.
QList<QPointF> otherOf(const SettlingLook& look, Values values, Scale scale) {
    QList<QPointF> points;
    if (look.nudged.size() < 2)
        return points;
    const auto end = static_cast<double>(look.free.sweeps);
    points.append({end, scale((look.free.*values).back())});
    append(look.nudged[1], values, end, scale, points);
    return points;
}

double sweepsOf(const SettlingLook& look) {
    std::int64_t pushed = 0;
    for (const SettlingPhase& phase : look.nudged)
        pushed = std::max(pushed, phase.sweeps);
    return static_cast<double>(look.free.sweeps + pushed);
}

QString lookName(const SettlingLook& look) {
    return look.step == 0 ? tr("before learning")
                          : tr("step %1").arg(format::count(static_cast<qint64>(look.step)));
}

/// Lines of both looks on bare ground.
PlotPicture linesOf(const SettlingRecord& record, Values values, Scale scale) {
    PlotPicture picture;
    picture.xEnd = std::max(sweepsOf(record.first), sweepsOf(record.latest));
    picture.xUnit = tr("sweeps");
    picture.lines.push_back(
        {PlotLine::Style::Main, wholeOf(record.latest, 0, values, scale), lookName(record.latest)});
    const QList<QPointF> other = otherOf(record.latest, values, scale);
    if (!other.isEmpty())
        picture.lines.push_back({PlotLine::Style::Second, other, tr("pushed the other way")});
    if (record.first.step != record.latest.step)
        picture.lines.push_back({PlotLine::Style::Earlier, wholeOf(record.first, 0, values, scale),
                                 lookName(record.first)});
    return picture;
}

struct Ends {
    double low = 0;
    double high = 0;
};

Ends endsOf(const PlotPicture& picture) {
    Ends ends{picture.lines.front().points.front().y(), picture.lines.front().points.front().y()};
    for (const PlotLine& line : picture.lines) {
        for (const QPointF& point : line.points) {
            ends.low = std::min(ends.low, point.y());
            ends.high = std::max(ends.high, point.y());
        }
    }
    return ends;
}

std::vector<double> ticksBetween(const Ends& ends, double step) {
    const double first = std::floor(ends.low / step + 1e-9);
    const double last = std::max(std::ceil(ends.high / step - 1e-9), first + 1);
    std::vector<double> ticks;
    for (double number = first; number <= last; ++number)
        ticks.push_back(number * step);
    return ticks;
}

void shadePushed(const SettlingRecord& record, PlotPicture& picture) {
    const auto begin = static_cast<double>(record.latest.free.sweeps);
    const double end = sweepsOf(record.latest);
    const double low = picture.yTicks.front();
    const double high = picture.yTicks.back();
    picture.areas.push_back({{{begin, low}, {end, low}},
                             {{begin, high}, {end, high}},
                             Role::Accent,
                             kPushedOpacity,
                             {}});
}

/// "10⁻³"
QString powerText(double exponent) {
    static const QString kDigits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = QStringLiteral("10");
    for (const QChar letter : QString::number(qRound(exponent)))
        text += letter.isDigit() ? kDigits[letter.digitValue()] : QChar(0x207B);
    return text;
}

void addNumbers(const SettlingLook& look, const std::string& name, Values values,
                SettlingNumbers& numbers) {
    const auto column = [&](const SettlingPhase& phase, const std::string& part) {
        QList<QPointF> points;
        append(phase, values, 0, asItIs, points);
        std::string key = name;
        key += part;
        numbers[key].assign(points.begin(), points.end());
    };
    column(look.free, "_free");
    for (std::size_t i = 0; i < look.nudged.size(); ++i)
        column(look.nudged[i], look.nudged[i].strength > 0 ? "_pushed" : "_pushed_back");
}

SettlingNumbers numbersOf(const SettlingRecord& record, Values values) {
    SettlingNumbers numbers;
    addNumbers(record.first, "first_by_sweep", values, numbers);
    addNumbers(record.latest, "latest_by_sweep", values, numbers);
    return numbers;
}

}  // namespace

PlotPicture settlingEnergy(const SettlingRecord& record) {
    PlotPicture picture = linesOf(record, &SettlingPhase::energies, asItIs);
    const Ends ends = endsOf(picture);
    const double step = calmTicks(ends.high - ends.low)[1];
    picture.yTicks = ticksBetween(ends, step);
    picture.yText = [step](double value) { return format::tick(value, step); };
    shadePushed(record, picture);
    return picture;
}

PlotPicture settlingResidual(const SettlingRecord& record) {
    PlotPicture picture = linesOf(record, &SettlingPhase::residuals, logarithm);
    const Ends ends = endsOf(picture);
    const double powers = std::ceil(ends.high) - std::floor(ends.low);
    picture.yTicks = ticksBetween(ends, std::max(std::ceil(powers / kMostPowers), 1.0));
    picture.yText = powerText;
    shadePushed(record, picture);
    return picture;
}

SettlingNumbers settlingEnergies(const SettlingRecord& record) {
    return numbersOf(record, &SettlingPhase::energies);
}

SettlingNumbers settlingResiduals(const SettlingRecord& record) {
    return numbersOf(record, &SettlingPhase::residuals);
}

}  // namespace seedling::pictures
