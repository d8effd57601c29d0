#include "ui/train/SettlingTab.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <optional>
#include <utility>

#include "engine/protocol/EquilibriumOptions.h"
#include "engine/protocol/MetricNames.h"
#include "engine/protocol/SettlingRecord.h"
#include "ui/bridge/ErrorText.h"
#include "ui/charts/Format.h"
#include "ui/charts/KindChip.h"
#include "ui/charts/MetricTableView.h"
#include "ui/main/Theme.h"
#include "ui/train/FigureTable.h"
#include "ui/train/SettlingFigures.h"
#include "ui/train/SettlingPictures.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/Scrolled.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

/// Lines of text that are longer are hard to read.
constexpr int kMostTextWidth = 900;
constexpr int kTableWidth = 640;
constexpr int kChartHeight = 280;

TextLabel* heading(const QString& text) {
    return new TextLabel(text, 13, QFont::DemiBold);
}

TextLabel* sentences(const QString& text, Role role = Role::Text) {
    auto* label = new TextLabel(text, 13, QFont::Normal, role);
    label->setWordWrap(true);
    label->setMaximumWidth(theme::px(kMostTextWidth));
    return label;
}

QString whyText() {
    return SettlingTab::tr(
        "On a processor this costs more: the network takes many sweeps to settle where an ordinary "
        "one answers in a single pass. It is studied because each weight learns from nothing but "
        "what is active on its two sides, in two settled states: no errors have to be sent back "
        "through the layers. An analog circuit settles by itself, as its physics has it, and could "
        "learn where its weights are. Whether that pays for networks of a useful size is open.");
}

}  // namespace

bool learnsBySettling(const ShownRun& run) {
    return learnsByEquilibrium(run.config) ||
           (run.summary && isHopfieldNetwork(run.summary->network));
}

struct SettlingTab::Parts {
    explicit Parts(RunSelection& s) : selection(s) {}

    QWidget* makeContent();
    QHBoxLayout* makeCharts();
    void connectChart(MetricChart* chart, const QString& word, pictures::SettlingNumbers* numbers);
    void refresh();
    void read(const ShownRun& run);
    void showRecord(const ShownRun& run);
    void showNothing(const ShownRun& run);
    void say(const QString& sentence);

    RunSelection& selection;
    std::optional<SettlingRecord> record;
    RunId recordOf;
    std::size_t looks = 0;  ///< That the run had told of when the record was read.
    QString damage;         ///< Why it could not be.
    pictures::SettlingNumbers energies;
    pictures::SettlingNumbers residuals;

    QStackedWidget* views = new QStackedWidget;
    MetricTableView* table = new MetricTableView;
    MetricChart* tableOf = nullptr;
    TextLabel* name = heading({});
    TextLabel* nothing = sentences({}, Role::Text2);
    MessageLine* message = new MessageLine;
    QWidget* body = new QWidget;
    MetricChart* energy =
        new MetricChart(MetricChart::Size::Large, QStringLiteral("loss"), tr("Energy"),
                        tr("Mean energy of an image after each sweep, without the push. On the "
                           "shaded ground the last layer is pushed by the loss."));
    MetricChart* residual =
        new MetricChart(MetricChart::Size::Large, QStringLiteral("speed"), tr("Largest move"),
                        tr("Residual: how far the unit that moved most has moved in a sweep, of a "
                           "range from 0 to 1. The smaller, the more the network has settled."));
    FigureTable* facts = new FigureTable;
    FigureTable* analog = new FigureTable;
    TextLabel* analogNote = sentences({}, Role::Text2);
};

SettlingTab::SettlingTab(RunSelection& selection, ChartFeed& feed, QWidget* parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(selection)) {
    Parts& p = *m_parts;
    p.views->addWidget(scrolledSeeThrough(p.makeContent()));
    p.views->addWidget(p.table);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addWidget(p.message);
    whole->addWidget(p.views, 1);
    connect(p.table, &MetricTableView::failed, this,
            [this](const QString& sentence) { m_parts->say(sentence); });
    connect(p.table, &MetricTableView::closed, this, [this] {
        m_parts->views->setCurrentIndex(0);
        if (m_parts->tableOf)
            m_parts->tableOf->menuButton().setFocus();
    });
    feed.add(this, [this] { m_parts->refresh(); });
}

SettlingTab::~SettlingTab() = default;

MetricChart& SettlingTab::energyChart() const {
    return *m_parts->energy;
}

MetricChart& SettlingTab::residualChart() const {
    return *m_parts->residual;
}

QString SettlingTab::text() const {
    if (m_parts->body->isHidden())
        return m_parts->nothing->text();
    return m_parts->facts->text() + QLatin1Char('\n') + m_parts->analog->text() +
           QLatin1Char('\n') + m_parts->analogNote->text();
}

