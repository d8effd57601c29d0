#pragma once

#include <QWidget>

#include "ui/charts/ChartFeed.h"
#include "ui/train/RunEvaluations.h"
#include "ui/train/RunSelection.h"

namespace seedling {

class FigureLabel;
class FigureTable;
class IntervalBar;
class SpotCheckPart;
class TextLabel;

/// Right panel of the review: how accurate the run is and how far that is known, and what it cost.
/// GUI thread only.
class ReviewPanel : public QWidget {
    Q_OBJECT

public:
    ReviewPanel(RunSelection& selection, RunEvaluations& evaluations, SpotChecks& checks,
                ChartFeed& feed, QWidget* parent = nullptr);

Q_SIGNALS:
    void checkRequested(seedling::RunId run);

private:
    void refresh();

    RunSelection& m_selection;
    RunEvaluations& m_evaluations;
    TextLabel* m_run;
    FigureLabel* m_figure;
    IntervalBar* m_interval;
    TextLabel* m_sentence;
    SpotCheckPart* m_check;
    QWidget* m_costPart;
    FigureTable* m_cost;
};

}  // namespace seedling
