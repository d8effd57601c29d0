#pragma once

#include <QWidget>

#include "engine/protocol/TrainConfig.h"
#include "ui/train/TrainSession.h"

class QLabel;
class QPushButton;

namespace seedling {

class PresetPicker;

/// Right side of the header: preset, expected time and Train; while a run goes on preset, time
/// left, Pause and Stop. F5 and F6 work through the actions of the window, which call
/// startOrExplain() and togglePause(). GUI thread only.
class RunControls : public QWidget {
    Q_OBJECT

public:
    /// session must outlive the widget.
    explicit RunControls(TrainSession& session, QWidget* parent = nullptr);

    /// Whether Train is the filled button of this page (it is outlined on Use).
    void setPrimary(bool primary);
    /// What the next run will be trained with.
    [[nodiscard]] TrainConfig config() const;

public Q_SLOTS:
    void startOrExplain();  ///< Trains, or points at the reason why it cannot.
    void togglePause();

Q_SIGNALS:
    /// The person followed the link beside the reason for a disabled Train button.
    void fixRequested(const seedling::TrainObstacle& obstacle);
    /// The drawer with all training options was opened or closed.
    void optionsToggled(bool shown);

private:
    struct Parts;
    void refresh();
    void refreshTime();

    TrainSession& m_session;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace seedling
