#pragma once

#include <QWidget>
#include <memory>

#include "ui/charts/ChartFeed.h"
#include "ui/train/RunEvaluations.h"
#include "ui/train/RunSelection.h"

namespace seedling {

class MessageLine;
class QuestionBar;
class RunTableView;
class ScatterView;

/// All runs: a table of what they were and what they cost, the same as a picture, and what can be
/// done with them: used again, deleted, reported. GUI thread only.
class RunsTab : public QWidget {
    Q_OBJECT

public:
    RunsTab(RunSelection& selection, RunEvaluations& evaluations, ChartFeed& feed,
            QWidget* parent = nullptr);
    ~RunsTab() override;

    [[nodiscard]] RunTableView& table() const;
    [[nodiscard]] ScatterView& picture() const;
    [[nodiscard]] QuestionBar& question() const;
    [[nodiscard]] MessageLine& message() const;
    /// Writes the table; says in place what went wrong.
    void saveTable(const QString& path);
    /// Writes the report of the run that has the keyboard, in the background.
    void saveReport(const QString& path);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace seedling
