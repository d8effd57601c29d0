#pragma once

#include <QListView>

#include "ui/train/RunListModel.h"

namespace seedling {

/// The list of runs: a tick for what is drawn, name, how its line looks, accuracy and cost.
/// GUI thread only.
class RunListView : public QListView {
    Q_OBJECT

public:
    RunListView(RunListModel& model, RunSelection& selection, QWidget* parent = nullptr);

    /// As high as its rows need, up to eight.
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void open(const QModelIndex& index);
    void toggle(const QModelIndex& index);
    RunListModel& m_model;
    RunSelection& m_selection;
};

}  // namespace seedling
