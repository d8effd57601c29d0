#include "ui/train/LivePanel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/protocol/MetricNames.h"
#include "ui/bridge/ErrorText.h"
#include "ui/bridge/QtConvert.h"
#include "ui/charts/ChartFeed.h"
#include "ui/charts/Format.h"
#include "ui/charts/MetricCard.h"
#include "ui/charts/SeriesThinner.h"
#include "ui/main/Theme.h"
#include "ui/train/FigureTable.h"
#include "ui/train/Foretold.h"
#include "ui/train/MemoryLimit.h"
#include "ui/train/RunEvaluations.h"
#include "ui/train/RunSelection.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/Scrolled.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

/// A sparkline is 96 pixels wide.
constexpr int kSparkPoints = 96;

}  // namespace

struct LivePanel::Parts {
    Parts(ProjectModel& p, TrainSession& s, SpotChecks& c)
        : project(p), session(s), checks(c), selection(s) {}

    void makeCards();
    void refresh();
    void refreshHeading(const ShownRun& run);
    void refreshAccuracy(const ShownRun& run, const MetricHistory& history);
    void refreshTrusted(const ShownRun& run, const MetricHistory& history);
    void refreshMemory(const ShownRun& run, const MetricHistory& history);
    void refreshEnergy(const ShownRun& run, const MetricHistory& history);
    void refreshSpeed(const ShownRun& run, const MetricHistory& history);
    void refreshNext();
    [[nodiscard]] QString labelsText() const;
    void setSpark(MetricCard& card, const MetricHistory& history, const char* name);

    ProjectModel& project;
    TrainSession& session;
    SpotChecks& checks;
    RunSelection selection;
    ChartFeed feed;
    QWidget* runPart = new QWidget;
    TextLabel* name = new TextLabel({}, 13, QFont::DemiBold);
    TextLabel* what = new TextLabel({}, 12, QFont::Normal, Role::Text2);
    MetricCard* accuracy = nullptr;
    MetricCard* trusted = nullptr;
    MetricCard* memory = nullptr;
    MetricCard* energy = nullptr;
    MetricCard* speed = nullptr;
    Rule* nextRule = new Rule;
    TextLabel* nextTitle = nullptr;
    FigureTable* next = new FigureTable;
    TextLabel* advice = new TextLabel({}, 12, QFont::Normal, Role::Text2);
};

