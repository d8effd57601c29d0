#include "ui/train/ReviewPanel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/charts/AccuracyFigure.h"
#include "ui/charts/Format.h"
#include "ui/main/Theme.h"
#include "ui/train/FigureTable.h"
#include "ui/train/LabelCurve.h"
#include "ui/train/RunComparison.h"
#include "ui/train/SpotCheckPart.h"
#include "ui/train/TrustedPart.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

ReviewPanel::ReviewPanel(RunSelection& selection, RunEvaluations& evaluations, SpotChecks& checks,
                         ChartFeed& feed, QWidget* parent)
    : QWidget(parent),
      m_selection(selection),
      m_evaluations(evaluations),
      m_run(new TextLabel({}, 12, QFont::Normal, Role::Text2)),
      m_accuracy(new AccuracyFigure(true)),
      m_check(new SpotCheckPart(selection.session().project(), checks)),
      m_curvePart(makeCurve()),
      m_trusted(new TrustedPart(selection.session().project())),
      m_costPart(new QWidget),
      m_cost(new FigureTable) {
    auto* heading = new QHBoxLayout;
    heading->addWidget(new TextLabel(tr("Accuracy"), 13, QFont::DemiBold));
    heading->addStretch();
    heading->addWidget(m_run);
    auto* accuracy = new QVBoxLayout;
    accuracy->setContentsMargins(SpotCheckPart::kRingRoom, 0, 0, 0);
    accuracy->setSpacing(theme::px(12));
    accuracy->addLayout(heading);
    accuracy->addWidget(m_accuracy);
    auto* cost = new QVBoxLayout(m_costPart);
    cost->setContentsMargins(SpotCheckPart::kRingRoom, theme::px(8), 0, 0);
    cost->setSpacing(theme::px(12));
    cost->addWidget(new Rule);
    cost->addWidget(new TextLabel(tr("What it cost"), 13, QFont::DemiBold));
    cost->addWidget(m_cost);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::px(16) - SpotCheckPart::kRingRoom, theme::px(20),
                               theme::px(16), theme::px(16));
    column->setSpacing(theme::px(12));
    column->addLayout(accuracy);
    column->addWidget(m_check);
    column->addWidget(m_curvePart);
    column->addWidget(m_trusted);
    column->addWidget(m_costPart);
    column->addStretch();
    connect(m_check, &SpotCheckPart::checkRequested, this, &ReviewPanel::checkRequested);
    connect(m_trusted, &TrustedPart::classRequested, this, &ReviewPanel::trustedRequested);
    feed.add(this, [this] { refresh(); });
}

QWidget* ReviewPanel::makeCurve() {
    auto* part = new QWidget;
    m_curve = new LabelCurve;
    m_brought = new TextLabel;
    m_brought->setWordWrap(true);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(SpotCheckPart::kRingRoom, theme::px(8), 0, 0);
    column->setSpacing(theme::px(12));
    column->addWidget(new Rule);
    column->addWidget(new TextLabel(tr("Done enough?"), 13, QFont::DemiBold));
    column->addWidget(m_curve);
    column->addWidget(m_brought);
    return part;
}

void ReviewPanel::refreshCurve(RunId shown) {
    const auto points = curvePoints(m_selection.session().project(), m_evaluations);
    const QString brought = whatLabelsBrought(points);
    m_curvePart->setVisible(!brought.isEmpty());
    if (!brought.isEmpty()) {
        m_curve->setPoints(points, shown);
        m_brought->setText(brought);
    }
}

void ReviewPanel::refresh() {
    const auto& run = m_selection.shown();
    m_run->setText(run ? tr("run %1").arg(run->id.value) : QString());
    m_check->setRun(run && !run->live ? run->id : RunId());
    std::optional<AccuracyEstimate> known;
    if (run) {
        if (const RunEvaluation* evaluation = m_evaluations.of(run->id))
            known = evaluation->accuracy;
        else
            known = validationOf(*run, m_selection.history(*run));
    }
    QString sentence;
    if (known) {
        const QString right =
            format::count(qRound64(known->accuracy * static_cast<double>(known->images)));
        sentence = (known->source == "test" ? tr("%1 of %2 images of the test part were right.")
                                            : tr("%1 of %2 labels that were held back were right."))
                       .arg(right, format::count(known->images));
    } else {
        sentence = run ? tr("Not known: too few labels to hold any back, and no test part.")
                       : tr("Known after the first run.");
    }
    m_accuracy->show(known, sentence);
    m_trusted->setRun(run && !run->live ? run->id : RunId());
    refreshCurve(run ? run->id : RunId());
    const auto rows = run ? comparison::cost(*run) : std::vector<FigureTable::Row>();
    m_costPart->setVisible(!rows.empty());
    m_cost->setRows(rows);
}

}  // namespace seedling
