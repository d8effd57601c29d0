#pragma once

#include <QWidget>

#include "ui/charts/ChartFeed.h"
#include "ui/train/RunEvaluations.h"
#include "ui/train/RunSelection.h"

namespace seedling {

class FigureLabel;
class FigureTable;
class IntervalBar;
class TextLabel;

/// Right panel of the review: how accurate the run is and how far that is known, and what it cost.
/// GUI thread only.
class ReviewPanel : public QWidget {
    Q_OBJECT

public:
    ReviewPanel(RunSelection& selection, RunEvaluations& evaluations, ChartFeed& feed,
                QWidget* parent = nullptr);

private:
    void refresh();

    RunSelection& m_selection;
    RunEvaluations& m_evaluations;
    TextLabel* m_run;
    FigureLabel* m_figure;
    IntervalBar* m_interval;
    TextLabel* m_sentence;
    QWidget* m_costPart;
    FigureTable* m_cost;
};

}  // namespace seedling