LivePanel::LivePanel(ProjectModel& project, TrainSession& session, SpotChecks& checks,
                     QWidget* parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(project, session, checks)) {
    connect(&checks, &SpotChecks::changed, this, &LivePanel::refresh);
    Parts& p = *m_parts;
    p.makeCards();
    p.nextTitle = new TextLabel(tr("Next run"), 13, QFont::DemiBold);
    p.advice->setWordWrap(true);
    auto* heading = new QHBoxLayout;
    heading->setSpacing(theme::px(8));
    heading->addWidget(p.name);
    p.what->setElided(Qt::ElideRight);
    p.what->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    heading->addWidget(p.what, 1);
    auto* run = new QVBoxLayout(p.runPart);
    run->setContentsMargins({});
    run->setSpacing(0);
    run->addLayout(heading);
    run->addSpacing(theme::px(12));
    for (MetricCard* card : {p.accuracy, p.trusted, p.memory, p.energy, p.speed})
        run->addWidget(card);
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("livePanelContent"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(theme::px(16), theme::px(20), theme::px(16), theme::px(16));
    column->setSpacing(theme::px(12));
    column->addWidget(p.runPart);
    column->addWidget(p.nextRule);
    column->addWidget(p.nextTitle);
    column->addWidget(p.next);
    column->addWidget(p.advice);
    column->addStretch();
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(scrolledSeeThrough(content));
    p.feed.add(this, [this] { m_parts->refresh(); });

    const auto poke = [this] { m_parts->feed.poke(); };
    connect(&session, &TrainSession::stateChanged, this, poke);
    connect(&session, &TrainSession::progressChanged, this, poke);
    connect(&session, &TrainSession::metricsChanged, this, poke);
    connect(&session, &TrainSession::obstacleChanged, this, poke);
    connect(&session.nextRun(), &NextRun::changed, this, poke);
    connect(&p.selection, &RunSelection::changed, this, poke);
    connect(&project, &ProjectModel::labelsChanged, this, poke);
    connect(&project, &ProjectModel::imagesReset, this, poke);
    connect(&project, &ProjectModel::opened, this, poke);
}

LivePanel::~LivePanel() = default;

void LivePanel::refresh() {
    m_parts->feed.poke();
}

void LivePanel::Parts::makeCards() {
    accuracy = new MetricCard(QStringLiteral("target"), tr("Accuracy"),
                              tr("Share of the held-back labels that the model gets right."));
    trusted = new MetricCard(QStringLiteral("trust"), tr("Trusted without a label"),
                             tr("Mask rate: share of the unlabelled images whose answer is sure "
                                "enough to be learnt from."));
    memory = new MetricCard(QStringLiteral("memory"), tr("Memory"),
                            tr("Resident memory of the worker."));
    energy = new MetricCard(QStringLiteral("bolt"), tr("Energy"), tr("Energy of the whole run."));
    speed = new MetricCard(QStringLiteral("speed"), tr("Speed"),
                           tr("Images that go through the network each second."));
}

void LivePanel::Parts::refresh() {
    const auto& run = selection.shown();
    const bool known = run && (run->live || run->summary || !run->history.isEmpty());
    runPart->setVisible(known);
    nextRule->setVisible(known);
    if (known) {
        const MetricHistory& history = selection.history(*run);
        refreshHeading(*run);
        refreshAccuracy(*run, history);
        refreshTrusted(*run, history);
        refreshMemory(*run, history);
        refreshEnergy(*run, history);
        refreshSpeed(*run, history);
        // Before the first figure there is nothing that could be old.
        const bool stale = run->live && session.isStale() && !history.isEmpty();
        const int silence = stale ? session.silentSeconds() : 0;
        for (MetricCard* card : {accuracy, trusted, memory, energy, speed})
            card->setSilence(silence);
    }
    const bool live = session.isActive();
    nextRule->setVisible(known && !live);
    for (QWidget* part : std::initializer_list<QWidget*>{nextTitle, next, advice})
        part->setVisible(!live && project.isOpen());
    if (!live)
        refreshNext();
}

void LivePanel::Parts::refreshHeading(const ShownRun& run) {
    name->setText(format::runName(run.id));
    QStringList words{format::preset(run.config.preset)};
    if (run.record.labelCount > 0)
        words << format::labels(run.record.labelCount);
    if (run.live)
        words << format::percent(session.fraction());
    else if (run.record.status == RunStatus::Finished)
        words << tr("finished");
    else if (run.record.status == RunStatus::Stopped)
        words << tr("stopped");
    else if (run.record.status == RunStatus::Interrupted)
        words << tr("interrupted");
    else
        words << tr("failed");
    what->setText(words.join(QStringLiteral(", ")));
}

void LivePanel::Parts::setSpark(MetricCard& card, const MetricHistory& history, const char* name_) {
    card.sparkline().setPoints(thinned(history.drawn(name_), kSparkPoints));
}

void LivePanel::Parts::refreshAccuracy(const ShownRun& run, const MetricHistory& history) {
    auto known = checks.of(run.id);
    if (!known)
        known = validationOf(run, history);
    if (!known && !run.live) {
        if (const auto measured = storedEvaluation(project, run.id))
            known = measured->accuracy;
    }
    if (!known) {
        accuracy->setUnknown(run.live && history.isEmpty()
                                 ? tr("known after the first check")
                                 : tr("not known: too few labels to hold any back"));
        return;
    }
    const QString on = known->source == "test"         ? tr("on %1 test images")
                       : known->source == "spot check" ? tr("on %1 looked at")
                                                       : tr("on %1 held back");
    QStringList notes;
    if (known->images > 0)
        notes << on.arg(format::count(known->images));
    if (known->high > known->low)
        notes << tr("%1 % likely").arg(format::percentRange(known->low, known->high));
    accuracy->setFigure(format::percentNumber(known->accuracy), QStringLiteral("%"),
                        notes.join(QStringLiteral(", ")));
    setSpark(*accuracy, history, metric::kValidationAccuracy);
}

void LivePanel::Parts::refreshTrusted(const ShownRun& run, const MetricHistory& history) {
    trusted->setVisible(run.config.method != "supervised");
    if (!history.has(metric::kMaskRate)) {
        trusted->setUnknown({});
        return;
    }
    const double share = history.last(metric::kMaskRate, 0);
    const int images = project.counts().learntFrom();
    trusted->setFigure(format::percentNumber(share), QStringLiteral("%"),
                       tr("about %1 of %2 images")
                           .arg(format::count(qRound64(share * images)), format::count(images)));
    setSpark(*trusted, history, metric::kMaskRate);
}

void LivePanel::Parts::refreshMemory(const ShownRun& run, const MetricHistory& history) {
    double peak = history.highest(metric::kRssBytes);
    if (run.summary)
        peak = std::max(peak, static_cast<double>(run.summary->peakRssBytes));
    if (peak <= 0) {
        memory->setUnknown({});
        return;
    }
    const double now = run.live ? history.last(metric::kRssBytes, peak) : peak;
    const format::Quantity figure = format::bytes(now);
    const auto limit = static_cast<double>(memoryLimit());
    QString note = run.live ? tr("peak %1").arg(format::bytes(peak).joined()) : tr("at its peak");
    if (const auto cost = foretold::costOf(history))
        note += tr(", foretold %1").arg(format::bytes(cost->bytes).joined());
    else if (limit > 0)
        note += tr(", %1 available").arg(format::bytes(limit).joined());
    memory->setFigure(figure.number, figure.unit, note);
    setSpark(*memory, history, metric::kRssBytes);
}

void LivePanel::Parts::refreshEnergy(const ShownRun& run, const MetricHistory& history) {
    double joules = history.last(metric::kEnergyJ, 0);
    double low = history.last(metric::kEnergyLowJ, joules);
    double high = history.last(metric::kEnergyHighJ, joules);
    EnergyKind kind = EnergyKind::Estimated;
    QString source;
    if (run.live && session.resources()) {
        kind = session.resources()->energyKind;
        source = energySourceText(session.resources()->energySource);
    } else if (run.summary) {
        joules = run.summary->energyJ;
        low = run.summary->energyLowJ;
        high = run.summary->energyHighJ;
        kind = run.summary->energyKind;
        source = energySourceText(run.summary->energySource);
    }
    if (joules <= 0) {
        energy->setUnknown({});
        return;
    }
    const format::Quantity figure = format::energy(joules);
    QString note;
    if (high > low)
        note = format::energyRange(joules, low, high) + QLatin1Char(' ') + figure.unit;
    const double watts = history.last(metric::kPowerW, 0);
    if (run.live && watts > 0)
        note += tr(", now %1").arg(format::power(watts));
    else if (run.summary && run.summary->seconds > 0)
        note += tr(", mean power %1").arg(format::power(joules / run.summary->seconds));
    energy->setFigure(figure.number, figure.unit, note);
    energy->setEnergyKind(kind, source);
    setSpark(*energy, history, metric::kEnergyJ);
}

void LivePanel::Parts::refreshSpeed(const ShownRun& run, const MetricHistory& history) {
    if (!history.has(metric::kImagesPerSecond)) {
        speed->setUnknown({});
        return;
    }
    const QString note =
        run.live
            ? (session.hello() && session.hello()->threads > 0
                   ? format::counted(session.hello()->threads, tr("1 thread"), tr("%1 threads"))
                   : QString())
            : (run.summary ? tr("%1 steps in %2")
                                 .arg(format::count(run.summary->steps),
                                      format::duration(run.summary->seconds))
                           : QString());
    // The last report of a run is of its end, where nothing is trained any more.
    const double figure = run.live ? history.last(metric::kImagesPerSecond, 0)
                                   : history.typical(metric::kImagesPerSecond);
    speed->setFigure(format::speed(figure), tr("images/s"), note);
    setSpark(*speed, history, metric::kImagesPerSecond);
}

QString LivePanel::Parts::labelsText() const {
    int labels = 0;
    for (const ClassRecord& record : project.classes())
        labels += project.labelCount(record.id);
    const auto& run = selection.shown();
    const int fresh = run ? labels - run->record.labelCount : 0;
    return fresh > 0 ? tr("%1, %2 of them new").arg(format::count(labels), format::count(fresh))
                     : format::count(labels);
}

void LivePanel::Parts::refreshNext() {
    const TrainConfig& config = session.nextRun().config();
    const auto& run = selection.shown();
    std::vector<FigureTable::Row> rows{{tr("Labels"), {{labelsText()}}, {}, false}};
    rows.push_back({tr("Time"),
                    {{config.minutes > 0 ? format::aboutDuration(config.minutes * 60)
                                         : tr("%1 steps").arg(format::count(config.steps))}},
                    {},
                    false});
    const auto lastTime = foretold::lastTime(project.runs(), config);
    if (lastTime) {
        rows.push_back({tr("Last time"),
                        {{foretold::figures(*lastTime)}},
                        tr("What the last run with the same settings took."),
                        false});
    }
    if (run && run->summary && run->summary->seconds > 0 && config.minutes > 0) {
        const RunSummary& last = *run->summary;
        const double joules = last.energyJ / last.seconds * config.minutes * 60;
        rows.push_back({tr("Energy"),
                        {{tr("about %1").arg(format::energy(joules).joined())}},
                        tr("With the mean power of the last run."),
                        false});
    }
    next->setRows(rows);
    // What stands in the way of a run is said beside its button.
    advice->setText(run ? tr("The memory that these settings take is not known before the first "
                             "run with them; it is foretold before its first step.")
                        : tr("How much memory it takes and how accurate the model is, is not known "
                             "before the first run. You can go on labelling meanwhile."));
    advice->setVisible(!lastTime);
}

}  // namespace seedling
