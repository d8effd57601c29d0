#include "ui/charts/Format.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace seedling::format {
namespace {

constexpr double kJoulesPerWh = 3600;
const QChar kDash(0x2013);
const QChar kThinSpace(0x202F);

QString tr(const char* source) {
    return QCoreApplication::translate("seedling::format", source);
}

QString fixed(double value, int decimals) {
    return QLocale().toString(value, 'f', decimals);
}

/// Watt-hours are read to two digits; below a tenth milliwatt-hours are.
double energyScale(double joules) {
    return joules / kJoulesPerWh < 0.1 ? 1000 / kJoulesPerWh : 1 / kJoulesPerWh;
}

int decimalsFor(double value) {
    return std::abs(value) < 10 ? 1 : 0;
}

}  // namespace

QString Quantity::joined() const {
    return unit.isEmpty() ? number : number + kThinSpace + unit;
}

QString count(qint64 value) {
    return QLocale().toString(value);
}

QString counted(qint64 value, const QString& one, const QString& many) {
    return value == 1 ? one : many.arg(count(value));
}

QString labels(qint64 value) {
    return counted(value, tr("1 label"), tr("%1 labels"));
}

QString percentNumber(double fraction) {
    return QLocale().toString(qRound(std::clamp(fraction, 0.0, 1.0) * 100));
}

QString percent(double fraction) {
    return percentNumber(fraction) + kThinSpace + QLatin1Char('%');
}

QString percentRange(double low, double high) {
    return percentNumber(low) + kDash + percentNumber(high);
}

Quantity bytes(double value) {
    static constexpr std::array<const char*, 4> kUnits{"kB", "MB", "GB", "TB"};
    double scaled = value / 1000;
    std::size_t unit = 0;
    while (scaled >= 999.5 && unit + 1 < kUnits.size()) {
        scaled /= 1000;
        ++unit;
    }
    return {fixed(scaled, unit == 0 ? 0 : decimalsFor(scaled)), QLatin1String(kUnits[unit])};
}

Quantity energy(double joules) {
    const double scale = energyScale(joules);
    const double value = joules * scale;
    const bool milli = scale * kJoulesPerWh > 10;
    return {fixed(value, milli ? decimalsFor(value) : decimalsFor(value)),
            milli ? QStringLiteral("mWh") : QStringLiteral("Wh")};
}

QString energyRange(double joules, double low, double high) {
    const double scale = energyScale(joules);
    const int decimals = decimalsFor(joules * scale);
    return fixed(low * scale, decimals) + kDash + fixed(high * scale, decimals);
}

QString power(double watts) {
    return fixed(watts, decimalsFor(watts)) + kThinSpace + QLatin1Char('W');
}

Quantity operations(double flop) {
    static constexpr std::array<const char*, 4> kUnits{"GFLOP", "TFLOP", "PFLOP", "EFLOP"};
    double scaled = flop / 1e9;
    std::size_t unit = 0;
    while (scaled >= 1000 && unit + 1 < kUnits.size()) {
        scaled /= 1000;
        ++unit;
    }
    return {plain(scaled), QLatin1String(kUnits[unit])};
}

Quantity grams(double value) {
    if (value >= 1000)
        return {plain(value / 1000), QStringLiteral("kg")};
    return value >= 1 ? Quantity{plain(value), QStringLiteral("g")}
                      : Quantity{plain(value * 1000), QStringLiteral("mg")};
}

QString speed(double imagesPerSecond) {
    return imagesPerSecond < 10 ? fixed(imagesPerSecond, 1)
                                : QLocale().toString(qRound64(imagesPerSecond));
}

QString duration(double seconds) {
    const qint64 total = std::max<qint64>(0, qRound64(seconds));
    const auto two = [](qint64 value) {
        return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
    };
    const QString tail = two(total / 60 % 60) + QLatin1Char(':') + two(total % 60);
    return total < 3600 ? tail : QString::number(total / 3600) + QLatin1Char(':') + tail;
}

QString aboutDuration(double seconds) {
    if (seconds < 90)
        return tr("about %1 s").arg(std::max(1, qRound(seconds)));
    if (seconds < 90 * 60)
        return tr("about %1 min").arg(qRound(seconds / 60));
    return tr("about %1 h").arg(fixed(seconds / 3600, 1));
}

QString ago(qint64 whenMs, qint64 nowMs) {
    const qint64 minutes = (nowMs - whenMs) / 60'000;
    if (minutes < 1)
        return tr("just now");
    if (minutes < 60)
        return tr("%1 min ago").arg(minutes);
    if (minutes < 48 * 60)
        return tr("%1 h ago").arg(minutes / 60);
    return tr("%1 days ago").arg(minutes / (24 * 60));
}

QString tick(double value, double step) {
    int decimals = 0;
    for (double size = step; decimals < 6 && std::abs(size - std::round(size)) > 1e-6; size *= 10)
        ++decimals;
    return fixed(value, decimals);
}

QString plain(double value) {
    if (value == std::floor(value) && std::abs(value) < 1e9)
        return QLocale().toString(static_cast<qint64>(value));
    const double size = std::abs(value);
    if (size >= 100)
        return fixed(value, 0);
    if (size >= 10)
        return fixed(value, 1);
    return size >= 0.01 ? fixed(value, 2) : QLocale().toString(value, 'g', 2);
}

QString energyKind(EnergyKind kind) {
    switch (kind) {
        case EnergyKind::Measured:
            return tr("measured");
        case EnergyKind::Integrated:
            return tr("integrated");
        case EnergyKind::Modelled:
            return tr("modelled");
        case EnergyKind::Estimated:
            return tr("estimated");
    }
    return {};
}

QString energyKindHelp(EnergyKind kind) {
    switch (kind) {
        case EnergyKind::Measured:
            return tr("Read from an energy counter of the machine.");
        case EnergyKind::Integrated:
            return tr("Summed up from readings of the present power.");
        case EnergyKind::Modelled:
            return tr("Computed from how busy the machine was, as it was once calibrated.");
        case EnergyKind::Estimated:
            return tr("Estimated, at least in part: no meter here sees all of it.");
    }
    return {};
}

QString simulated() {
    return tr("simulated");
}

QString simulatedHelp() {
    return tr(
        "Computed from what the run counted and from a profile of the device; nothing ran "
        "there.");
}

QString preset(const std::string& name) {
    if (name == "quick")
        return tr("Quick");
    if (name == "balanced")
        return tr("Balanced");
    if (name == "best")
        return tr("Best");
    if (name == "paper")
        return tr("As in the paper");
    if (name == "supervised")
        return tr("Labels only");
    return QString::fromStdString(name);
}

QString runName(RunId run) {
    return tr("Run %1").arg(run.value);
}

QString runNameInText(RunId run) {
    return tr("run %1").arg(run.value);
}

}  // namespace seedling::format
