#include "ui/use/ModelCard.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "ui/bridge/ErrorText.h"
#include "ui/bridge/QtConvert.h"
#include "ui/charts/FigureLabel.h"
#include "ui/charts/Format.h"
#include "ui/charts/KindChip.h"
#include "ui/main/Theme.h"
#include "ui/train/FigureTable.h"
#include "ui/train/RunEvaluations.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/Scrolled.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

using Row = FigureTable::Row;

QString methodName(const std::string& method) {
    static constexpr std::pair<const char*, const char*> kNames[] = {
        {"fixmatch", "FixMatch"},
        {"flexmatch", "FlexMatch"},
        {"freematch", "FreeMatch"},
        {"softmatch", "SoftMatch"},
        {"adamatch", "AdaMatch"},
        {"pseudo-label", "Pseudo-Label"},
        {"rounds", "Pseudo-labels in rounds"}};
    for (const auto& [key, name] : kNames) {
        if (method == key)
            return QLatin1String(name);
    }
    return format::preset(method);
}

QString weights(std::int64_t parameters) {
    return parameters < 100'000
               ? ModelCard::tr("%1 weights").arg(format::count(parameters))
               : ModelCard::tr("%1 million weights")
                     .arg(QLocale().toString(static_cast<double>(parameters) / 1e6, 'f', 1));
}

std::vector<Row> recalls(const ConfusionCounts& counts) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < counts.classes.size(); ++i) {
        const auto& row = counts.counts[i];
        const std::int64_t all = std::accumulate(row.begin(), row.end(), std::int64_t{0});
        if (all == 0)
            continue;
        rows.push_back({toQString(counts.classes[i].name),
                        {{ModelCard::tr("%1 of %2").arg(format::count(row[i]), format::count(all)),
                          row[i] * 10 < all * 8}},
                        {},
                        false,
                        counts.classes[i].colour});
    }
    return rows;
}

QWidget* part(QWidget* content, const QString& title = {}) {
    auto* widget = new QWidget;
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins({});
    column->setSpacing(theme::px(12));
    column->addWidget(new Rule);
    if (!title.isEmpty())
        column->addWidget(new TextLabel(title, 13, QFont::DemiBold));
    column->addWidget(content);
    return widget;
}

}  // namespace

ModelCard::ModelCard(ProjectModel& project, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_figure(new FigureLabel(28)),
      m_none(
          new TextLabel(tr("There is no model yet. Train once."), 13, QFont::Normal, Role::Text2)),
      m_content(new QWidget),
      m_what(new FigureTable),
      m_source(new FigureTable),
      m_cost(new FigureTable),
      m_energy(new TextLabel({}, 12)),
      m_kind(new KindChip),
      m_byClass(new FigureTable) {
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins({});
    column->setSpacing(theme::px(12));
    column->addWidget(m_figure);
    column->addWidget(part(m_what));
    column->addWidget(part(m_source));
    column->addWidget(part(m_cost));
    auto* energy = new QHBoxLayout;
    energy->setSpacing(theme::px(8));
    energy->addWidget(new TextLabel(tr("Energy"), 12, QFont::Normal, Role::Text2));
    energy->addWidget(m_kind);
    m_energy->setElided(Qt::ElideRight);
    m_energy->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    energy->addWidget(m_energy, 1);
    column->addLayout(energy);
    m_byClassPart = part(m_byClass, tr("Right, by class"));
    column->addWidget(m_byClassPart);
    auto* content = new QWidget;
    auto* all = new QVBoxLayout(content);
    all->setContentsMargins(theme::px(16), theme::px(20), theme::px(16), theme::px(16));
    all->setSpacing(theme::px(12));
    all->addWidget(new TextLabel(tr("Model card"), 13, QFont::DemiBold));
    all->addWidget(m_none);
    all->addWidget(m_content);
    all->addStretch();
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(scrolledSeeThrough(content));
    const auto update = [this] {
        if (isVisible())
            refresh();
    };
    connect(&m_project, &ProjectModel::predictionsChanged, this, update);
    connect(&m_project, &ProjectModel::runsChanged, this, update);
    connect(&m_project, &ProjectModel::opened, this, update);
    refresh();
}

void ModelCard::showEvent(QShowEvent*) {
    refresh();
}

void ModelCard::refresh() {
    const RunId id = m_project.isOpen() ? m_project.shownRun() : RunId{};
    const auto& runs = m_project.isOpen() ? m_project.runs() : std::vector<RunRecord>{};
    const auto run = std::find_if(runs.begin(), runs.end(),
                                  [id](const RunRecord& record) { return record.id == id; });
    const auto summary = run == runs.end() ? Result<RunSummary>(failure(ErrorCode::NotFound, {}))
                                           : summaryFromJson(run->summaryJson);
    m_none->setVisible(!summary);
    m_content->setVisible(summary.has_value());
    if (!summary)
        return;
    const auto evaluation = storedEvaluation(m_project, id);
    const auto known = evaluation ? std::optional(evaluation->accuracy) : summary->validation;
    m_figure->setFigure(known ? format::percentNumber(known->accuracy) : QString(QChar(0x2013)),
                        known ? QStringLiteral("%") : QString(),
                        known ? tr("%1 % likely, n = %2")
                                    .arg(format::percentRange(known->low, known->high),
                                         format::count(known->images))
                              : tr("accuracy not known"));
    const QString name = QStringLiteral("%1, %2").arg(
        QFileInfo(m_project.file()).completeBaseName(), format::runNameInText(id));
    m_what->setRows({
        {tr("Name"), {{name}}, {}, false},
        {tr("Answers"), {{tr("%1 classes").arg(m_project.classes().size())}}, {}, false},
        {tr("Network"), {{toQString(summary->network)}}, {}, false},
        {tr("Size"), {{weights(summary->parameters)}}, {}, false},
    });
    m_source->setRows({
        {tr("Images"), {{format::count(m_project.counts().images)}}, {}, false},
        {tr("Labels"), {{format::count(summary->labels)}}, toQString(run->labelSetHash), false},
        {tr("Method"), {{methodName(summary->method)}}, {}, false},
        {tr("Seed"), {{QString::number(run->seed)}}, {}, false},
    });
    m_cost->setRows({
        {tr("Time"), {{format::duration(summary->seconds)}}, {}, false},
        {tr("Memory"),
         {{tr("%1 at most")
               .arg(format::bytes(static_cast<double>(summary->peakRssBytes)).joined())}},
         {},
         false},
        {tr("Operations"), {{format::operations(summary->flopTotal).joined()}}, {}, false},
    });
    m_energy->setText(QStringLiteral("%1 (%2)").arg(
        format::energy(summary->energyJ).joined(),
        format::energyRange(summary->energyJ, summary->energyLowJ, summary->energyHighJ)));
    m_energy->setToolTip(m_energy->text());
    m_kind->setKind(summary->energyKind, energySourceText(summary->energySource));
    m_byClassPart->setVisible(evaluation.has_value());
    if (evaluation)
        m_byClass->setRows(recalls(evaluation->confusion));
}

}  // namespace seedling
