#include "ui/train/RunCharts.h"

#include <QGridLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/protocol/MetricNames.h"
#include "ui/bridge/QtConvert.h"
#include "ui/charts/Format.h"
#include "ui/main/Theme.h"
#include "ui/train/Foretold.h"
#include "ui/train/MemoryLimit.h"
#include "ui/widgets/Rule.h"

namespace seedling {
namespace {

using Size = MetricChart::Size;

QString dash() {
    return QString(QChar(0x2013));
}

struct Energy {
    double joules = 0;
    double low = 0;
    double high = 0;
    EnergyKind kind = EnergyKind::Estimated;
    QString source;
};

Energy energyOf(const pictures::Input& input) {
    const MetricHistory& history = input.history;
    Energy energy;
    energy.joules = history.last(metric::kEnergyJ, 0);
    energy.low = history.last(metric::kEnergyLowJ, energy.joules);
    energy.high = history.last(metric::kEnergyHighJ, energy.joules);
    if (input.resources) {
        energy.kind = input.resources->energyKind;
        energy.source = toQString(input.resources->energySource);
    } else if (const auto& summary = input.run.summary) {
        energy = {summary->energyJ, summary->energyLowJ, summary->energyHighJ, summary->energyKind,
                  toQString(summary->energySource)};
    }
    return energy;
}

}  // namespace

RunCharts::RunCharts(QWidget* parent)
    : QWidget(parent),
      m_accuracy(new MetricChart(Size::Large, QStringLiteral("target"), tr("Accuracy"),
                                 tr("Share of the held-back labels that the model gets right, with "
                                    "the 95 % Wilson interval."))),
      m_trusted(new MetricChart(Size::Large, QStringLiteral("trust"), tr("Trusted without a label"),
                                tr("Mask rate: share of the unlabelled images whose answer is sure "
                                   "enough to be learnt from."))),
      m_loss(new MetricChart(Size::Small, QStringLiteral("loss"), tr("Loss"),
                             tr("Cross-entropy on labelled images, and on unlabelled ones that are "
                                "trusted."))),
      m_memory(new MetricChart(Size::Small, QStringLiteral("memory"), tr("Memory"),
                               tr("Resident memory of the worker, and how much of it holds "
                                  "numbers (tensors)."))),
      m_energy(new MetricChart(Size::Small, QStringLiteral("bolt"), tr("Energy"),
                               tr("Energy since the run began, with its likely range; below, the "
                                  "power."))),
      m_speed(new MetricChart(Size::Small, QStringLiteral("speed"), tr("Speed"),
                              tr("Images that go through the network each second, all views "
                                 "counted."))),
      m_memoryLimit(static_cast<double>(memoryLimit())) {
    auto* large = new QGridLayout;
    large->setHorizontalSpacing(theme::px(40));
    large->addWidget(m_accuracy, 0, 0);
    large->addWidget(m_trusted, 0, 1);
    auto* small = new QGridLayout;
    small->setHorizontalSpacing(theme::px(24));
    int column = 0;
    for (MetricChart* chart : {m_loss, m_memory, m_energy, m_speed}) {
        small->addWidget(chart, 0, column);
        small->setColumnStretch(column++, 1);
    }
    for (int i = 0; i < 2; ++i)
        large->setColumnStretch(i, 1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(theme::px(12));
    rows->addLayout(large, 5);
    rows->addWidget(new Rule);
    rows->addLayout(small, 5);
}

void RunCharts::show(const pictures::Input& input, qint64 images) {
    showAccuracy(input);
    showTrusted(input, images);
    showLoss(input);
    showMemory(input);
    showEnergy(input);
    showSpeed(input);
}

void RunCharts::setSilence(int seconds) {
    m_silence = seconds;
    for (MetricChart* chart : {m_accuracy, m_trusted, m_loss, m_memory, m_energy, m_speed})
        chart->figure().setStale(seconds > 0);
}

void RunCharts::showAccuracy(const pictures::Input& input) {
    m_accuracy->plot().show(pictures::accuracy(input));
    const auto known = validationOf(input.run, input.history);
    const auto& best = known ? known : input.test;
    if (!best) {
        const bool early = input.live && input.history.isEmpty();
        m_accuracy->figure().setFigure(
            dash(), {}, early ? QString() : tr("not known: too few labels to hold any back"));
        return;
    }
    QString note;
    if (best->high > best->low)
        note = tr("%1 % likely").arg(format::percentRange(best->low, best->high));
    if (best->images > 0) {
        const QString on = best->source == "test" ? tr("on %1 test images") : tr("on %1 held back");
        note += (note.isEmpty() ? QString() : QStringLiteral(", ")) +
                on.arg(format::count(best->images));
    }
    m_accuracy->figure().setFigure(format::percentNumber(best->accuracy), QStringLiteral("%"),
                                   note);
}

void RunCharts::showTrusted(const pictures::Input& input, qint64 images) {
    m_trusted->plot().show(pictures::trusted(input));
    const bool known = input.history.has(metric::kMaskRate);
    const double share = input.history.last(metric::kMaskRate, 0);
    const QString note =
        known && images > 0 ? tr("about %1 of %2 images")
                                  .arg(format::count(qRound64(share * static_cast<double>(images))),
                                       format::count(images))
                            : QString();
    m_trusted->figure().setFigure(known ? format::percentNumber(share) : dash(),
                                  known ? QStringLiteral("%") : QString(), note);
}

void RunCharts::showLoss(const pictures::Input& input) {
    m_loss->plot().show(pictures::loss(input));
    const bool both = input.history.has(metric::kLossUnsupervised);
    const double sum =
        input.history.last(metric::kLossSupervised, 0) +
        input.run.config.unlabelledWeight * input.history.last(metric::kLossUnsupervised, 0);
    m_loss->figure().setFigure(
        input.history.has(metric::kLossSupervised) ? format::plain(sum) : dash(), {},
        both ? tr("labelled + unlabelled") : QString());
}

void RunCharts::showMemory(const pictures::Input& input) {
    m_memory->plot().show(pictures::memory(input, m_memoryLimit));
    if (!input.history.has(metric::kRssBytes)) {
        m_memory->figure().setFigure(dash());
        return;
    }
    const auto& points = input.history.series(metric::kRssBytes);
    const auto highest = std::max_element(points.begin(), points.end(),
                                          [](auto& a, auto& b) { return a.y() < b.y(); });
    const double peak = std::max(
        highest->y(), input.run.summary ? static_cast<double>(input.run.summary->peakRssBytes) : 0);
    const format::Quantity now = format::bytes(input.live ? points.back().y() : peak);
    const auto cost = foretold::costOf(input.history);
    const QString told =
        cost ? tr("foretold %1").arg(format::bytes(cost->bytes).joined()) : QString();
    const QString most =
        input.live ? tr("peak %1").arg(format::bytes(peak).joined()) : tr("at most");
    // While it goes on the curve shows its peak.
    const QString note = told.isEmpty() ? most
                         : input.live   ? told
                                        : QStringLiteral("%1, %2").arg(most, told);
    m_memory->figure().setFigure(now.number, now.unit, note);
}

void RunCharts::showEnergy(const pictures::Input& input) {
    m_energy->plot().show(pictures::energy(input));
    m_energy->secondPlot().show(pictures::power(input));
    const Energy energy = energyOf(input);
    if (energy.joules <= 0) {
        m_energy->figure().setFigure(dash());
        return;
    }
    const format::Quantity sum = format::energy(energy.joules);
    m_energy->figure().setFigure(sum.number, sum.unit,
                                 energy.high > energy.low
                                     ? format::energyRange(energy.joules, energy.low, energy.high)
                                     : QString());
    m_energy->setEnergyKind(energy.kind, energy.source);
}

void RunCharts::showSpeed(const pictures::Input& input) {
    m_speed->plot().show(pictures::speed(input));
    const bool known = input.history.has(metric::kImagesPerSecond);
    m_speed->figure().setFigure(
        known ? format::speed(input.live ? input.history.last(metric::kImagesPerSecond, 0)
                                         : input.history.typical(metric::kImagesPerSecond))
              : dash(),
        known ? tr("images/s") : QString(),
        m_silence > 0 ? tr("no news for %1 s").arg(m_silence) : QString());
}

}  // namespace seedling
