#pragma once

#include <QWidget>
#include <memory>

#include "ui/bridge/WorkerFactory.h"
#include "ui/train/TrainSession.h"

namespace seedling {

/// Right side of the header: preset, options, where to run, expected time and Train; while a run
/// goes on preset, time left, Pause and Stop. F5 and F6 work through the actions of the window,
/// which call startOrExplain() and togglePause(). GUI thread only.
class RunControls : public QWidget {
    Q_OBJECT

public:
    /// session must outlive the widget. factory: as OptionForm's.
    explicit RunControls(TrainSession& session, const WorkerFactory& factory = {},
                         QWidget* parent = nullptr);

    ~RunControls() override;

    /// Whether Train is the filled button of this page (it is outlined on Use).
    void setPrimary(bool primary);

public Q_SLOTS:
    void startOrExplain();  ///< Trains, or points at the reason why it cannot.
    void togglePause();

Q_SIGNALS:
    /// The person followed the link beside the reason for a disabled Train button.
    void fixRequested(const seedling::TrainObstacle& obstacle);
    /// The person followed the link of the options to what a run may cost.
    void costRequested();
    /// The person asked for more about several processes and machines.
    void placeHelpRequested();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace seedling