QWidget* SettlingTab::Parts::makeContent() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(theme::px(24), theme::px(16), theme::px(24), theme::px(24));
    column->setSpacing(theme::px(16));
    column->addWidget(name);
    column->addWidget(nothing);
    column->addWidget(body);
    column->addStretch();

    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins({});
    rows->setSpacing(theme::px(16));
    rows->addLayout(makeCharts());
    rows->addWidget(new Rule);
    rows->addWidget(heading(tr("What it costs, and why")));
    facts->setMaximumWidth(theme::px(kTableWidth));
    rows->addWidget(facts);
    rows->addWidget(sentences(whyText()));
    rows->addWidget(new Rule);
    auto* title = new QHBoxLayout;
    auto* chip = new KindChip;
    chip->setSimulated();
    title->addWidget(heading(tr("On analog hardware")));
    title->addWidget(chip);
    title->addStretch();
    rows->addLayout(title);
    analog->setMaximumWidth(theme::px(kTableWidth));
    rows->addWidget(analog);
    rows->addWidget(analogNote);
    return content;
}

QHBoxLayout* SettlingTab::Parts::makeCharts() {
    auto* charts = new QHBoxLayout;
    charts->setSpacing(theme::px(40));
    for (MetricChart* chart : {energy, residual}) {
        chart->setMinimumHeight(theme::px(kChartHeight));
        charts->addWidget(chart, 1);
    }
    connectChart(energy, QStringLiteral("settling-energy"), &energies);
    connectChart(residual, QStringLiteral("settling-residual"), &residuals);
    return charts;
}

void SettlingTab::Parts::connectChart(MetricChart* chart, const QString& word,
                                      pictures::SettlingNumbers* numbers) {
    chart->setFileName(word);
    chart->setNumbers([numbers] { return MetricTable::columnsOf(*numbers); });
    QObject::connect(chart, &ChartFrame::failed, chart,
                     [this](const QString& sentence) { say(sentence); });
    QObject::connect(chart, &ChartFrame::tableRequested, chart, [this, chart, word] {
        tableOf = chart;
        table->setColumns(chart->title(), chart->numbers());
        table->setFileName(word + QStringLiteral(".csv"));
        views->setCurrentWidget(table);
        table->setFocus();
    });
}

void SettlingTab::Parts::say(const QString& sentence) {
    message->show(MessageLine::Kind::Error, sentence);
}

void SettlingTab::Parts::refresh() {
    const auto& run = selection.shown();
    if (!run || !learnsBySettling(*run))
        return;
    name->setText(tr("How the network of %1 settles").arg(format::runNameInText(run->id)));
    read(*run);
    nothing->setVisible(!record);
    body->setVisible(record.has_value());
    if (record)
        showRecord(*run);
    else
        showNothing(*run);
}

/// One row of the project, and only where the run has told of a new look.
void SettlingTab::Parts::read(const ShownRun& run) {
    const std::size_t told = selection.history(run).series(metric::kSettlingEnergy).size();
    if (run.id == recordOf && told == looks)
        return;
    if (run.id != recordOf) {
        views->setCurrentIndex(0);
        message->clear();
    }
    recordOf = run.id;
    looks = told;
    record.reset();
    damage.clear();
    ProjectModel& project = selection.session().project();
    const auto text = project.project().setting(settlingSetting(run.id));
    if (!text || !*text)
        return;
    auto known = settlingFromJson(**text);
    if (!known) {
        damage = errorText(known.error());
        return;
    }
    energies = pictures::settlingEnergies(*known);
    residuals = pictures::settlingResiduals(*known);
    record = std::move(*known);
}

void SettlingTab::Parts::showNothing(const ShownRun& run) {
    nothing->setText(!damage.isEmpty() ? damage
                     : run.live        ? tr("It is looked at before the first step.")
                                       : tr("Not recorded in this run."));
}

void SettlingTab::Parts::showRecord(const ShownRun& run) {
    const SettlingPhase& free = record->latest.free;
    energy->plot().show(pictures::settlingEnergy(*record));
    energy->figure().setFigure(format::plain(free.energies.back()), {},
                               tr("settled, mean of %1 images").arg(record->images));
    residual->plot().show(pictures::settlingResidual(*record));
    residual->figure().setFigure(format::plain(free.residuals.back()), {},
                                 tr("in the last of %1 sweeps").arg(free.sweeps));
    const settling::Figures figures = settling::figuresOf(run, selection, *record);
    facts->setRows(settling::costRows(figures));
    analog->setRows(settling::analogRows(figures));
    analogNote->setText(settling::analogNote(figures));
}

}  // namespace seedling
