#include "ui/train/RunCharts.h"

#include <QGridLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "engine/protocol/MetricNames.h"
#include "ui/bridge/ErrorText.h"
#include "ui/bridge/QtConvert.h"
#include "ui/charts/Format.h"
#include "ui/main/Theme.h"
#include "ui/train/Foretold.h"
#include "ui/train/MemoryLimit.h"
#include "ui/widgets/Rule.h"

namespace seedling {
namespace {

using Size = MetricChart::Size;

/// So high that plots can be read; the page scrolls where three of them have no room.
constexpr int kRowHeight = 232;

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
        energy.source = energySourceText(input.resources->energySource);
    } else if (const auto& summary = input.run.summary) {
        energy = {summary->energyJ, summary->energyLowJ, summary->energyHighJ, summary->energyKind,
                  energySourceText(summary->energySource)};
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
                               tr("Resident memory of the worker, and what it is for; the "
                                  "activations as a forward pass leaves them."))),
      m_energy(new MetricChart(Size::Small, QStringLiteral("bolt"), tr("Energy"),
                               tr("Energy since the run began, with its likely range; below, the "
                                  "power."))),
      m_speed(new MetricChart(Size::Small, QStringLiteral("speed"), tr("Speed"),
                              tr("Images that go through the network each second, all views "
                                 "counted."))),
      m_classes(new ClassChart(
          QStringLiteral("tag"), tr("Classes"),
          tr("Share of every class in what was trusted since the check before; the fuller the "
             "colour, the larger. Beside it the threshold of every class."),
          tr("Share of what is trusted, by class"), tr("Thresholds"))),
      m_rate(new MetricChart(Size::Small, QStringLiteral("loss"), tr("Learning rate"),
                             tr("Step size of the optimizer, as the plan of the run has it."))),
      m_threshold(new MetricChart(Size::Small, QStringLiteral("trust"), tr("Threshold"),
                                  tr("Confidence from which the answer for an image without a "
                                     "label is trusted."))),
      m_all{{RunChart::Accuracy, m_accuracy},  {RunChart::Trusted, m_trusted},
            {RunChart::Loss, m_loss},          {RunChart::Memory, m_memory},
            {RunChart::Energy, m_energy},      {RunChart::Speed, m_speed},
            {RunChart::Classes, m_classes},    {RunChart::LearningRate, m_rate},
            {RunChart::Threshold, m_threshold}},
      m_memoryLimit(static_cast<double>(memoryLimit())) {
    layOut();
    connectMenus();
}

void RunCharts::layOut() {
    auto* large = new QGridLayout;
    large->setHorizontalSpacing(theme::px(40));
    large->addWidget(m_accuracy, 0, 0);
    large->addWidget(m_trusted, 0, 1);
    for (int i = 0; i < 2; ++i)
        large->setColumnStretch(i, 1);
    auto* small = new QGridLayout;
    small->setHorizontalSpacing(theme::px(24));
    int column = 0;
    for (MetricChart* each : {m_loss, m_memory, m_energy, m_speed})
        small->addWidget(each, 0, column++);
    auto* further = new QGridLayout;
    further->setHorizontalSpacing(theme::px(24));
    further->addWidget(m_classes, 0, 0, 1, 2);
    further->addWidget(m_rate, 0, 2);
    further->addWidget(m_threshold, 0, 3);
    for (QGridLayout* grid : {small, further}) {
        for (int i = 0; i < 4; ++i)
            grid->setColumnStretch(i, 1);
    }
    for (QGridLayout* grid : {large, small, further})
        grid->setRowMinimumHeight(0, theme::px(kRowHeight));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(theme::px(12));
    rows->addLayout(large, 5);
    rows->addWidget(new Rule);
    rows->addLayout(small, 5);
    rows->addWidget(new Rule);
    rows->addLayout(further, 4);
}

void RunCharts::connectMenus() {
    for (const auto& each : m_all) {
        const RunChart chart = each.first;
        ChartFrame* frame = each.second;
        frame->setNumbers([this, chart]() -> std::vector<MetricColumn> {
            const auto input = m_source ? m_source() : std::nullopt;
            return input ? columnsOf(chart, *input) : std::vector<MetricColumn>();
        });
        connect(frame, &ChartFrame::tableRequested, this,
                [this, chart] { Q_EMIT tableRequested(chart); });
        connect(frame, &ChartFrame::failed, this, &RunCharts::failed);
    }
}

void RunCharts::show(const pictures::Input& input, qint64 images) {
    if (input.run.id != m_named) {
        m_named = input.run.id;
        for (const auto& [which, frame] : m_all)
            frame->setFileName(
                QStringLiteral("run-%1-%2").arg(m_named.value).arg(toQString(fileWord(which))));
    }
    showAccuracy(input);
    showTrusted(input, images);
    showLoss(input);
    showMemory(input);
    showEnergy(input);
    showSpeed(input);
    showClasses(input);
    showRate(input);
    showThreshold(input);
}

void RunCharts::setSilence(int seconds) {
    m_silence = seconds;
    for (MetricChart* each :
         {m_accuracy, m_trusted, m_loss, m_memory, m_energy, m_speed, m_rate, m_threshold})
        each->figure().setStale(seconds > 0);
    m_classes->figure().setStale(seconds > 0);
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
    const QString parts = pictures::memoryParts(input);
    m_memory->setToolTip(parts.isEmpty()
                             ? m_memory->accessibleDescription()
                             : m_memory->accessibleDescription() + QLatin1Char('\n') + parts);
    if (!input.history.has(metric::kRssBytes)) {
        m_memory->figure().setFigure(dash());
        return;
    }
    const double peak =
        std::max(input.history.highest(metric::kRssBytes),
                 input.run.summary ? static_cast<double>(input.run.summary->peakRssBytes) : 0);
    const format::Quantity now =
        format::bytes(input.live ? input.history.last(metric::kRssBytes, 0) : peak);
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

void RunCharts::showClasses(const pictures::Input& input) {
    ClassPicture shares = pictures::classShares(input);
    const auto newest = [](const ClassPicture::Row& row) { return row.points.back().y(); };
    if (shares.rows.empty()) {
        m_classes->figure().setFigure(dash());
    } else {
        const auto [least, most] = std::ranges::minmax(shares.rows, {}, newest);
        m_classes->figure().setFigure(
            format::percentNumber(newest(most)), QStringLiteral("%"),
            tr("%1 most, %2 least (%3)")
                .arg(most.name, least.name, format::percent(newest(least))));
    }
    m_classes->setPictures(std::move(shares), pictures::classThresholds(input));
}

void RunCharts::showRate(const pictures::Input& input) {
    m_rate->plot().show(pictures::learningRate(input));
    const bool known = input.history.has(metric::kLearningRate);
    m_rate->figure().setFigure(known ? format::plain(input.history.last(metric::kLearningRate, 0))
                                     : dash());
}

void RunCharts::showThreshold(const pictures::Input& input) {
    m_threshold->plot().show(pictures::threshold(input));
    const bool known = input.history.has(metric::kThreshold);
    m_threshold->figure().setFigure(
        known ? format::percentNumber(input.history.last(metric::kThreshold, 0)) : dash(),
        known ? QStringLiteral("%") : QString());
}

}  // namespace seedling
