#pragma once

#include <QWidget>

#include "ui/charts/ChartFeed.h"
#include "ui/train/RunEvaluations.h"
#include "ui/train/RunSelection.h"

namespace seedling {

class AccuracyFigure;
class FigureTable;
class LabelCurve;
class SpotCheckPart;
class TextLabel;
class TrustedPart;

/// Right panel of the review: how accurate the run is and how far that is known, what labels have
/// brought, what it takes for granted, and what it cost.
/// GUI thread only.
class ReviewPanel : public QWidget {
    Q_OBJECT

public:
    ReviewPanel(RunSelection& selection, RunEvaluations& evaluations, SpotChecks& checks,
                ChartFeed& feed, QWidget* parent = nullptr);

Q_SIGNALS:
    void checkRequested(seedling::RunId run);
    /// To see what the run trusts to be of a class.
    void trustedRequested(seedling::ClassId id);

private:
    QWidget* makeCurve();
    void refresh();
    void refreshCurve(RunId shown);

    RunSelection& m_selection;
    RunEvaluations& m_evaluations;
    TextLabel* m_run;
    AccuracyFigure* m_accuracy;
    SpotCheckPart* m_check;
    QWidget* m_curvePart;
    LabelCurve* m_curve;
    TextLabel* m_brought;
    TrustedPart* m_trusted;
    QWidget* m_costPart;
    FigureTable* m_cost;
};

}  // namespace seedling
