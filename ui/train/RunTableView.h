#pragma once

#include <QTableView>
#include <vector>

#include "ui/train/RunTableModel.h"

class QMenu;

namespace seedling {

/// The table of all runs. Enter shows the run that has the keyboard, C compares it with the shown
/// one, U takes it into use, Delete asks to delete all selected, S sorts by the column that has the
/// keyboard; Ctrl+C copies what is selected. Columns can be hidden, which is remembered. GUI thread
/// only.
class RunTableView : public QTableView {
    Q_OBJECT

public:
    explicit RunTableView(RunTableModel& model, QWidget* parent = nullptr);

    /// Takes over runs without losing what is selected.
    void setRuns(std::vector<RunFigures> runs);
    /// Invalid when no run has the keyboard.
    [[nodiscard]] RunId currentRun() const;
    /// From top to bottom.
    [[nodiscard]] std::vector<RunId> selectedRuns() const;
    void chooseRun(RunId run);
    /// Makes the columns as wide as what is in them, once for a project's first runs.
    void fitColumns();
    void setColumnShown(RunTableModel::Column column, bool shown);
    /// Fills a menu with the columns, ticked while they are shown.
    void fillColumns(QMenu& menu);
    /// Selected rows as they are shown, with a header line, cells apart by tabs.
    [[nodiscard]] QString selectedText() const;

public Q_SLOTS:
    void copy();

Q_SIGNALS:
    void showRequested(seedling::RunId run);
    void compareRequested(seedling::RunId run);
    void useRequested(seedling::RunId run);
    void deleteRequested(const std::vector<seedling::RunId>& runs);
    /// Another run has the keyboard, or others are selected.
    void choiceChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void restoreColumns();
    void sortByCurrent();

    RunTableModel& m_model;
    bool m_isFitted = false;
};

}  // namespace seedling
