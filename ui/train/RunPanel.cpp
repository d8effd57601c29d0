#include "ui/train/RunPanel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/main/Theme.h"
#include "ui/train/FigureTable.h"
#include "ui/train/RunComparison.h"
#include "ui/train/RunListView.h"
#include "ui/train/StopRows.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/Scrolled.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

/// How far the highlight of a run stands out beyond the text of the panel.
constexpr int kBleed = 8;
/// Above the hairline of a part.
constexpr int kAbove = 12;

/// A part of the panel with a hairline above it.
QWidget* makePart(QVBoxLayout*& column, QWidget* rule = new Rule) {
    auto* part = new QWidget;
    column = new QVBoxLayout(part);
    column->setContentsMargins(theme::px(kBleed), theme::px(kAbove), theme::px(kBleed), 0);
    column->setSpacing(theme::px(12));
    column->addWidget(rule);
    return part;
}

}  // namespace

RunPanel::RunPanel(RunSelection& selection, RunEvaluations& evaluations, ChartFeed& feed,
                   QWidget* parent)
    : QWidget(parent),
      m_selection(selection),
      m_evaluations(evaluations),
      m_list(selection, evaluations),
      m_heading(new QWidget),
      m_view(new RunListView(m_list, selection)),
      m_rule(new Rule),
      m_noRuns(new TextLabel(tr("No runs yet."), 13, QFont::Normal, Role::Text2)),
      m_title(new TextLabel({}, 13, QFont::DemiBold)),
      m_results(new FigureTable),
      m_differences(new FigureTable),
      m_rules(new FigureTable),
      m_cost(new Button(Button::Kind::Quiet, tr("Cost of the next run"))) {
    auto* heading = new QHBoxLayout(m_heading);
    heading->setContentsMargins(theme::px(kBleed), 0, theme::px(kBleed), 0);
    m_noRuns->setContentsMargins(theme::px(kBleed), 0, theme::px(kBleed), 0);
    heading->addWidget(new TextLabel(tr("Runs"), 13, QFont::DemiBold));
    heading->addStretch();
    heading->addWidget(new TextLabel(tr("accuracy"), 12, QFont::Normal, Role::Text2));
    QVBoxLayout* comparison = nullptr;
    m_comparison = makePart(comparison, m_rule);
    comparison->addWidget(m_title);
    comparison->addWidget(m_results);
    QVBoxLayout* settings = nullptr;
    m_settings = makePart(settings);
    settings->addWidget(new TextLabel(tr("Settings that differ"), 13, QFont::DemiBold));
    settings->addWidget(m_differences);
    QVBoxLayout* stop = nullptr;
    m_stopPart = makePart(stop);
    stop->addWidget(new TextLabel(tr("Stop when"), 13, QFont::DemiBold));
    stop->addWidget(m_rules);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(theme::px(16 - kBleed), theme::px(20), theme::px(16 - kBleed),
                               theme::px(16));
    column->setSpacing(theme::px(8));
    column->addWidget(m_heading);
    column->addWidget(m_noRuns);
    column->addWidget(m_view);
    column->addWidget(m_comparison);
    column->addWidget(m_settings);
    column->addStretch();
    column->addWidget(m_stopPart);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addWidget(scrolledSeeThrough(content), 1);
    whole->addWidget(makeFoot());
    feed.add(this, [this] { refresh(); });
}

QWidget* RunPanel::makeFoot() {
    m_cost->setIconName(QStringLiteral("bolt"));
    m_cost->setCompact(true);
    m_cost->setToolTip(tr("How much memory and energy it may take, and what it would take"));
    connect(m_cost, &QPushButton::clicked, this, &RunPanel::costRequested);
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, theme::px(4));
    column->setSpacing(theme::px(4));
    column->addWidget(new Rule);
    column->addWidget(m_cost, 0, Qt::AlignHCenter);
    return foot;
}

void RunPanel::setBesideTable(bool beside) {
    m_besideTable = beside;
    // Beside the table the comparison is the first part, without a hairline to keep clear of.
    m_comparison->layout()->setContentsMargins(theme::px(kBleed), beside ? 0 : theme::px(kAbove),
                                               theme::px(kBleed), 0);
    refresh();
}

void RunPanel::refresh() {
    m_list.refresh();
    const bool any = m_list.rowCount() > 0;
    m_heading->setVisible(!m_besideTable);
    m_noRuns->setVisible(!any && !m_besideTable);
    m_view->setVisible(any && !m_besideTable);
    refreshRules();
    const bool two = m_selection.shown() && m_selection.compared();
    m_comparison->setVisible(two);
    m_rule->setVisible(!m_besideTable);
    m_settings->setVisible(two && !m_besideTable);
    if (!two)
        return;
    m_title->setText(tr("Run %1 against run %2")
                         .arg(m_selection.shown()->id.value)
                         .arg(m_selection.compared()->id.value));
    m_results->setRows(comparison::results(m_selection, m_evaluations));
    const auto differences = comparison::differences(m_selection);
    m_differences->setRows(differences);
    m_settings->setVisible(!differences.empty() && !m_besideTable);
}

void RunPanel::refreshRules() {
    const auto& run = m_selection.shown();
    const auto rows =
        run ? stopRows(*run, m_selection.history(*run)) : std::vector<FigureTable::Row>();
    m_stopPart->setVisible(!rows.empty());
    m_rules->setRows(rows);
}

}  // namespace seedling
