#pragma once

#include <QWidget>
#include <memory>

#include "ui/charts/ChartFeed.h"
#include "ui/train/RunEvaluations.h"
#include "ui/train/RunSelection.h"

namespace seedling {

/// How a run goes: how far it is, its charts, the last line of its log. The same figures as a table
/// on demand, all of them or those of one chart. GUI thread only.
class ProgressTab : public QWidget {
    Q_OBJECT

public:
    ProgressTab(RunSelection& selection, RunEvaluations& evaluations, ChartFeed& feed,
                QWidget* parent = nullptr);
    ~ProgressTab() override;

    void showTable(bool shown);

Q_SIGNALS:
    void logRequested();
    /// The table came or went, also by the menu of a chart.
    void tableShown(bool shown);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace seedling
