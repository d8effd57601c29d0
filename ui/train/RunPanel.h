#pragma once

#include <QWidget>

#include "ui/charts/ChartFeed.h"
#include "ui/train/RunListModel.h"

namespace seedling {

class Button;
class FigureTable;
class Rule;
class RunListView;
class TextLabel;

/// Right panel of the Train page: the runs, two of them compared, the settings in which they
/// differ, and the rules that can end the shown one; below, the way to the cost of the next one.
/// GUI thread only.
class RunPanel : public QWidget {
    Q_OBJECT

public:
    RunPanel(RunSelection& selection, RunEvaluations& evaluations, ChartFeed& feed,
             QWidget* parent = nullptr);

    /// Leaves out what the table of all runs says already: the list, and settings that differ.
    void setBesideTable(bool beside);
    [[nodiscard]] RunListModel& list() { return m_list; }
    [[nodiscard]] const FigureTable& results() const { return *m_results; }
    /// What can end the shown run early.
    [[nodiscard]] const FigureTable& rules() const { return *m_rules; }
    [[nodiscard]] Button& costButton() { return *m_cost; }

Q_SIGNALS:
    void costRequested();

private:
    QWidget* makeFoot();
    void refresh();
    void refreshRules();

    RunSelection& m_selection;
    RunEvaluations& m_evaluations;
    RunListModel m_list;
    QWidget* m_heading;
    RunListView* m_view;
    Rule* m_rule;  ///< Between the runs and the comparison.
    TextLabel* m_noRuns;
    QWidget* m_comparison;
    TextLabel* m_title;
    FigureTable* m_results;
    QWidget* m_settings;
    FigureTable* m_differences;
    QWidget* m_stopPart;
    FigureTable* m_rules;
    Button* m_cost;
    bool m_besideTable = false;
};

}  // namespace seedling
